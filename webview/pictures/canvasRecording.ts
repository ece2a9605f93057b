import type { Definitions } from './definitions';
import { RecordedPath } from './recordedPath';
import { escaped, rounded, svgElement } from './svgMarkup';
import { svgFont, svgPaint } from './svgPaint';
import { VectorPath } from './vectorPath';

type Context = CanvasRenderingContext2D;
type Draw = (...values: never[]) => void;

/** An element, and the clip that it stands under. */
interface Drawn {
  readonly clip: string | undefined;
  readonly markup: string;
}

/** What changes nothing that is seen, or is asked of the real context when something is drawn. */
const unseen = [
  ...['translate', 'rotate', 'scale', 'transform', 'setTransform', 'resetTransform', 'getTransform'],
  ...['setLineDash', 'getLineDash', 'measureText', 'createPattern', 'isPointInPath', 'isPointInStroke'],
];

/**
 * A context that draws as usual and writes down what it draws as SVG elements. Colours, fonts, line styles and
 * transformations are read from the real context at each drawing, so that only paths and clips have to be followed.
 */
export class CanvasRecording {
  readonly context: Context;
  readonly #patterns = new WeakMap<CanvasPattern, HTMLCanvasElement>();
  #drawn: Drawn[] = [];
  #path = new VectorPath();
  #clip: string | undefined;
  readonly #clipsBefore: (string | undefined)[] = [];

  /** @param vectorsOf the markup of an image that is itself recorded */
  constructor(
    private readonly real: Context,
    private readonly definitions: Definitions,
    private readonly vectorsOf: (image: CanvasImageSource) => string | undefined,
  ) {
    this.context = new Proxy(real, {
      get: (_, name) => this.#get(name),
      set: (target, name, value) => Reflect.set(target, name, value, target),
    });
  }

  /** Everything drawn, neighbours under one clip in one group. */
  markup(): string {
    const groups: { clip: string | undefined; parts: string[] }[] = [];
    for (const { clip, markup } of this.#drawn) {
      const last = groups.at(-1);
      if (last && last.clip === clip) last.parts.push(markup);
      else groups.push({ clip, parts: [markup] });
    }
    return groups
      .map(({ clip, parts }) =>
        clip === undefined ? parts.join('\n') : svgElement('g', { 'clip-path': `url(#${clip})` }, parts.join('\n')),
      )
      .join('\n');
  }

  #get(name: string | symbol): unknown {
    const value: unknown = Reflect.get(this.real, name, this.real);
    if (typeof value !== 'function' || typeof name !== 'string') return value;
    const call = value as (...values: unknown[]) => unknown;
    return (...values: unknown[]): unknown => {
      const note = this.#notes[name] as ((...values: unknown[]) => void) | undefined;
      // Better no picture than one that lacks something.
      if (!note && !unseen.includes(name)) throw new Error(`A picture is drawn with ${name}, which has no SVG yet.`);
      // A canvas leaves out what has no place.
      if (!values.some((given) => typeof given === 'number' && !Number.isFinite(given))) note?.(...values);
      const result = call.apply(this.real, values);
      if (result instanceof CanvasPattern) this.#patterns.set(result, values[0] as HTMLCanvasElement);
      return result;
    };
  }

  readonly #notes: Readonly<Record<string, Draw | undefined>> = {
    save: () => void this.#clipsBefore.push(this.#clip),
    restore: () => {
      if (this.#clipsBefore.length > 0) this.#clip = this.#clipsBefore.pop();
    },
    beginPath: () => {
      this.#path = new VectorPath();
    },
    moveTo: (x: number, y: number) => {
      this.#path.moveTo(this.#matrix, x, y);
    },
    lineTo: (x: number, y: number) => {
      this.#path.lineTo(this.#matrix, x, y);
    },
    bezierCurveTo: (...at: [number, number, number, number, number, number]) => {
      this.#path.bezierCurveTo(this.#matrix, ...at);
    },
    quadraticCurveTo: (...at: [number, number, number, number]) => {
      this.#path.quadraticCurveTo(this.#matrix, ...at);
    },
    arc: (...at: [number, number, number, number, number, boolean?]) => {
      this.#path.arc(this.#matrix, ...at);
    },
    rect: (...at: [number, number, number, number]) => {
      this.#path.rect(this.#matrix, ...at);
    },
    closePath: () => {
      this.#path.closePath();
    },
    fill: (path?: Path2D | string, rule?: string) => {
      this.#fill(path instanceof Path2D ? path : undefined, path instanceof Path2D ? rule : path);
    },
    stroke: (path?: Path2D) => {
      this.#stroke(path);
    },
    clip: () => {
      const parent = this.#clip === undefined ? undefined : `url(#${this.#clip})`;
      const shape = svgElement('path', { d: this.#path.data });
      this.#clip = this.definitions.idOf((id) => svgElement('clipPath', { id, 'clip-path': parent }, shape));
    },
    fillRect: (...at: [number, number, number, number]) => {
      const path = new VectorPath();
      path.rect(this.#matrix, ...at);
      this.#add('path', { d: path.data, ...this.#fillPaint() });
    },
    strokeRect: (...at: [number, number, number, number]) => {
      const path = new VectorPath();
      path.rect(this.#matrix, ...at);
      this.#add('path', { d: path.data, fill: 'none', ...this.#strokePaint(scaleOf(this.#matrix)) });
    },
    clearRect: () => {
      // Charts and clocks are cleared whole, before they are drawn anew.
      this.#drawn = [];
    },
    fillText: (text: string, x: number, y: number) => {
      this.#text(text, x, y);
    },
    drawImage: (image: HTMLCanvasElement, x: number, y: number, width?: number, height?: number) => {
      this.#image(image, x, y, width ?? image.width, height ?? image.height);
    },
  };

  get #matrix(): DOMMatrix {
    return this.real.getTransform();
  }

  #add(name: string, attributes: Readonly<Record<string, string | number | undefined>>, content?: string): void {
    this.#drawn.push({ clip: this.#clip, markup: svgElement(name, attributes, content) });
  }

  #fill(path: Path2D | undefined, rule: string | undefined): void {
    const evenOdd = rule === 'evenodd' ? rule : undefined;
    this.#add('path', { ...this.#shape(path), 'fill-rule': evenOdd, ...this.#fillPaint() });
  }

  #stroke(path: Path2D | undefined): void {
    // The matrix of an element scales its lines too.
    const scale = path ? 1 : scaleOf(this.#matrix);
    this.#add('path', { ...this.#shape(path), fill: 'none', ...this.#strokePaint(scale) });
  }

  #shape(path: Path2D | undefined): { d: string; transform?: string | undefined } {
    if (!path) return { d: this.#path.data };
    if (!(path instanceof RecordedPath)) throw new Error('A path was made before it could be written down.');
    return { d: path.data, transform: transformOf(this.#matrix) };
  }

  #fillPaint(): Record<string, string | number | undefined> {
    const { fillStyle, globalAlpha } = this.real;
    if (typeof fillStyle !== 'string') return { fill: this.#pattern(fillStyle), opacity: unlessOne(globalAlpha) };
    const { colour, opacity } = svgPaint(fillStyle);
    return { fill: colour, 'fill-opacity': unlessOne(opacity * globalAlpha) };
  }

  /** @param scale of widths and dashes, which SVG does not transform with the points */
  #strokePaint(scale: number): Record<string, string | number | undefined> {
    const { strokeStyle, globalAlpha, lineWidth, lineCap, lineJoin, lineDashOffset } = this.real;
    if (typeof strokeStyle !== 'string') throw new Error('A line is drawn with something that has no SVG yet.');
    const { colour, opacity } = svgPaint(strokeStyle);
    const dashes = this.real.getLineDash().map((dash) => rounded(dash * scale));
    return {
      stroke: colour,
      'stroke-opacity': unlessOne(opacity * globalAlpha),
      'stroke-width': lineWidth * scale,
      'stroke-linecap': lineCap === 'butt' ? undefined : lineCap,
      'stroke-linejoin': lineJoin === 'miter' ? undefined : lineJoin,
      'stroke-dasharray': dashes.length === 0 ? undefined : dashes.join(' '),
      'stroke-dashoffset': lineDashOffset === 0 ? undefined : lineDashOffset * scale,
    };
  }

  /** A tile that repeats. */
  #pattern(style: CanvasPattern | CanvasGradient): string {
    const tile = style instanceof CanvasPattern ? this.#patterns.get(style) : undefined;
    if (!tile) throw new Error('A picture is filled with something that has no SVG yet.');
    const { width, height } = tile;
    const image = svgElement('image', { width, height, 'xlink:href': tile.toDataURL() });
    const size = { width, height, patternUnits: 'userSpaceOnUse' };
    return `url(#${this.definitions.idOf((id) => svgElement('pattern', { id, ...size }, image))})`;
  }

  #text(text: string, x: number, y: number): void {
    const { textAlign, textBaseline } = this.real;
    const wanted = this.real.measureText(text).fontBoundingBoxAscent;
    // Where the baseline stands: programs do not agree on any other.
    this.real.textBaseline = 'alphabetic';
    const down = this.real.measureText(text).fontBoundingBoxAscent - wanted;
    this.real.textBaseline = textBaseline;
    const anchor = { center: 'middle', right: 'end', end: 'end', left: undefined, start: undefined }[textAlign];
    const matrix = this.#matrix;
    const isMoved = matrix.a === 1 && matrix.b === 0 && matrix.c === 0 && matrix.d === 1;
    const place = isMoved
      ? { x: x + matrix.e, y: y + down + matrix.f }
      : { x, y: y + down, transform: transformOf(matrix) };
    const font = svgFont(this.real.font);
    this.#add('text', { ...place, 'text-anchor': anchor, ...font, ...this.#fillPaint() }, escaped(text));
  }

  #image(image: HTMLCanvasElement, x: number, y: number, width: number, height: number): void {
    const { imageSmoothingEnabled, globalAlpha } = this.real;
    const opacity = unlessOne(globalAlpha);
    const vectors = this.vectorsOf(image);
    if (vectors !== undefined) {
      const matrix = this.#matrix.translate(x, y).scale(width / image.width, height / image.height);
      this.#add('g', { transform: transformOf(matrix), opacity }, vectors);
      return;
    }
    const rendering = imageSmoothingEnabled ? undefined : 'pixelated';
    this.#add('image', {
      ...{ x, y, width, height, opacity, transform: transformOf(this.#matrix) },
      ...{ preserveAspectRatio: 'none', 'image-rendering': rendering, 'xlink:href': image.toDataURL() },
    });
  }
}

const unlessOne = (opacity: number): number | undefined => (opacity === 1 ? undefined : opacity);

const scaleOf = ({ a, b, c, d }: DOMMatrix): number => Math.sqrt(Math.abs(a * d - b * c));

function transformOf(matrix: DOMMatrix): string | undefined {
  const { a, b, c, d, e, f, isIdentity } = matrix;
  return isIdentity ? undefined : `matrix(${[a, b, c, d, e, f].map(rounded).join(' ')})`;
}
