import { Chart, type ChartArea, type ChartConfiguration, type ChartOptions, type TooltipModel } from 'chart.js';
import type { Anchor, Tooltip } from '../accessible/tooltip';
import { element } from '../dom';
import type { Drawn } from './canvases';
import { ForgetfulPlatform } from './forgetfulPlatform';
import { nearestOfEach } from './nearestOfEach';

type Configuration = ChartConfiguration<'grid'> | ChartConfiguration<'line'>;

/** CSS pixels of a whole chart, and device pixels in one of them. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/**
 * Owns one canvas and the Chart on it: made with the first configuration, updated with the next, destroyed at the end.
 * The page knows its width: a chart that measured its surroundings would make the browser lay out the page for each.
 */
export class ChartMount {
  readonly canvas = element('canvas');
  readonly element = element('div', { class: 'chart' }, this.canvas);
  #chart: Chart | undefined;
  #size: ChartSize | undefined;

  constructor(private readonly tooltip: Tooltip) {}

  show(configuration: Configuration, size: ChartSize): void {
    const { width, height, ratio } = size;
    const before = this.#size;
    this.#size = size;
    this.element.style.height = `${height}px`;
    const { type, data, plugins } = configuration as ChartConfiguration;
    const fixed = { responsive: false, maintainAspectRatio: false, devicePixelRatio: ratio };
    const options = { ...this.#withTooltip(configuration.options as ChartOptions), ...fixed };
    if (!this.#chart) {
      this.canvas.width = width;
      this.canvas.height = height;
      this.#chart = this.#made({ type, data, options, plugins });
      return;
    }
    this.#chart.data = data;
    this.#chart.options = options;
    if (before?.width !== width || before.height !== height || before.ratio !== ratio)
      this.#chart.resize(width, height);
    this.#chart.update('none');
  }

  /** A chart that fails at its first drawing would keep the canvas, and no other could ever be made on it. */
  #made(configuration: ChartConfiguration): Chart {
    try {
      return new Chart(this.canvas, { ...configuration, platform: ForgetfulPlatform });
    } catch (error) {
      Chart.getChart(this.canvas)?.destroy();
      throw error;
    }
  }

  /** Draw again what is there: a mark has moved. */
  draw(): void {
    this.#chart?.draw();
  }

  /** How many points the first line has. */
  get points(): number {
    return this.#chart?.data.datasets[0]?.data.length ?? 0;
  }

  /** Point at a point of the first line, as the pointer does. @returns what is said of it, line by line */
  pointAt(index: number): string[] {
    const chart = this.#chart;
    const element = chart?.getDatasetMeta(0).data[index];
    if (!chart || !element) return [];
    const { x, y } = element;
    const active = nearestOfEach(chart, { type: 'mousemove', native: null, x, y });
    chart.setActiveElements(active);
    chart.tooltip?.setActiveElements(active, { x, y });
    chart.render();
    return chart.tooltip ? linesOf(chart.tooltip) : [];
  }

  /** Point at nothing. */
  leave(): void {
    this.tooltip.hide(this.canvas);
    this.#chart?.setActiveElements([]);
    this.#chart?.tooltip?.setActiveElements([], { x: 0, y: 0 });
    this.#chart?.render();
  }

  /** Where a point of the data stands in the window. */
  anchorOf(x: number, y: number): Anchor {
    const scales = this.#chart?.scales;
    return this.#anchorAt(scales?.x?.getPixelForValue(x) ?? 0, scales?.y?.getPixelForValue(y) ?? 0);
  }

  /** @param x, y CSS pixels of the canvas */
  #anchorAt(x: number, y: number): Anchor {
    const { left, top } = this.canvas.getBoundingClientRect();
    return { left: left + x, top: top + y, width: 0, height: 8 };
  }

  /** Take the chart away, leaving the mount ready for another. */
  clear(): void {
    this.tooltip.hide(this.canvas);
    this.#chart?.destroy();
    this.#chart = undefined;
    // What is left of the chart would be the size of the next one.
    this.canvas.removeAttribute('style');
  }

  /** The plot on the canvas, in CSS pixels. */
  area(): ChartArea | undefined {
    return this.#chart?.chartArea;
  }

  drawn(): Drawn | undefined {
    if (!this.#chart) return undefined;
    const { left, top, width, height } = this.#chart.chartArea;
    const ratio = this.#chart.currentDevicePixelRatio;
    const inPixels = (value: number): number => Math.round(value * ratio);
    return { canvas: this.canvas, area: [inPixels(left), inPixels(top), inPixels(width), inPixels(height)] };
  }

  /** Chart.js says what the tooltip says and where; ours is an element, which no small canvas clips. */
  #withTooltip(options: ChartOptions): ChartOptions {
    const tooltip = { ...options.plugins?.tooltip, enabled: false, external: this.#showTooltip };
    return { ...options, plugins: { ...options.plugins, tooltip } };
  }

  readonly #showTooltip = ({ tooltip }: { tooltip: TooltipModel<'line'> }): void => {
    const lines = linesOf(tooltip);
    if (tooltip.opacity === 0 || lines.length === 0) {
      this.tooltip.hide(this.canvas);
      return;
    }
    const { caretX, caretY } = tooltip;
    this.tooltip.show(this.canvas, lines, () => this.#anchorAt(caretX, caretY));
  };
}

const linesOf = ({ title, body }: TooltipModel<'line'>): string[] =>
  [...title, ...body.flatMap((item) => item.lines)].filter((line) => line !== '');
