import { isOfAllColumns, type ChartName, type PictureFormat } from '../../src/protocol/messages';
import type { Grid, Picture } from '../../src/protocol/snapshot';
import { Canvases } from '../charts/canvases';
import { headGrids } from '../charts/headGrids';
import type { Context, PictureView } from '../page';
import { captionOf } from './captionOf';
import { paintSheet, type Sheet } from './pictureSheet';
import { paperTheme } from './paperTheme';
import { pictureSection } from './pictureSections';
import { withRecordedPaths } from './recordedPath';
import { sectionWords } from './sectionWords';
import { VectorDrawing } from './vectorDrawing';

/** CSS pixels: wide enough for a column of a paper, whatever the width of the view. */
const leastWidth = 720;
const mostWidth = 1400;
/** Device pixels of a PNG for each CSS pixel. */
const pngRatio = 2;

/**
 * A picture of the view, drawn anew for paper: wider than a sidebar, on white, with title, legend and caption.
 * @returns for `png` the base64 of the file, for `svg` its text; undefined where the view has no such picture
 */
export function renderPicture(
  context: Context,
  view: PictureView,
  chart: ChartName,
  format: PictureFormat,
): string | undefined {
  const width = Math.round(Math.max(leastWidth, Math.min(mostWidth, view.width)));
  const ratio = format === 'png' ? pngRatio : 1;
  // What is drawn away from the page is no part of it.
  const canvases = new Canvases();
  const nothing = (): void => undefined;
  const section = pictureSection(chart, { ...context, canvases, mark: nothing, changeUi: nothing, post: nothing });
  const drawing = format === 'svg' ? new VectorDrawing() : undefined;
  const sheetCanvas = document.createElement('canvas');
  for (const canvas of [...section.element.querySelectorAll('canvas'), sheetCanvas]) drawing?.record(canvas);
  try {
    return withRecordedPaths(() => {
      // A tab of one picture gives its height; a section that is low to save room is not low on paper.
      const height = view.message.kind === 'picture' ? view.height : undefined;
      section.update({ ...view, theme: paperTheme, width, height, ratio });
      const picture = canvases.find(isOfAllColumns(chart) ? 0 : view.column, chart)?.canvas;
      if (!picture || section.element.hidden) return undefined;
      const words = sectionWords(section.element, paperTheme);
      const caption = captionOf(view, chart);
      const sheet: Sheet = {
        ...{ words, picture, width, caption, theme: paperTheme },
        height: picture.height / ratio,
        grid: gridNamed(view.picture, chart),
      };
      paintSheet(sheetCanvas, sheet, ratio);
      if (drawing) return drawing.file(sheetCanvas, { title: words.title, description: caption });
      return sheetCanvas.toDataURL('image/png').replace(/^[^,]*,/, '');
    });
  } finally {
    section.dispose();
  }
}

function gridNamed(picture: Picture, chart: ChartName): Grid | undefined {
  if (chart === 'heatmap' || chart === 'difference' || chart === 'heads' || chart === 'similarity')
    return picture[chart];
  // All heads share the colours of one.
  return chart === 'headMatrices' && picture.headMatrices ? headGrids(picture.headMatrices, '')[0] : undefined;
}
