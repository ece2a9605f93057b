import type { PixelsReply } from '../src/protocol/messages';
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

/** In pieces: a call takes no million arguments. */
function base64Of(bytes: Uint8ClampedArray): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}
