import { assert } from 'chai';
import { pictures, stateOf, words } from './support/exampleStates';
import { realState } from './support/realStates';
import { useWebview, WebviewPage } from './support/webviewPage';

const viewport = { columns: 300, rows: 300, head: 0, dimensions: [] };
const llama31 = {
  scheme: 'rope',
  headDim: 128,
  ropeTheta: 500000,
  ropeType: 'llama3',
  factor: 8,
  lowFreqFactor: 1,
  highFreqFactor: 4,
  originalMaxPositionEmbeddings: 8192,
  maxPositionEmbeddings: 131072,
};

describe('The spectrum', () => {
  useWebview();

  it('of Llama 3.1 says in words which pairs were kept, blended and divided, and how far it reaches', async () => {
    const view = await WebviewPage.open({ width: 480 });
    await view.send(realState({ specs: [llama31], words, viewport }));
    assert.deepEqual(await view.page.locator('.spectrum .lines li').allInnerTexts(), [
      '29 kept',
      '6 blended',
      '29 divided by 8',
      'before scaling',
      'trained length 8\u202f192',
      'target length 131\u202f072',
    ]);
    const name = await view.page.locator('.spectrum canvas').getAttribute('aria-label');
    assert.match(name ?? '', /^Wavelengths of 64 pairs, from 6\.28 to 2\.05 × 10⁷ positions: 29 kept, 6 blended/);
    const shapes = await view.page
      .locator('.spectrum .marker path')
      .evaluateAll((all: Element[]) => all.map((path) => path.getAttribute('d')));
    assert.lengthOf([...new Set(shapes)], 3);
    assert.isTrue((await view.pixels('spectrum')).rgba.some((byte) => byte > 0));
    await view.page.locator('.spectrum canvas').focus();
    await view.page.keyboard.press('End');
    await view.page.locator('.tooltip', { hasText: /^pair 63/ }).waitFor();
    await view.page.keyboard.press('ArrowLeft');
    await view.page.locator('.tooltip', { hasText: /^pair 62/ }).waitFor();
    await view.page.keyboard.press('Tab');
    await view.page.locator('.tooltip').waitFor({ state: 'hidden' });
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

  it('has the line of the trained length where that is now, in the colour that the theme has now', async () => {
    const view = await WebviewPage.open({ width: 480, theme: 'light' });
    // The first row that is darker than a grid line at both ends, where no pair has a wavelength near the length.
    const lineOf = async (): Promise<{ readonly row: number; readonly brightness: number }> => {
      const { area, width, rgba } = await view.pixels('spectrum');
      const [left, top, wide, high] = area;
      const start = (x: number, y: number): number => 4 * ((top + y) * width + left + Math.round(x * wide));
      const isLine = (row: number): boolean => [0.04, 0.96].every((x) => rgba[start(x, row) + 3]! > 60);
      const row = Array.from({ length: high }, (_, y) => y).find(isLine);
      assert.isDefined(row, 'there is a line');
      return { row, brightness: rgba[start(0.04, row)]! };
    };
    const showLength = (maxPositionEmbeddings: number): Promise<void> =>
      view.send(realState({ specs: [{ scheme: 'rope', maxPositionEmbeddings }], words, viewport }));
    await showLength(100);
    const short = await lineOf();
    await showLength(3000);
    const long = await lineOf();
    assert.isBelow(long.row, short.row - 10);
    await view.changeTheme('dark');
    assert.equal((await lineOf()).row, long.row);
    assert.isAbove((await lineOf()).brightness, long.brightness + 100);
    await view.close();
  });

  it('is not there without pairs', async () => {
    const view = await WebviewPage.open();
    await view.send(realState({ specs: [{ scheme: 'alibi' }], words, viewport }));
    assert.isFalse(await view.page.locator('.spectrum').isVisible());
    assert.equal((await view.pixels('spectrum')).rgba.length, 0);
    await view.close();
  });

  it('of one scheme stands on the same axes as that of another', async () => {
    const view = await WebviewPage.open({ kind: 'compare', width: 1100, watchTexts: true });
    const specs = [{ scheme: 'sinusoidal', hiddenSize: 128 }, llama31];
    await view.send(realState({ kind: 'compare', specs, words, viewport }));
    const rowOf = async (picture: number): Promise<number> => {
      // The lowest coloured row of the first pair: wavelength 2π in both.
      const { area, at } = await pixelsOf(view, picture);
      const [left, top, width, height] = area;
      for (let y = height - 1; y >= 0; y--) {
        const [r, g, b] = at(left + (0.5 / 64) * width, top + y);
        if (Math.max(r, g, b) - Math.min(r, g, b) > 40) return y;
      }
      return -1;
    };
    const [first, second] = [await rowOf(0), await rowOf(1)];
    assert.isAbove(first, 0);
    assert.closeTo(first, second, 2);
    await view.close();
  });
});

describe('Lines by keyboard', () => {
  useWebview();

  it('move the cursor along the curves, and go from distance to distance of every head shown', async () => {
    const view = await WebviewPage.open({ width: 480 });
    const picture = pictures.adds(words.length);
    const { distances, mean } = picture.profile;
    const others = [{ head: 3, mean: mean.map((value) => 2 * value) }];
    await view.send(stateOf({ pictures: [{ ...picture, profile: { ...picture.profile, others } }] }));
    await view.page.locator('.curves canvas').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight']) await view.page.keyboard.press(key);
    await view.settle();
    assert.deepEqual((await view.lastPosted('cursor'))?.cursor, { revision: 1, token: 4, reference: 1 });
    await view.page.locator('.profile canvas').focus();
    await view.page.keyboard.press('ArrowRight');
    const tooltip = view.page.locator('.tooltip', { hasText: `distance ${distances[1] ?? ''}` });
    await tooltip.waitFor();
    assert.include(await tooltip.innerText(), `head 3 ${(2 * mean[1]!).toPrecision(4)}`.replace('-', '−'));
    assert.include(await view.page.locator('.profile .lines').innerText(), 'other heads');
    await view.page
      .locator('[aria-live]', { hasText: `distance ${distances[1] ?? ''}` })
      .waitFor({ state: 'attached' });
    assert.deepEqual(view.complaints, []);
    await view.close();
  });
});

async function pixelsOf(view: WebviewPage, picture: number) {
  const pixels = await view.pixels('spectrum', picture);
  return { area: pixels.area, at: (x: number, y: number) => pixels.at(x, y) };
}
