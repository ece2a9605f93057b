import { assert } from 'chai';
import type { StateMessage, ViewKind } from '../../src/protocol/messages';
import type { Picture } from '../../src/protocol/snapshot';
import { bundlePage } from './support/bundlePage';
import { pictures, stateOf, words } from './support/exampleStates';
import { useWebview, WebviewPage } from './support/webviewPage';

interface Insides {
  start(kind: ViewKind): { dispose(): void };
  send(message: StateMessage): void;
  counts(): { charts: number; listeners: number; nodes: number };
  running: { dispose(): void };
  removed: WeakRef<Element>;
}

const count = words.length;

describe('Disposing the webview', () => {
  useWebview();
  let view: WebviewPage;
  let script: string;
  before(async function () {
    this.timeout(300_000);
    script = await bundlePage('test/webview/support/disposalPage.ts');
  });
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

  const counts = () => view.page.evaluate(() => (window as unknown as Insides).counts());
  const start = async (kind: ViewKind): Promise<void> => {
    view = await WebviewPage.open({ kind, script, width: 900 });
    await view.page.evaluate((which) => {
      const insides = window as unknown as Insides;
      insides.running = insides.start(which);
    }, kind);
  };
  const send = async (kind: ViewKind, shown: readonly Picture[], revision: number): Promise<void> => {
    await view.page.evaluate(
      (state) => {
        (window as unknown as Insides).send(state);
      },
      stateOf({ kind, pictures: shown, revision }),
    );
    await view.settle();
  };
  const dispose = async (): Promise<void> => {
    await view.page.evaluate(() => {
      const { running } = window as unknown as Insides;
      running.dispose();
      running.dispose();
    });
    await view.settle();
  };

  it('leaves no chart, no listener and no element of the sidebar', async () => {
    await start('sidebar');
    await send('sidebar', [pictures.adds(count)], 1);
    assert.deepInclude(await counts(), { charts: 4, listeners: 1 });
    await dispose();
    assert.deepEqual(await counts(), { charts: 0, listeners: 0, nodes: 0 });
  });

  it('leaves nothing of the comparison', async () => {
    await start('compare');
    await send('compare', [pictures.adds(count), pictures.rotates(count), pictures.biases(count)], 1);
    assert.deepInclude(await counts(), { charts: 5 });
    await dispose();
    assert.deepEqual(await counts(), { charts: 0, listeners: 0, nodes: 0 });
  });

  it('is not needed for charts of pictures that went', async () => {
    await start('sidebar');
    const kinds = [pictures.adds(count), pictures.rotates(count), pictures.biases(count), pictures.nothing()];
    for (let revision = 1; revision <= 12; revision++) await send('sidebar', [kinds[revision % 4]!], revision);
    await send('sidebar', [pictures.nothing()], 13);
    assert.deepInclude(await counts(), { charts: 1 });
    await dispose();
  });

  /** In one step, so that the pointer comes to a chart from where it was last. */
  const pointAt = async (chart: string): Promise<void> => {
    const { x, y } = await view.page.evaluate((selector) => {
      const canvas = document.querySelector(`${selector} canvas`);
      canvas?.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = canvas?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, chart);
    await view.page.mouse.move(x, y);
    await view.settle();
  };

  it('is not needed for columns that went, to which the pointer came from charts that stay', async () => {
    await start('compare');
    await send('compare', [pictures.adds(count), pictures.rotates(count), pictures.biases(count)], 1);
    for (const stays of ['.column:first-child .heatmap', '.profile']) {
      await pointAt(stays);
      await pointAt('.column:last-child .heatmap');
    }
    await pointAt('.column:last-child .headMatrices');
    const tooltip = view.page.getByRole('tooltip');
    assert.isTrue(await tooltip.isVisible());
    await view.page.evaluate(() => {
      const column = document.querySelector('.column:last-child');
      if (column?.matches(':hover')) (window as unknown as Insides).removed = new WeakRef(column);
    });
    await send('compare', [pictures.adds(count), pictures.rotates(count)], 2);
    assert.deepInclude(await counts(), { charts: 3 });
    assert.isFalse(await tooltip.isVisible(), 'what it spoke of went');
    await view.collectGarbage();
    const isHeld = await view.page.evaluate(() => (window as unknown as Insides).removed.deref() !== undefined);
    assert.isFalse(isHeld, 'something holds the column that went');
    await dispose();
  });
});
