import { rounded } from './svgMarkup';

const turn = 2 * Math.PI;

/** The path that a canvas builds, as SVG path data. Points are transformed as they come, as a canvas does it. */
export class VectorPath {
  #data = '';

  get data(): string {
    return this.#data;
  }

  moveTo(matrix: DOMMatrix, x: number, y: number): void {
    this.#data += `M${place(matrix, x, y)}`;
  }

  /** The first point of a path is where it starts. */
  lineTo(matrix: DOMMatrix, x: number, y: number): void {
    this.#data += `${this.#data === '' ? 'M' : 'L'}${place(matrix, x, y)}`;
  }

  bezierCurveTo(matrix: DOMMatrix, x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    if (this.#data === '') this.moveTo(matrix, x1, y1);
    this.#data += `C${place(matrix, x1, y1)} ${place(matrix, x2, y2)} ${place(matrix, x, y)}`;
  }

  quadraticCurveTo(matrix: DOMMatrix, x1: number, y1: number, x: number, y: number): void {
    if (this.#data === '') this.moveTo(matrix, x1, y1);
    this.#data += `Q${place(matrix, x1, y1)} ${place(matrix, x, y)}`;
  }

  rect(matrix: DOMMatrix, x: number, y: number, width: number, height: number): void {
    this.moveTo(matrix, x, y);
    this.lineTo(matrix, x + width, y);
    this.lineTo(matrix, x + width, y + height);
    this.lineTo(matrix, x, y + height);
    this.closePath();
  }

  closePath(): void {
    if (this.#data !== '') this.#data += 'Z';
  }

  /** Of a circle; the matrix may turn and scale it, but not make an ellipse of it. In two halves: one arc is no circle. */
  arc(matrix: DOMMatrix, x: number, y: number, radius: number, from: number, to: number, back = false): void {
    const sweep = sweepOf(from, to, back);
    const at = (angle: number): [number, number] => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    this.lineTo(matrix, ...at(from));
    const scaled = rounded(radius * Math.hypot(matrix.a, matrix.b));
    const mirrored = matrix.a * matrix.d - matrix.b * matrix.c < 0;
    const flag = sweep > 0 !== mirrored ? 1 : 0;
    for (const part of [0.5, 1])
      this.#data += `A${scaled} ${scaled} 0 0 ${flag} ${place(matrix, ...at(from + part * sweep))}`;
  }
}

/** The angle that an arc covers: a whole turn at most, negative against the clock. */
function sweepOf(from: number, to: number, back: boolean): number {
  const way = back ? from - to : to - from;
  const covered = way >= turn ? turn : ((way % turn) + turn) % turn;
  return back ? -covered : covered;
}

function place({ a, b, c, d, e, f }: DOMMatrix, x: number, y: number): string {
  return `${rounded(a * x + c * y + e)} ${rounded(b * x + d * y + f)}`;
}
