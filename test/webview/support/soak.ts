import { assert } from 'chai';
import { seeded } from '../../../src/numerics/random';
import { chartNames, type ViewKind } from '../../../src/protocol/messages';
import { bundlePage } from './bundlePage';
import { bytesHeld } from './bytesHeld';
import { act, answer } from './soakActions';
import { SoakHost } from './soakHost';
import { useWebview, WebviewPage } from './webviewPage';

const actions = 500;
/** Until here caches fill, fonts load, and functions are compiled. */
const warm = 100;
const seed = Number(process.env.PHASOR_SEED ?? 20260801);
/**
 * What there may be more at the end than when it was warm. One state that is kept an action, or one element, or one
 * listener in five actions, would be over. A column of the comparison has some 50 listeners and 150 nodes: the browser may
 * still have one in mind, for the undo of an input. Bytes for the state that is kept for a reload, in which tokens differ.
 */
const tolerance = { listeners: 60, nodes: 250, heap: 1_000_000 };

interface Insides {
  forget(ui?: object): void;
  counts(): { charts: number; canvases: number; elements: Record<string, number> };
}

interface Measured {
  readonly page: ReturnType<Insides['counts']>;
  readonly listeners: number;
  /** Also those that are in no document and are held by something. */
  readonly nodes: number;
  /** Bytes; see `bytesHeld`. */
  readonly heap: number;
}

/** Everything that can be folded open. */
const everything = {
  parametersOpen: true,
  allClocks: true,
  tables: [...chartNames],
};
/** Parts of the page that are out of use keep what they showed last: after these, that is the same for every page. */
const tour = [
  { ids: ['ropeByLayer', 'ropeByLayer', 'sinusoidal', 'alibi'], ui: everything },
  { ids: ['sinusoidal', 'sinusoidal', 'rope', 'alibi'], ui: everything },
  { ids: ['alibi', 'alibi', 'sinusoidal', 'rope'], ui: everything },
  { ids: ['nope', 'nope'], ui: {} },
  { ids: ['rope', 'sinusoidal', 'alibi'], ui: {} },
];

/** Brings a page that was used to where one that was just opened is, as far as what is shown goes. */
async function rest(view: WebviewPage, host: SoakHost): Promise<void> {
  const { page } = view;
  await page.mouse.move(0, 0);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 500, height: 800 });
  await view.changeTheme('dark');
  host.session.pin(false);
  host.session.configure({ ...host.session.settings, tokenizer: 'words', positions: { rule: 'index' } });
  await host.select('King and Queen, Queen and King');
  host.session.moveCursor(null, 0);
  // What is folded is made when it is first opened.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await view.rest();
  for (const [step, { ids, ui }] of tour.entries()) {
    await page.evaluate((wanted) => {
      (window as unknown as Insides).forget(wanted);
    }, ui);
    // Of another size, the page tells the host what it looks at now, which is no longer what was chosen before.
    await page.setViewportSize({ width: 500 + 4 * (tour.length - step), height: 800 });
    // What was shown before is drawn so too, so that parts that go now always leave the same.
    await view.rest();
    host.compare(ids);
    await view.send(host.state.message());
    await view.rest();
    await answer({ view, host });
  }
}

async function measure(view: WebviewPage): Promise<Measured> {
  await view.collectGarbage();
  const client = await view.page.context().newCDPSession(view.page);
  await client.send('Performance.enable');
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  const measured = { listeners: of('JSEventListeners'), nodes: of('Nodes'), heap: await bytesHeld(client) };
  await client.detach();
  return { page: await view.page.evaluate(() => (window as unknown as Insides).counts()), ...measured };
}

/** Hundreds of random actions on a view, and what is left of them. */
export function soak(kind: ViewKind): void {
  useWebview();
  let script: string;
  before(async function () {
    this.timeout(300_000);
    script = await bundlePage('test/webview/support/soakPage.ts');
  });

  async function open(): Promise<{ view: WebviewPage; host: SoakHost }> {
    const view = await WebviewPage.open({ kind, script, width: 500 });
    const host = new SoakHost(kind);
    await host.select('King and Queen');
    await answer({ view, host });
    return { view, host };
  }

  it('holds no more charts, listeners, elements or memory than before, and has complained of nothing', async function () {
    // A minute or so, and several on a machine that is busy with other things.
    this.timeout(800_000);
    const { view, host } = await open();
    const random = seeded(seed, kind === 'sidebar' ? 0 : 1);
    const done: string[] = [];
    const told = (): string => `seed ${seed}, the last actions:\n  ${done.slice(-8).join('\n  ')}\n`;
    const assertQuiet = (): void => {
      assert.deepEqual([...view.complaints, ...host.errors], [], told());
    };
    let before: Measured | undefined;
    while (done.length < actions) {
      try {
        done.push(await act({ view, host, random }));
      } catch (error) {
        throw new Error(`${told()}then ${String(error)}`, { cause: error });
      }
      assertQuiet();
      if (done.length === warm) {
        await rest(view, host);
        before = await measure(view);
      }
      if (process.env.PHASOR_VERBOSE && done.length % 100 === 0) {
        await rest(view, host);
        const { listeners, nodes, heap } = await measure(view);
        console.log(done.length, Math.round(performance.now() / 1000), { listeners, nodes, heap });
      }
    }
    await rest(view, host);
    const after = await measure(view);
    assertQuiet();
    const fresh = await open();
    await rest(fresh.view, fresh.host);
    const untouched = await measure(fresh.view);
    assert.deepEqual(after.page, untouched.page, `as on a page that was just opened; ${told()}`);
    for (const held of ['listeners', 'nodes', 'heap'] as const) {
      assert.isAtMost(after[held], (before?.[held] ?? 0) + tolerance[held], `${held}; ${told()}`);
    }
    for (const opened of [{ view, host }, fresh]) {
      opened.host.dispose();
      await opened.view.close();
    }
  });
}
