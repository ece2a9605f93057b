import { isOfAllColumns, type ChartName, type PictureFormat } from '../protocol/messages';
import type { Snapshot } from '../protocol/snapshot';

/** A name for a picture's file: `rope-heatmap.png`; `comparison-profile.svg` where all schemes are in one picture. */
export function pictureFileName(
  { pictures }: Pick<Snapshot, 'pictures'>,
  column: number,
  chart: ChartName,
  format: PictureFormat,
): string {
  const ofAll = isOfAllColumns(chart) && pictures.length > 1;
  const scheme = ofAll ? 'comparison' : (pictures[column]?.spec.scheme ?? 'encoding');
  return `${scheme.replaceAll(/[^\w-]+/g, '-')}-${chart}.${format}`;
}
