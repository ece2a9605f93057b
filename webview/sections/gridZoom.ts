import type { ChartArea } from 'chart.js';
import type { Grid } from '../../src/protocol/snapshot';
import { wholeOf } from '../charts/gridAxis';
import { GridGestures, type Movable } from '../charts/gridGestures';
import { isWhole, pannedSpan, whole, zoomedSpan, type GridWindow } from '../charts/gridWindow';
import { OverviewStrip } from '../charts/overviewStrip';
import type { ZoomStep } from '../charts/zoomKeys';
import type { Context, PictureView } from '../page';
import type { UiState } from '../uiState';

/** No closer than this many rows and columns. */
const fewest = 3;

/** The part of the heatmaps in sight, unless it was chosen in a text of another size. */
export function windowIn({ heatmap: { window } }: UiState, tokens: number): GridWindow {
  return window?.tokens === tokens ? window : whole;
}

/** Chooses the part of a heatmap that is in sight: by gestures on its canvas, by keys, and by the strip below it. */
export class GridZoom implements Movable {
  readonly #strip = new OverviewStrip((window) => {
    this.move(window);
  });
  #shown: { readonly grid: Grid; readonly tokens: number } | undefined;

  constructor(
    private readonly context: Context,
    private readonly canvas: HTMLCanvasElement,
    readonly area: () => ChartArea | undefined,
  ) {
    new GridGestures(canvas, this);
  }

  get strip(): HTMLElement {
    return this.#strip.element;
  }

  get isZoomed(): boolean {
    return !isWhole(this.window());
  }

  /** After the chart, whose plot the strip stands below. */
  update(view: PictureView, grid: Grid): void {
    const { picture, theme, ratio } = view;
    this.#shown = { grid, tokens: view.snapshot.tokens.shown };
    this.canvas.classList.toggle('zoomed', this.isZoomed);
    const plot = this.area();
    if (!this.isZoomed || !plot) {
      this.#strip.hide();
      return;
    }
    // Until the host has answered, the grid is all there is.
    const overview = picture.overview ?? (isAll(grid, this.#shown.tokens) ? grid : undefined);
    const { left, width: across } = plot;
    this.#strip.show({ overview, window: this.window(), theme, left, across, ratio });
  }

  clear(): void {
    this.#shown = undefined;
    this.#strip.hide();
  }

  /** As it is now: gestures may come faster than drawings. */
  window(): GridWindow {
    return windowIn(this.context.ui(), this.#shown?.tokens ?? 0);
  }

  least(): { rows: number; columns: number } {
    if (!this.#shown) return { rows: 1, columns: 1 };
    const { grid, tokens } = this.#shown;
    return {
      rows: fewest / Math.max(fewest, wholeOf(grid.rowAxis, tokens)),
      columns: fewest / Math.max(fewest, wholeOf(grid.columnAxis, tokens)),
    };
  }

  move(window: GridWindow): void {
    if (!this.#shown) return;
    const { tokens } = this.#shown;
    const { heatmap } = this.context.ui();
    const { rows, columns } = window;
    this.context.changeUi({ heatmap: { ...heatmap, window: isWhole(window) ? undefined : { tokens, rows, columns } } });
  }

  /** @param about the places of the whole that zooming leaves where they are */
  step(step: ZoomStep, about: { readonly row: number; readonly column: number }): void {
    const { rows, columns } = this.window();
    if (step.does === 'reset') this.move(whole);
    else if (step.does === 'pan') {
      this.move({ rows: pannedSpan(rows, step.rows), columns: pannedSpan(columns, step.columns) });
    } else {
      const least = this.least();
      this.move({
        rows: zoomedSpan(rows, step.factor, about.row, least.rows),
        columns: zoomedSpan(columns, step.factor, about.column, least.columns),
      });
    }
  }
}

const isAll = ({ rowAxis, columnAxis }: Grid, tokens: number): boolean =>
  [rowAxis, columnAxis].every((axis) => axis.count === wholeOf(axis, tokens));
