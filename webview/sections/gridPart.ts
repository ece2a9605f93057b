import type { ActiveElement, ChartEvent } from 'chart.js';
import type { Axis, Grid } from '../../src/protocol/snapshot';
import type { Anchor } from '../accessible/tooltip';
import { ChartMount } from '../charts/chartMount';
import { cellOf, coverOf, isOfTokens } from '../charts/gridAxis';
import { gridConfiguration, topMargin } from '../charts/gridConfiguration';
import { cellAfterKey, type Cell } from '../charts/gridKeys';
import { gridMarks } from '../charts/gridMarks';
import { gridMarksOf } from '../charts/gridMarksOf';
import { cellLines, gridName } from '../charts/gridWords';
import { axisHeight, plotHeight } from '../charts/layout';
import { toggled } from '../controls/toggled';
import type { Context, PictureView } from '../page';

/** What is on the page: a grid of the view's picture, and how to use it. */
interface Shown {
  readonly view: PictureView;
  readonly grid: Grid;
  readonly help: string;
}

/** A grid drawn by Chart.js, and pointed at by pointer and keyboard. */
export class GridPart {
  readonly #mount: ChartMount;
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
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.addEventListener('keydown', this.#onKey);
    canvas.addEventListener('blur', () => {
      context.tooltip.hide(canvas);
    });
  }

  get element(): HTMLElement {
    return this.#mount.element;
  }

  update(shown: Shown): void {
    const before = this.#shown;
    this.#shown = shown;
    const { view, grid } = shown;
    const { theme, width, ratio, strings } = view;
    const drawn = before?.view;
    if (before?.grid !== grid || drawn?.theme !== theme || drawn.width !== width || drawn.ratio !== ratio) {
      this.#draw(shown);
    } else if (drawn.marks !== view.marks || drawn.ui !== view.ui) {
      this.#mount.draw();
    }
    if (before?.grid !== grid) {
      const words = { tokens: view.snapshot.tokens, strings };
      this.#mount.canvas.setAttribute('aria-label', `${gridName(words, grid)} ${shown.help}`);
    }
  }

  clear(): void {
    this.#shown = undefined;
    this.#forgetCanvas?.();
    this.#forgetCanvas = undefined;
    this.#mount.clear();
  }

  #draw({ view, grid }: Shown): void {
    const { theme, width, snapshot, strings } = view;
    const height = plotHeight(grid.rows);
    const marks = gridMarks(
      () => (this.#shown ? gridMarksOf(this.#shown.grid, this.#shown.view) : []),
      () => this.#shown?.view.theme ?? theme,
    );
    const events = { onHover: this.#onHover, onClick: this.#onClick };
    const picture = { grid, theme, width, height, tokens: snapshot.tokens, strings };
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
    if (!this.#shown || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') this.#choose(event.shiftKey);
    else {
      const from = this.#from(this.#shown, event.shiftKey);
      const cell = cellAfterKey(event.key, from, this.#shown.grid);
      if (!cell) return;
      this.#pointByKey(this.#shown, cell, { shift: event.shiftKey, alongRow: cell.row === from.row });
    }
    event.preventDefault();
  };

  /** Where keys start from: rows and columns of tokens are where the marks are. */
  #from({ grid }: Shown, shift: boolean): Cell {
    const { rowAxis, columnAxis } = grid;
    const { cursor, reference } = this.context.marks();
    const row = isOfTokens(rowAxis) ? cellOf(rowAxis, shift ? reference : (cursor ?? reference)) : this.#at.row;
    const column = isOfTokens(columnAxis) ? cellOf(columnAxis, reference) : this.#at.column;
    return { row: Math.max(0, row), column: Math.max(0, Math.min(grid.columns - 1, column)) };
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
    else if (view.picture.curves) this.context.changeUi({ dimensions: toggled(view, coverOf(columnAxis, column)[0]) });
  }
}

/** The first of the tokens that a cell covers. */
const tokenAt = (axis: Axis, cell: number): number => coverOf(axis, cell)[0];
