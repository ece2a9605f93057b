import type { Grid } from '../../src/protocol/snapshot';
import { element } from '../dom';
import type { Theme } from '../theme';
import { gridImage } from './gridImage';
import { centredSpan, type GridWindow } from './gridWindow';

interface Strip {
  /** All of the picture in few cells, where it is there already. */
  readonly overview: Grid | undefined;
  readonly window: GridWindow;
  readonly theme: Theme;
  /** CSS pixels left of the plot above and across it, and device pixels in one of them. */
  readonly left: number;
  readonly across: number;
  readonly ratio: number;
}

/** CSS pixels. */
const height = 24;
/** A window stays a thing one can see and take hold of. */
const leastFrame = 4;

/** The whole of a grid as a strip below its chart, with the part in sight framed. Pressing or dragging moves that part. */
export class OverviewStrip {
  readonly element = element('div');
  readonly canvas = element('canvas', { class: 'overview', 'aria-hidden': 'true' });
  #strip: Strip | undefined;
  #image: { readonly of: Grid; readonly in: Theme; readonly canvas: HTMLCanvasElement } | undefined;

  constructor(move: (window: GridWindow) => void) {
    const follow = (event: PointerEvent): void => {
      if (!this.#strip || event.buttons % 2 === 0) return;
      const { rows, columns } = this.#strip.window;
      const [x, y] = [event.offsetX / this.canvas.clientWidth, event.offsetY / height];
      move({ rows: centredSpan(rows, y), columns: centredSpan(columns, x) });
    };
    this.canvas.addEventListener('pointerdown', (event) => {
      this.canvas.setPointerCapture(event.pointerId);
      follow(event);
    });
    this.canvas.addEventListener('pointermove', follow);
  }

  hide(): void {
    this.#strip = undefined;
    this.canvas.remove();
  }

  show(strip: Strip): void {
    this.#strip = strip;
    const { overview, window, theme, left: margin, across, ratio } = strip;
    const { canvas } = this;
    this.element.append(canvas);
    canvas.style.width = `${across}px`;
    canvas.style.height = `${height}px`;
    canvas.style.marginLeft = `${margin}px`;
    canvas.width = Math.round(across * ratio);
    canvas.height = Math.round(height * ratio);
    const ctx = canvas.getContext('2d');
    if (!ctx) return;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (overview && overview.rows > 0 && overview.columns > 0) {
      const image = this.#imageOf(overview, theme);
      ctx.imageSmoothingEnabled = image.width > canvas.width || image.height > canvas.height;
      ctx.drawImage(image, 0, 0, across, height);
    }
    const [left, wide] = framed(window.columns, across);
    const [top, high] = framed(window.rows, height);
    ctx.fillStyle = theme.background;
    ctx.globalAlpha = 0.65;
    ctx.beginPath();
    ctx.rect(0, 0, across, height);
    ctx.rect(left, top, wide, high);
    ctx.fill('evenodd');
    ctx.globalAlpha = 1;
    ctx.lineWidth = 1;
    ctx.strokeStyle = theme.line;
    ctx.strokeRect(0.5, 0.5, across - 1, height - 1);
    ctx.strokeStyle = theme.background;
    ctx.lineWidth = 3;
    ctx.strokeRect(left + 0.75, top + 0.75, wide - 1.5, high - 1.5);
    ctx.strokeStyle = theme.foreground;
    ctx.lineWidth = 1.5;
    ctx.strokeRect(left + 0.75, top + 0.75, wide - 1.5, high - 1.5);
  }

  #imageOf(overview: Grid, theme: Theme): HTMLCanvasElement {
    if (this.#image?.of !== overview || this.#image.in !== theme) {
      this.#image = { of: overview, in: theme, canvas: gridImage(overview, theme.colours) };
    }
    return this.#image.canvas;
  }
}

/** Where a span stands on a side: its start and length, in pixels. */
function framed([from, to]: readonly [number, number], pixels: number): [number, number] {
  const length = Math.max(leastFrame, (to - from) * pixels);
  return [Math.min(pixels - length, from * pixels), length];
}
