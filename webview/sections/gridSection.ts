import type { Grid, Picture } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import type { Context, Part, PictureView } from '../page';
import { TableTwin } from '../accessible/tableTwin';
import type { Table } from '../accessible/tables/table';
import { gridTable } from '../accessible/tables/gridTable';
import { titleInColumn } from '../accessible/titleInColumn';
import { extentOf } from '../charts/gridAxis';
import { GridPart } from './gridPart';
import { windowIn } from './gridZoom';
import { HeadSelect } from './headSelect';
import { HeatmapControls } from './heatmapControls';
import { Legend } from './legend';
import { Section } from './section';
import { ZoomControls } from './zoomControls';

type GridName = 'heatmap' | 'difference' | 'heads' | 'similarity';

/** A titled grid with the legend of its colours; not there where the picture has no such grid, or one without cells. */
export class GridSection implements Part<PictureView> {
  readonly #section: Section;
  readonly #legend = new Legend();
  readonly #head: HeadSelect;
  readonly #controls: HeatmapControls | undefined;
  readonly #zoom: ZoomControls | undefined;
  readonly #part: GridPart;
  readonly #table: TableTwin;

  constructor(
    context: Context,
    private readonly name: GridName,
  ) {
    this.#section = new Section(name);
    this.#part = new GridPart(context, name);
    this.#table = new TableTwin(context, name);
    this.#zoom = name === 'heatmap' ? new ZoomControls(context) : undefined;
    this.#section.body.append(this.#part.element, ...(this.#zoom ? [this.#zoom.element] : []), this.#table.element);
    this.#head = new HeadSelect(context);
    this.#controls = name === 'heatmap' ? new HeatmapControls(context) : undefined;
    if (this.#controls) this.#section.aside.append(this.#controls.element);
    this.#section.aside.append(this.#head.element, this.#legend.element, this.#table.button);
  }

  get element(): HTMLElement {
    return this.#section.element;
  }

  update(view: PictureView): void {
    const grid = view.picture[this.name];
    if (!grid || grid.rows === 0 || grid.columns === 0) {
      this.#section.hide();
      this.#part.clear();
      return;
    }
    this.#section.show(grid.title);
    this.#legend.update(grid, view.theme);
    this.#controls?.update(view);
    this.#zoom?.update(view);
    this.#head.update(view);
    this.#head.element.hidden ||= grid.rowAxis.name === 'head';
    this.#part.update({ view, grid, help: helpOf(view.strings, view.picture, grid) });
    this.#table.update(view, titleInColumn(view, grid.title), () => this.#tableOf(view, grid));
  }

  #tableOf({ snapshot, marks, ui, strings }: PictureView, grid: Grid): Table {
    const { tokens } = snapshot;
    const window = this.name === 'heatmap' ? windowIn(ui, tokens.shown) : undefined;
    const rows = extentOf(grid.rowAxis, tokens.shown, window?.rows);
    const columns = extentOf(grid.columnAxis, tokens.shown, window?.columns);
    return gridTable({ grid, rows, columns, marks, head: ui.head }, { tokens, strings });
  }

  dispose(): void {
    this.#part.clear();
  }
}

function helpOf(strings: Strings, picture: Picture, grid: Grid): string {
  if (grid.rowAxis.name === 'head') return strings.headsKeys;
  if (grid !== picture.heatmap) return strings.matrixKeys;
  return `${picture.curves ? strings.heatmapKeys : strings.matrixKeys} ${strings.zoomKeys}`;
}
