import { DomPlatform, type Chart, type ChartEvent } from 'chart.js';
import { getRelativePosition } from 'chart.js/helpers';
import { oncePerFrame } from '../oncePerFrame';

/** What Chart.js calls touches. */
const names: Readonly<Record<string, string>> = { touchstart: 'mousedown', touchmove: 'mousemove' };

/**
 * Tells a chart of the pointer as Chart.js does, the last of a kind once a frame, and then lets go of it. Chart.js itself
 * keeps the last event of each kind as long as the chart: that of a pointer which went on to a column that is removed
 * later would keep all of that column.
 */
export class ForgetfulPlatform extends DomPlatform {
  readonly #listening = new Map<string, (event: Event) => void>();

  override addEventListener(chart: Chart, type: string, listener: (event: ChartEvent) => void): void {
    this.removeEventListener(chart, type);
    let last: Event | undefined;
    const tell = oncePerFrame(() => {
      const event = last;
      last = undefined;
      // The chart may be gone since.
      if (event && this.#listening.get(type) === listen) listener(chartEvent(event, chart));
    });
    const listen = (event: Event): void => {
      last = event;
      tell();
    };
    this.#listening.set(type, listen);
    chart.canvas.addEventListener(type, listen, { passive: true });
  }

  override removeEventListener(chart: Chart, type: string): void {
    const listen = this.#listening.get(type);
    if (listen) chart.canvas.removeEventListener(type, listen);
    this.#listening.delete(type);
  }
}

function chartEvent(native: Event, chart: Chart): ChartEvent {
  const type = (names[native.type] ?? native.type) as ChartEvent['type'];
  return { type, native, ...getRelativePosition(native, chart) };
}
