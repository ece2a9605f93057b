import type { ActiveElement, ChartEvent } from 'chart.js';
import type { Grid } from '../../src/protocol/snapshot';
import { gridName } from '../accessible/findings';
import type { Anchor } from '../accessible/tooltip';
import { ChartMount } from '../charts/chartMount';
import { coverOf, isOfTokens, wholeOf } from '../charts/gridAxis';
import { gridConfiguration, topMargin } from '../charts/gridConfiguration';
import { cellAfterKey, stepBeyond, type Cell } from '../charts/gridKeys';
import { gridMarks } from '../charts/gridMarks';
import { gridMarksOf } from '../charts/gridMarksOf';
import { dimensionAt, placeOf, startOf, tokenAt } from '../charts/gridPlaces';
import { cellLines } from '../charts/gridWords';
import { axisHeight, plotHeight } from '../charts/layout';
import { zoomStepOf } from '../charts/zoomKeys';
import { toggled } from '../controls/toggled';
import { element } from '../dom';
import type { Context, PictureView } from '../page';
import { GridZoom, windowIn } from './gridZoom';

/** What is on the page: a grid of the view's picture, and how to use it. */
interface Shown {
  readonly view: PictureView;
  readonly grid: Grid;
  readonly help: string;
}

/** A grid drawn by Chart.js, and pointed at by pointer and keyboard. */
export class GridPart {
  readonly #mount: ChartMount;
  /** Of the heatmap; the other grids are shown whole. */
  readonly #zoom: GridZoom | undefined;
  readonly element: HTMLElement;
  #shown: Shown | undefined;
  /** The cell last pointed at. */
  #at: Cell = { row: 0, column: 0 };
  #forgetCanvas: (() => void) | undefined;

  constructor(
    private readonly context: Context,
    private readonly name: string,
  ) {
    this.#mount = new ChartMount(context.tooltip);
    const { canvas } = this.#mount;
    this.#zoom = name === 'heatmap' ? new GridZoom(context, canvas, () => this.#mount.area()) : undefined;
    this.element = element('div', {}, this.#mount.element, ...(this.#zoom ? [this.#zoom.strip] : []));
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.addEventListener('keydown', this.#onKey);
    canvas.addEventListener('blur', () => {
      context.tooltip.hide(canvas);
    });
  }

  update(shown: Shown): void {
    const before = this.#shown;
    this.#shown = shown;
    const { view, grid } = shown;
    const { theme, width, height, ratio, strings } = view;
    const drawn = before?.view;
    // Rows of tokens are labelled by their texts.
    const isOfOtherTokens =
      drawn?.snapshot.tokens !== view.snapshot.tokens && [grid.rowAxis, grid.columnAxis].some(isOfTokens);
    const isSame =
      before?.grid === grid &&
      !isOfOtherTokens &&
      drawn?.theme === theme &&
      drawn.width === width &&
      drawn.ratio === ratio &&
      drawn.height === height;
    const isMoved = drawn?.ui.heatmap.window !== view.ui.heatmap.window && this.#zoom !== undefined;
    if (!isSame || isMoved) {
      this.#draw(shown);
      this.#zoom?.update(view, grid);
    } else if (drawn.marks !== view.marks || drawn.ui !== view.ui) {
      this.#mount.draw();
    }
    if (before?.grid !== grid || isOfOtherTokens) {
      const words = { tokens: view.snapshot.tokens, strings };
      this.#mount.canvas.setAttribute('aria-label', `${gridName(view.picture, grid, words)} ${shown.help}`);
    }
  }

  clear(): void {
    this.#shown = undefined;
    this.#zoom?.clear();
    this.#forgetCanvas?.();
    this.#forgetCanvas = undefined;
    this.#mount.clear();
  }

  #draw({ view, grid }: Shown): void {
    const { theme, width, snapshot, strings, picture: shown } = view;
    const { tokens } = snapshot;
    const count = tokens.shown;
    // Zooming does not change the height: the whole picture sets it.
    const height = view.height ?? plotHeight(this.#zoom ? wholeOf(grid.rowAxis, count) : grid.rows);
    const window = this.#zoom && windowIn(view.ui, count);
    const marks = gridMarks(
      () => (this.#shown ? gridMarksOf(this.#shown.grid, this.#shown.view) : []),
      () => this.#shown?.view.theme ?? theme,
    );
    const events = { onHover: this.#onHover, onClick: this.#onClick };
    const overview = this.#zoom && shown.overview;
    const picture = { grid, overview, window, theme, width, height, tokens, strings };
    const size = { width, height: topMargin(picture) + height + axisHeight, ratio: view.ratio };
    this.#mount.show(gridConfiguration(picture, [marks], events), size);
    this.#forgetCanvas ??= this.context.canvases.add(view.column, this.name, () => this.#mount.drawn());
  }

  readonly #onHover = (_: ChartEvent, [active]: ActiveElement[]): void => {
    if (!active || !this.#shown) return;
    const { grid } = this.#shown;
    this.#at = { row: Math.floor(active.index / grid.columns), column: active.index % grid.columns };
    if (isOfTokens(grid.rowAxis)) this.context.mark({ cursor: tokenAt(grid.rowAxis, this.#at.row) });
  };

  readonly #onClick = (event: ChartEvent, [active]: ActiveElement[]): void => {
    if (active) this.#choose((event.native as MouseEvent).shiftKey);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!this.#shown || event.ctrlKey || event.metaKey) return;
    const step = this.#zoom && zoomStepOf(event);
    if (step) {
      this.context.tooltip.hide(this.#mount.canvas);
      const { grid, view } = this.#shown;
      const from = startOf(grid, this.context.marks(), this.#at, false);
      this.#zoom.step(step, placeOf(grid, from, view.snapshot.tokens.shown));
    } else if (event.altKey) return;
    else if (event.key === 'Enter' || event.key === ' ') this.#choose(event.shiftKey);
    else {
      const from = startOf(this.#shown.grid, this.context.marks(), this.#at, event.shiftKey);
      const cell = cellAfterKey(event.key, from, this.#shown.grid);
      if (!cell) return;
      if (!this.#follow(this.#shown, from, event.key, event.shiftKey))
        this.#pointByKey(this.#shown, cell, { shift: event.shiftKey, alongRow: cell.row === from.row });
    }
    event.preventDefault();
  };

  /** An arrow at the edge of what is in sight moves that along, and the mark of a token with it. */
  #follow({ grid, view }: Shown, from: Cell, key: string, shift: boolean): boolean {
    const step = this.#zoom?.isZoomed && stepBeyond(key, from, grid);
    if (!step) return false;
    const { rowAxis, columnAxis } = grid;
    this.context.tooltip.hide(this.#mount.canvas);
    // From the marks on, which may be ahead of the cells that the host has sent.
    const { cursor, reference } = this.context.marks();
    if (step.rows !== 0 && isOfTokens(rowAxis)) {
      const token = (shift ? reference : (cursor ?? reference)) + step.rows * rowAxis.perCell;
      this.context.mark(shift ? { reference: token } : { cursor: token });
    }
    if (step.columns !== 0 && isOfTokens(columnAxis)) {
      this.context.mark({ reference: reference + step.columns * columnAxis.perCell });
    }
    const pan = { rows: step.rows / grid.rows, columns: step.columns / grid.columns };
    this.#zoom.step({ does: 'pan', ...pan }, placeOf(grid, from, view.snapshot.tokens.shown));
    return true;
  }

  #pointByKey({ grid, view }: Shown, cell: Cell, { shift, alongRow }: { shift: boolean; alongRow: boolean }): void {
    const { rowAxis, columnAxis } = grid;
    this.#at = cell;
    if (isOfTokens(rowAxis)) {
      const token = tokenAt(rowAxis, cell.row);
      this.context.mark(shift ? { reference: token } : { cursor: token });
    }
    if (isOfTokens(columnAxis) && alongRow) this.context.mark({ reference: tokenAt(columnAxis, cell.column) });
    const lines = cellLines({ tokens: view.snapshot.tokens, strings: view.strings }, grid, cell.row, cell.column);
    const anchor = (): Anchor => this.#mount.anchorOf(cell.column + 0.5, cell.row + 0.5);
    this.context.tooltip.show(this.#mount.canvas, lines, anchor);
    // In the place of the token alone.
    if (!shift) this.context.announce(lines.join(', '));
  }

  /** What a click or Enter on a cell does. */
  #choose(shift: boolean): void {
    if (!this.#shown) return;
    const { grid, view } = this.#shown;
    const { rowAxis, columnAxis } = grid;
    const { row, column } = this.#at;
    if (isOfTokens(columnAxis)) this.context.mark({ reference: tokenAt(columnAxis, column) });
    else if (shift && isOfTokens(rowAxis)) this.context.mark({ reference: tokenAt(rowAxis, row) });
    else if (rowAxis.name === 'head') this.context.changeUi({ head: coverOf(rowAxis, row)[0] });
    else if (view.picture.curves) {
      const dimension = dimensionAt(view.picture, columnAxis, column, view.ui);
      this.context.changeUi({ dimensions: toggled(view, dimension) });
    }
  }
}
