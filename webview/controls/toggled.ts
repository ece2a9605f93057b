import type { PictureView } from '../page';

/** More curves than this are a tangle. */
const mostCurves = 6;

/** The columns with curves after one more click on a column: added, or taken away if it was there. */
export function toggled({ picture, ui }: Pick<PictureView, 'picture' | 'ui'>, column: number): number[] {
  const shown = ui.dimensions.length > 0 ? ui.dimensions : (picture.curves ?? []).map(({ dimension }) => dimension);
  if (shown.includes(column)) return shown.filter((dimension) => dimension !== column);
  return [...shown, column].slice(-mostCurves);
}
