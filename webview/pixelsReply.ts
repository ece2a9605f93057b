import type { PixelsReply } from '../src/protocol/messages';
import { base64Of } from './base64';
import type { Drawn } from './charts/canvases';

/** What is on a canvas, as the host can receive it. */
export function pixelsReply(id: number, drawn: Drawn | undefined): PixelsReply {
  const none: PixelsReply = { type: 'pixels', id, width: 0, height: 0, rgba: '', area: [0, 0, 0, 0] };
  if (!drawn) return none;
  const { canvas, area } = drawn;
  const { width, height } = canvas;
  if (width === 0 || height === 0) return none;
  // Read from a copy: a canvas that is read from loses its fast way of drawing.
  const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  copy?.drawImage(canvas, 0, 0);
  const image = copy?.getImageData(0, 0, width, height);
  return image ? { ...none, width, height, rgba: base64Of(image.data), area } : none;
}
