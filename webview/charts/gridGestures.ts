import type { ChartArea } from 'chart.js';
import { isWhole, pannedSpan, placeIn, zoomedSpan, type GridWindow } from './gridWindow';

/** What gestures move: the part of a grid that is in sight. */
export interface Movable {
  /** The plot on the canvas, in CSS pixels; undefined where there is none. */
  area(): ChartArea | undefined;
  window(): GridWindow;
  /** The shortest spans worth looking at. */
  least(): { readonly rows: number; readonly columns: number };
  move(window: GridWindow): void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Further than this, a press is a drag and no click. */
const slack = 4;
/** A notch of a wheel is at most this many pixels, and each pixel of it this much of a zoom. */
const notch = 25;
const perPixel = 0.01;
/** As browsers count a pinch that doubles: 100 · ln 2. A busy one tells of many small steps of the fingers at once. */
const doubling = 70;
const lineHeight = 20;

/**
 * Moves and zooms by wheel and pointer. A plain wheel scrolls the page, as everywhere: with Ctrl or ⌘ it zooms (so does
 * a pinch on a touchpad, which browsers report as that), with Shift or sideways it moves along the columns. Dragging
 * moves what is zoomed; two fingers do both. Beside the plot, the wheel zooms the side that is there.
 */
export class GridGestures {
  readonly #pointers = new Map<number, Point>();
  /** Where the first pointer was pressed, until it is let go. */
  #pressed: Point | undefined;
  #isDragging = false;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly target: Movable,
  ) {
    canvas.addEventListener('wheel', this.#onWheel, { passive: false });
    canvas.addEventListener('pointerdown', this.#onDown);
    canvas.addEventListener('pointermove', this.#onMove);
    for (const end of ['pointerup', 'pointercancel'] as const) canvas.addEventListener(end, this.#onUp);
    // While a drag lasts, and for the click that ends it, the chart below must not see a pointer.
    for (const type of ['mousemove', 'click'] as const) canvas.addEventListener(type, this.#hide, { capture: true });
  }

  readonly #onWheel = (event: WheelEvent): void => {
    const window = this.target.window();
    const area = this.target.area();
    if (!area) return;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? lineHeight : 1;
    const [x, y] = [event.deltaX * unit, event.deltaY * unit];
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      // Wheels turn by whole pixels, fingers do not.
      const most = Number.isInteger(y) ? notch : doubling;
      this.#zoom({ x: event.offsetX, y: event.offsetY }, Math.exp(Math.max(-most, Math.min(most, y)) * perPixel));
    } else if (!isWhole(window) && (event.shiftKey || Math.abs(x) > Math.abs(y))) {
      event.preventDefault();
      this.#pan((x === 0 ? y : x) / area.width, 0);
    }
  };

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const point = { x: event.offsetX, y: event.offsetY };
    this.#pointers.set(event.pointerId, point);
    if (this.#pointers.size === 1) [this.#pressed, this.#isDragging] = [point, false];
  };

  readonly #onMove = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    const area = this.target.area();
    if (!before || !area) return;
    const point = { x: event.offsetX, y: event.offsetY };
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      this.#isDragging = true;
      // What is between the fingers stays between them.
      this.#zoom(middle(before, other), Math.max(1, distance(before, other)) / Math.max(1, distance(point, other)));
      this.#pan((before.x - point.x) / 2 / area.width, (before.y - point.y) / 2 / area.height);
    } else if (!isWhole(this.target.window())) {
      if (!this.#isDragging && distance(point, this.#pressed ?? point) < slack) return;
      if (!this.#isDragging) this.canvas.setPointerCapture(event.pointerId);
      this.#isDragging = true;
      this.#pan((before.x - point.x) / area.width, (before.y - point.y) / area.height);
    }
    this.#pointers.set(event.pointerId, point);
  };

  readonly #onUp = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
    if (this.#pointers.size > 0) return;
    this.#pressed = undefined;
    // The click follows in the same task.
    setTimeout(() => {
      this.#isDragging = false;
    });
  };

  readonly #hide = (event: Event): void => {
    if (this.#isDragging) event.stopImmediatePropagation();
  };

  #zoom({ x, y }: Point, factor: number): void {
    const area = this.target.area();
    if (!area) return;
    const { rows, columns } = this.target.window();
    const least = this.target.least();
    const [across, down] = [(x - area.left) / area.width, (y - area.top) / area.height];
    this.target.move({
      rows: down > 1 ? rows : zoomedSpan(rows, factor, placeIn(rows, inside(down)), least.rows),
      columns: across < 0 ? columns : zoomedSpan(columns, factor, placeIn(columns, inside(across)), least.columns),
    });
  }

  #pan(across: number, down: number): void {
    const { rows, columns } = this.target.window();
    this.target.move({ rows: pannedSpan(rows, down), columns: pannedSpan(columns, across) });
  }
}

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);
const middle = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
const inside = (share: number): number => Math.max(0, Math.min(1, share));
