import { DatasetController, Element, type InteractionItem, type Point } from 'chart.js';
import type { Chart, ChartEvent, InteractionOptions, Scale } from 'chart.js';
import type { Axis, Grid } from '../../src/protocol/snapshot';
import type { ColourMap } from './colourMap';
import { hasGaps, valueAt } from './gridAxis';
import { gridImage } from './gridImage';
import { hatch } from './hatch';

declare module 'chart.js' {
  interface ChartTypeRegistry {
    grid: {
      chartOptions: object;
      datasetOptions: GridDatasetOptions;
      defaultDataPoint: never;
      metaExtensions: object;
      parsedDataType: { x: number; y: number; value: number };
      scales: 'linear';
    };
  }
  interface InteractionModeMap {
    cell: (chart: Chart, event: ChartEvent, options: InteractionOptions) => InteractionItem[];
  }
}

export interface GridDatasetOptions {
  grid: Grid;
  /** All of the picture in few cells, shown where the grid has not come yet. */
  overview?: Grid | undefined;
  colours: ColourMap;
  /** The colour of the hatching of cells without a value. */
  gapColour: string;
}

/** A cell that stands under the pointer: one for the whole chart, moved about, instead of one a cell. */
export class CellElement extends Element<{ x: number; y: number }> {
  static readonly id = 'cell';
  static override readonly defaults = {};

  override hasValue(): boolean {
    return true;
  }
  override tooltipPosition(): Point {
    return { x: this.x, y: this.y };
  }
}

/** Draws a matrix as one image, whatever the number of its cells. */
export class GridController extends DatasetController<'grid'> {
  static readonly id = 'grid';
  static readonly defaults = { datasetElementType: false, dataElementType: 'cell' };

  // Fields would be initialised after the base constructor has called `addElements`; these are set on first use.
  declare private cell?: CellElement;
  declare private images?: { readonly in: ColourMap; readonly of: Map<Grid, GridPainting> };

  get dataset(): GridDatasetOptions {
    return this.getDataset() as unknown as GridDatasetOptions;
  }

  // The base class makes, updates and restyles an element for each value; here there are none.
  override addElements(): void {
    // no elements
  }
  override buildOrUpdateElements(): void {
    // no elements
  }
  override update(): void {
    // no elements
  }
  override setHoverStyle(): void {
    // no elements
  }
  override removeHoverStyle(): void {
    // no elements
  }

  /** The element of the cell at `index` (row-major). */
  elementAt(index: number): CellElement {
    const { columns } = this.dataset.grid;
    const { xScale, yScale } = this._cachedMeta;
    this.cell ??= new CellElement();
    this.cell.x = xScale?.getPixelForValue((index % columns) + 0.5) ?? 0;
    this.cell.y = yScale?.getPixelForValue(Math.floor(index / columns) + 0.5) ?? 0;
    return this.cell;
  }

  override getParsed(index: number): { x: number; y: number; value: number } {
    const { grid } = this.dataset;
    const [x, y] = [index % grid.columns, Math.floor(index / grid.columns)];
    return { x, y, value: valueAt(grid, y, x) };
  }

  override getLabelAndValue(index: number): { label: string; value: string } {
    return { label: this.dataset.grid.valueName, value: String(this.getParsed(index).value) };
  }

  override draw(): void {
    const { grid, overview } = this.dataset;
    const { left, top, right, bottom, width, height } = this.chart.chartArea;
    const { ctx } = this.chart;
    const place = this.placeOf(grid);
    ctx.save();
    ctx.beginPath();
    ctx.rect(left, top, width, height);
    ctx.clip();
    const [x, y, across, down] = place;
    const covers = x < left + 1 && y < top + 1 && x + across > right - 1 && y + down > bottom - 1;
    if (overview && !covers) this.paint(overview, this.placeOf(overview));
    this.paint(grid, place);
    ctx.restore();
  }

  /** Where a grid stands, in CSS pixels: left, top, width, height. The axes count cells of the dataset's own grid. */
  private placeOf({ rowAxis, columnAxis }: Grid): Place {
    const { left, top, width, height } = this.chart.chartArea;
    const { grid } = this.dataset;
    const { x, y } = this.chart.scales;
    const [from, across] = along(x, grid.columnAxis, columnAxis, width);
    const [start, down] = along(y, grid.rowAxis, rowAxis, height);
    return [left + from, top + start, across, down];
  }

  private paint(grid: Grid, [x, y, width, height]: Place): void {
    // An image without a pixel cannot be drawn: the canvas would throw.
    if (grid.rows === 0 || grid.columns === 0) return;
    const { ctx } = this.chart;
    const { canvas, gaps } = this.painting(grid);
    const ratio = this.chart.currentDevicePixelRatio;
    ctx.save();
    ctx.beginPath();
    ctx.rect(x, y, width, height);
    ctx.clip();
    if (gaps) {
      ctx.fillStyle = hatch(ctx, this.dataset.gapColour, ratio);
      ctx.fillRect(x, y, width, height);
    }
    // The last cells may cover fewer members than the others: what they have no member for is cut off.
    const across = (width * grid.columns * grid.columnAxis.perCell) / grid.columnAxis.count;
    const down = (height * grid.rows * grid.rowAxis.perCell) / grid.rowAxis.count;
    // Crisp cells where they are larger than pixels; where a resized view has more cells than pixels, no moiré.
    ctx.imageSmoothingEnabled = canvas.width > across * ratio || canvas.height > down * ratio;
    ctx.drawImage(canvas, x, y, across, down);
    ctx.restore();
  }

  private painting(grid: Grid): GridPainting {
    const { grid: current, overview, colours } = this.dataset;
    if (this.images?.in !== colours) this.images = { in: colours, of: new Map() };
    const { of } = this.images;
    for (const known of of.keys()) if (known !== current && known !== overview) of.delete(known);
    const painting = of.get(grid) ?? { canvas: gridImage(grid, colours), gaps: hasGaps(grid) };
    of.set(grid, painting);
    return painting;
  }
}

interface GridPainting {
  readonly canvas: HTMLCanvasElement;
  readonly gaps: boolean;
}

type Place = readonly [left: number, top: number, width: number, height: number];

/** Where the side of a grid starts on a scale in cells of another, and how long it is, in pixels of the scale. */
function along(scale: Scale | undefined, of: Axis, axis: Axis, pixels: number): [number, number] {
  const { min = 0, max = 1 } = scale ?? {};
  const perCell = pixels / (max - min);
  return [((axis.first - of.first) / of.perCell - min) * perCell, (axis.count / of.perCell) * perCell];
}

/** The interaction mode `cell`: what is under the pointer is a cell of the grid. */
export function cellMode(chart: Chart, event: ChartEvent): InteractionItem[] {
  const { x, y } = chart.scales;
  const controller = chart.getDatasetMeta(0).controller as unknown;
  if (!x || !y || !(controller instanceof GridController) || event.x === null || event.y === null) return [];
  const { left, right, top, bottom } = chart.chartArea;
  if (event.x < left || event.x > right || event.y < top || event.y > bottom) return [];
  const { grid } = controller.dataset;
  const column = Math.min(lastOf(grid.columns, x.max), Math.floor(x.getValueForPixel(event.x) ?? 0));
  const row = Math.min(lastOf(grid.rows, y.max), Math.floor(y.getValueForPixel(event.y) ?? 0));
  // A part of the picture whose cells have not come yet.
  if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return [];
  const index = row * grid.columns + column;
  return [{ element: controller.elementAt(index), datasetIndex: 0, index }];
}

/** The last cell: the far edge of the plot belongs to it where the plot ends there. */
const lastOf = (cells: number, end: number): number => (end <= cells ? cells - 1 : cells);
