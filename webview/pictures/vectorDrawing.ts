import { CanvasRecording } from './canvasRecording';
import { Definitions } from './definitions';
import { escaped, svgElement } from './svgMarkup';

/** Images are linked in the old way, which every program reads. */
const namespaces = { xmlns: 'http://www.w3.org/2000/svg', 'xmlns:xlink': 'http://www.w3.org/1999/xlink' };

/**
 * Drawings on canvases, written down as vectors while they are drawn. A recorded canvas that is drawn on another one
 * stays vectors there; any other image becomes a PNG of its pixels, as they are.
 */
export class VectorDrawing {
  readonly #definitions = new Definitions();
  readonly #recordings = new Map<CanvasImageSource, CanvasRecording>();

  /** From now on, what is drawn on this canvas in two dimensions is written down. Its pixels are those of its units. */
  record(canvas: HTMLCanvasElement): void {
    const context = canvas.getContext('2d');
    if (!context) return;
    const recording = new CanvasRecording(context, this.#definitions, (image) => this.#recordings.get(image)?.markup());
    this.#recordings.set(canvas, recording);
    // An own property hides the method: whoever asks for the context gets the one that writes down.
    Object.defineProperty(canvas, 'getContext', { value: () => recording.context });
  }

  /** The drawing on a recorded canvas as an SVG file. */
  file(canvas: HTMLCanvasElement, { title, description }: { title: string; description: string }): string {
    const { width, height } = canvas;
    const content = [
      `<title>${escaped(title)}</title>`,
      `<desc>${escaped(description)}</desc>`,
      svgElement('defs', {}, this.#definitions.markup),
      this.#recordings.get(canvas)?.markup() ?? '',
    ];
    const size = { width, height, viewBox: `0 0 ${width} ${height}` };
    return `<?xml version="1.0" encoding="UTF-8"?>\n${svgElement('svg', { ...namespaces, ...size }, content.join('\n'))}\n`;
  }
}
