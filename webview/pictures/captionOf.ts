import manifest from '../../package.json';
import { isOfAllColumns, type ChartName } from '../../src/protocol/messages';
import { pictureCaption } from '../../src/session/pictureCaption';
import type { PictureView } from '../page';
import { captionWindow } from './captionWindow';

/** What stands below a picture that is looked at by itself: what it is of, and which part of it is in sight. */
export function captionOf(view: PictureView, chart: ChartName): string {
  const { snapshot, picture, message } = view;
  const pictures = isOfAllColumns(chart) ? snapshot.pictures : [picture];
  const inSight = captionWindow(view, chart);
  return pictureCaption({ pictures, snapshot, controls: message.controls, version: manifest.version, inSight });
}
