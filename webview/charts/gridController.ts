import { DatasetController, Element, type InteractionItem, type Point } from 'chart.js';
import type { Chart, ChartEvent, InteractionOptions } from 'chart.js';
import type { Grid } from '../../src/protocol/snapshot';
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
  declare private image?: {
    readonly of: Grid;
    readonly in: ColourMap;
    readonly canvas: HTMLCanvasElement;
    readonly gaps: boolean;
  };

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
    const { grid } = this.dataset;
    // An image without a pixel cannot be drawn: the canvas would throw.
    if (grid.rows === 0 || grid.columns === 0) return;
    const { left, top, width, height } = this.chart.chartArea;
    const { ctx } = this.chart;
    const { canvas, gaps } = this.prepared();
    ctx.save();
    if (gaps) {
      ctx.fillStyle = hatch(ctx, this.dataset.gapColour, this.chart.currentDevicePixelRatio);
      ctx.fillRect(left, top, width, height);
    }
    // Crisp cells where they are larger than pixels; where a resized view has more cells than pixels, no moiré.
    const ratio = this.chart.currentDevicePixelRatio;
    ctx.imageSmoothingEnabled = canvas.width > width * ratio || canvas.height > height * ratio;
    ctx.drawImage(canvas, left, top, width, height);
    ctx.restore();
  }

  private prepared(): NonNullable<typeof this.image> {
    const { grid, colours } = this.dataset;
    if (this.image?.of !== grid || this.image.in !== colours) {
      this.image = { of: grid, in: colours, canvas: gridImage(grid, colours), gaps: hasGaps(grid) };
    }
    return this.image;
  }
}

/** The interaction mode `cell`: what is under the pointer is a cell of the grid. */
export function cellMode(chart: Chart, event: ChartEvent): InteractionItem[] {
  const { x, y } = chart.scales;
  const controller = chart.getDatasetMeta(0).controller as unknown;
  if (!x || !y || !(controller instanceof GridController) || event.x === null || event.y === null) return [];
  const { left, right, top, bottom } = chart.chartArea;
  if (event.x < left || event.x > right || event.y < top || event.y > bottom) return [];
  const { grid } = controller.dataset;
  const column = Math.min(grid.columns - 1, Math.floor(x.getValueForPixel(event.x) ?? 0));
  const row = Math.min(grid.rows - 1, Math.floor(y.getValueForPixel(event.y) ?? 0));
  const index = row * grid.columns + column;
  return [{ element: controller.elementAt(index), datasetIndex: 0, index }];
}
