import { VectorPath } from './vectorPath';

const identity = new DOMMatrix();

/** A path that can be asked for what it is made of, which a canvas does not tell. */
export class RecordedPath extends Path2D {
  readonly #path = new VectorPath();
  readonly #given: string;

  /** @param data SVG path data to begin with */
  constructor(data = '') {
    super(data);
    this.#given = data;
  }

  get data(): string {
    return this.#given + this.#path.data;
  }

  override moveTo(x: number, y: number): void {
    super.moveTo(x, y);
    this.#path.moveTo(identity, x, y);
  }

  override lineTo(x: number, y: number): void {
    super.lineTo(x, y);
    this.#path.lineTo(identity, x, y);
  }

  override bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    super.bezierCurveTo(x1, y1, x2, y2, x, y);
    this.#path.bezierCurveTo(identity, x1, y1, x2, y2, x, y);
  }

  override closePath(): void {
    super.closePath();
    this.#path.closePath();
  }
}

/** Chart.js keeps lines as paths of its own making: while something is drawn, let them be paths that tell. */
export function withRecordedPaths<T>(draw: () => T): T {
  const usual = globalThis.Path2D;
  globalThis.Path2D = RecordedPath as typeof Path2D;
  try {
    return draw();
  } finally {
    globalThis.Path2D = usual;
  }
}
