import type { Page } from 'playwright-core';
import { abridged } from '../../src/protocol/abridged';
import type { StateMessage } from '../../src/protocol/messages';
import { SoakHost } from '../webview/support/soakHost';
import { buildWebview, closeBrowser, WebviewPage } from '../webview/support/webviewPage';
import type { Benchmark, Measurement } from './benchmark';
import { dragOver, wheelTimes } from './pagePace';
import { median } from './rounds';

/** A page of text, selected in so many steps: about a second of dragging. */
const [tokens, steps] = [2000, 60];
const wheels = 30;
const schemes = ['sinusoidal', 'rope', 'alibi'];
const words = [' the', ' quick', ' brown', ' fox', ' jumps', ' over', ' a', ' lazy', ' dog'];
/** A frame that is longer than this many intervals of the display was missed. */
const missed = 1.5;

/** What the host sends to a page of this size while a selection grows, state by state. */
async function statesOf(scheme: string, view: WebviewPage): Promise<unknown[]> {
  const ready = await view.lastPosted('ready');
  if (!ready) throw new Error('The page is not ready.');
  const host = new SoakHost('sidebar');
  const states: unknown[] = [];
  try {
    host.session.configure({ ...host.session.settings, maxTokens: tokens, maxCharacters: 10 * tokens });
    host.compare([scheme]);
    host.state.setViewport(ready.viewport);
    let before: StateMessage | undefined;
    for (let step = 0; step <= steps; step++) {
      // The first one has what all others leave out.
      const count = Math.max(1, Math.round((tokens * step) / steps));
      await host.select(Array.from({ length: count }, (_, token) => words[token % words.length]).join(''));
      const message = host.state.message();
      states.push(abridged(message, before));
      before = message;
    }
  } finally {
    host.dispose();
  }
  return states;
}

async function measureScheme(scheme: string): Promise<Measurement[]> {
  const view = await WebviewPage.open({ width: 320, height: 800 });
  try {
    const [first, ...states] = await statesOf(scheme, view);
    await view.send(first as StateMessage);
    await view.rest();
    const idle = await dragOver(
      view.page,
      states.map(() => undefined),
    );
    const drag = await dragOver(view.page, states);
    await assertDrawn(view.page);
    const interval = median(idle.frames);
    const long = (frames: readonly number[]): number =>
      (100 * frames.filter((frame) => frame > missed * interval).length) / frames.length;
    const [half, most] = [median(drag.work), quantile(drag.work, 0.95)];
    await view.rest();
    const wheel = await wheelTimes(view, wheels);
    return [
      {
        name: `${scheme}: frames missed in a drag over 2 000 tokens`,
        value: long(drag.frames),
        unit: '%',
        against: `frames of ${interval.toFixed(1)} ms (${long(idle.frames).toFixed(1)} % of an idle page)`,
      },
      {
        name: `${scheme}: work of the page for a state, median`,
        value: half / interval,
        unit: 'of a frame',
        aim: '≤ 1',
        against: `${half.toFixed(1)} ms, 95th percentile ${most.toFixed(1)} ms (idle ${median(idle.work).toFixed(1)} ms)`,
      },
      {
        name: `${scheme}: wheel on the heatmap → painted, median`,
        value: median(wheel) / interval,
        unit: 'frames',
        aim: '≤ 1',
        against: `${median(wheel).toFixed(1)} ms, 95th percentile ${quantile(wheel, 0.95).toFixed(1)} ms`,
      },
    ];
  } finally {
    await view.close();
  }
}

/** Fails where the page shows another text than the last one. */
const assertDrawn = (page: Page): Promise<void> => page.locator(`.chip[aria-setsize="${tokens}"]`).first().waitFor();

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN;

async function measure(): Promise<Measurement[]> {
  buildWebview();
  const measurements: Measurement[] = [];
  try {
    for (const scheme of schemes) measurements.push(...(await measureScheme(scheme)));
  } finally {
    await closeBrowser();
  }
  return measurements;
}

export const benchmarks: Benchmark[] = [{ name: 'pace', run: measure }];
