import { Chart, type ChartConfiguration, type ChartOptions, type TooltipModel } from 'chart.js';
import type { Anchor, Tooltip } from '../accessible/tooltip';
import { element } from '../dom';
import type { Drawn } from './canvases';

type Configuration = ChartConfiguration<'grid'> | ChartConfiguration<'line'>;

/** Owns one canvas and the Chart on it: made with the first configuration, updated with the next, destroyed at the end. */
export class ChartMount {
  readonly canvas = element('canvas');
  readonly element = element('div', { class: 'chart' }, this.canvas);
  #chart: Chart | undefined;

  constructor(private readonly tooltip: Tooltip) {}

  /** @param height CSS pixels of the whole chart */
  show(configuration: Configuration, height: number): void {
    this.element.style.height = `${height}px`;
    const { type, data, plugins } = configuration as ChartConfiguration;
    const options = this.#withTooltip(configuration.options as ChartOptions);
    if (!this.#chart) {
      this.#chart = this.#made({ type, data, options, plugins });
      return;
    }
    this.#chart.data = data;
    this.#chart.options = options;
    // Not a frame later, when Chart.js would notice the new height itself.
    this.#chart.resize();
    this.#chart.update('none');
  }

  /** A chart that fails at its first drawing would keep the canvas, and no other could ever be made on it. */
  #made(configuration: ChartConfiguration): Chart {
    try {
      return new Chart(this.canvas, configuration);
    } catch (error) {
      Chart.getChart(this.canvas)?.destroy();
      throw error;
    }
  }

  /** Draw again what is there: a mark has moved. */
  draw(): void {
    this.#chart?.draw();
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
    const lines = [...tooltip.title, ...tooltip.body.flatMap((item) => item.lines)].filter((line) => line !== '');
    if (tooltip.opacity === 0 || lines.length === 0) {
      this.tooltip.hide(this.canvas);
      return;
    }
    const { caretX, caretY } = tooltip;
    this.tooltip.show(this.canvas, lines, () => this.#anchorAt(caretX, caretY));
  };
}
