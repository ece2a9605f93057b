import type { Page } from 'playwright-core';
import type { WebviewPage } from '../webview/support/webviewPage';

/** Milliseconds: from frame to frame, and of the processor for the page's main thread in each of them. */
interface Pace {
  readonly frames: readonly number[];
  readonly work: readonly number[];
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor, whatever else it does meanwhile. */
  readonly tdur?: number;
}

const mark = 'frame of a drag';
/** Where a renderer says what it runs, task by task. */
const categories = ['toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** Posts a state a frame, as the host does while a selection is dragged; nothing where one is left out. */
export async function dragOver(page: Page, states: readonly unknown[]): Promise<Pace> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  await page.evaluate((all) => Object.assign(window, { states: all }), states);
  await browser.startTracing(page, { categories });
  const times = await page.evaluate(async (name) => {
    const { states } = window as unknown as { states: unknown[] };
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    for (const state of states) {
      times.push(await frame());
      performance.mark(name);
      if (state !== null && state !== undefined) window.postMessage(state, '*');
    }
    times.push(await frame());
    performance.mark(name);
    return times;
  }, mark);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return { frames: times.slice(1).map((time, index) => time - (times[index] ?? 0)), work: workOf(trace.traceEvents) };
}

/** How long the thread that has set the marks worked between each two of them. */
function workOf(events: readonly TraceEvent[]): number[] {
  const marks = events.filter(({ name }) => name === mark).sort((one, other) => one.ts - other.ts);
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === marks[0]?.pid && tid === marks[0].tid,
  );
  return marks.slice(1).map(({ ts: end }, index) => {
    const start = marks[index]?.ts ?? 0;
    const within = tasks.map(({ ts, dur = 0, tdur = dur }) => {
      const share = (Math.min(end, ts + dur) - Math.max(start, ts)) / dur;
      return share > 0 ? share * tdur : 0;
    });
    return within.reduce((sum, time) => sum + time, 0) / 1000;
  });
}

/**
 * Milliseconds from when the page hears of a turn of the wheel with Ctrl on the heatmap to the frame that shows it, in and
 * out again. How long the browser takes to tell it is the browser's.
 */
export async function wheelTimes(view: WebviewPage, turns: number): Promise<number[]> {
  const { page } = view;
  const heatmap = await page.locator('canvas').first().boundingBox();
  if (!heatmap) throw new Error('The heatmap is not in sight.');
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { wheelTimes: times });
    addEventListener(
      'wheel',
      () => {
        const start = performance.now();
        // A task that is queued in a frame runs after that frame has been painted.
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - start)));
      },
      { capture: true, passive: true },
    );
  });
  await page.mouse.move(heatmap.x + heatmap.width / 2, heatmap.y + heatmap.height / 2);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, turn % 2 === 0 ? -120 : 120);
    await page.waitForFunction(
      (count) => (window as unknown as { wheelTimes: number[] }).wheelTimes.length > count,
      turn,
    );
    await view.rest();
  }
  await page.keyboard.up('Control');
  return page.evaluate(() => (window as unknown as { wheelTimes: number[] }).wheelTimes);
}
