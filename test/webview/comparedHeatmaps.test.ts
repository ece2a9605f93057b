import { assert } from 'chai';
import type { Spec } from '../../src/schemes/encoding';
import { dimension, words } from './support/exampleStates';
import { realState } from './support/realStates';
import { useWebview, WebviewPage } from './support/webviewPage';

describe('The heatmaps of a comparison', () => {
  useWebview();

  it('show one part, each of its own columns', async () => {
    const view = await WebviewPage.open({ kind: 'compare', width: 1100 });
    const specs: Spec[] = [
      { scheme: 'sinusoidal', hiddenSize: dimension },
      { scheme: 'rope', headDim: dimension },
    ];
    const answer = async (revision: number): Promise<void> => {
      const viewport = (await view.lastPosted('viewport'))?.viewport ?? (await view.lastPosted('ready'))?.viewport;
      await view.send(realState({ kind: 'compare', specs, words, viewport: viewport!, revision }));
    };
    await answer(1);
    await view.page.locator('.heatmap .chart canvas').first().focus();
    for (const key of ['+', '+']) await view.page.keyboard.press(key);
    await view.rest();
    await answer(2);
    assert.equal(await view.page.locator('.overview').count(), 2);
    const names = await view.page
      .locator('.heatmap .chart canvas')
      .evaluateAll((all: Element[]) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    const columns = names.map((name) => Number(/× (\d+) (?:dimensions|pairs)/.exec(name)?.[1]));
    assert.isBelow(columns[0] ?? NaN, dimension);
    assert.isBelow(columns[1] ?? NaN, dimension / 2);
    assert.deepEqual(view.complaints, []);
    await view.close();
  });
});
