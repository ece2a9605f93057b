import { assert } from 'chai';
import type { Picture } from '../../src/protocol/snapshot';
import {
  alibi,
  axis,
  dimension,
  gridOf,
  pictures,
  sinusoid,
  stateOf,
  tokensOf,
  turn,
  words,
} from './support/exampleStates';
import { expectedColour } from './support/expectedColour';
import { useWebview, WebviewPage, type Pixels } from './support/webviewPage';

const count = words.length;

/** Every cell that has a value has the colour of that value. */
function assertCells(
  pixels: Pixels,
  rows: number,
  columns: number,
  value: (row: number, column: number) => number,
  limit = 1,
) {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (Number.isNaN(value(row, column))) continue;
      const expected = expectedColour(value(row, column), [-limit, limit], 'dark');
      assert.deepEqual(pixels.cell(row, column, rows, columns), expected, `cell ${row}, ${column}`);
    }
  }
}

describe('The pictures of the sidebar', () => {
  let view: WebviewPage;
  const show = async (picture: Picture): Promise<void> => {
    view = await WebviewPage.open({ width: 480 });
    // No cursor: its outline would stand on the cells of its row.
    await view.send(stateOf({ pictures: [picture], cursor: null, reference: 0 }));
  };
  const visibleSections = (): Promise<(string | undefined)[]> =>
    view.page.evaluate(() =>
      Array.from(document.querySelectorAll('.section'))
        .filter((section) => section.checkVisibility())
        .map(({ classList }) => classList[1]),
    );

  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });
  useWebview();

  it('show sines and cosines as the paper defines them', async () => {
    await show(pictures.adds(count));
    assertCells(await view.pixels('heatmap'), count, dimension, sinusoid);
    assert.deepEqual(await visibleSections(), [
      'tokens',
      'heatmap',
      'clocks',
      'curves',
      'similarity',
      'profile',
      'numbers',
      'about',
    ]);
  });

  it('show the cosine of each rotation', async () => {
    await show(pictures.rotates(count));
    assertCells(await view.pixels('heatmap'), count, dimension / 2, turn);
    assert.notInclude(await visibleSections(), 'curves');
    assert.include(await visibleSections(), 'clocks');
  });

  it('show the bias of each query on each key, and nothing where there is none', async () => {
    await show(pictures.biases(count));
    const pixels = await view.pixels('heatmap');
    assertCells(pixels, count, count, (query, key) => alibi(0, query, key), 4);
    assertCells(await view.pixels('heads'), 8, count, (head, column) => alibi(head, count - 1, column), 4);
    // Hatching is neither one flat colour nor any colour of the map.
    const [left, top, width, height] = pixels.area;
    const colours = new Set<string>();
    for (let x = 0; x < 12; x++) colours.add(pixels.at(left + width - 14 + x, top + height / (2 * count)).join());
    assert.isAbove(colours.size, 1);
  });

  it('say in words what no encoding means', async () => {
    await show(pictures.nothing());
    assert.deepEqual(await visibleSections(), ['tokens', 'explanation', 'profile', 'numbers', 'about']);
    assert.equal((await view.pixels('heatmap')).rgba.length, 0);
    assert.include(await view.page.locator('.explanation').innerText(), 'causal mask');
  });

  it('show the mean of a block as one cell, and say so', async () => {
    const tokens = tokensOf(Array.from({ length: 40 }, (_, token) => ` w${token}`));
    const mean = (row: number, column: number): number =>
      [0, 1, 2, 3].reduce((sum, n) => sum + sinusoid(4 * row + n, column), 0) / 4;
    const heatmap = gridOf(axis('position', 40, { perCell: 4 }), axis('dimension', dimension), [-1, 1], mean);
    view = await WebviewPage.open({ width: 480 });
    await view.send(stateOf({ tokens, pictures: [{ ...pictures.adds(40), heatmap }], cursor: null, reference: 39 }));
    const pixels = await view.pixels('heatmap');
    assertCells(pixels, 10, dimension, mean);
    const box = await view.page.locator('.heatmap canvas').boundingBox();
    await view.page.mouse.move((box?.x ?? 0) + pixels.area[0] + 5, (box?.y ?? 0) + pixels.area[1] + 5);
    await view.settle();
    const tooltip = await view.page.locator('.tooltip').innerText();
    assert.include(tooltip, 'mean of 4 × 1');
    assert.include(tooltip, 'w0 … ·w3');
  });

  it('are crisp at any number of device pixels', async () => {
    for (const ratio of [1, 1.25, 2]) {
      view = await WebviewPage.open({ width: 320, ratio });
      await view.send(stateOf({ cursor: null }));
      assertCells(await view.pixels('heatmap'), count, dimension, sinusoid);
      const clocks = await view.pixels('clocks');
      assert.equal(clocks.width, Math.round(296 * ratio));
      if (ratio < 2) await view.close();
    }
  });

  it('label their rows by the tokens of another text, though the numbers are the same', async () => {
    view = await WebviewPage.open({ watchTexts: true });
    const picture = pictures.rotates(3);
    const state = (texts: readonly string[], revision: number) =>
      stateOf({ revision, tokens: tokensOf(texts), pictures: [structuredClone(picture)] });
    await view.send(state(['King', ' and', ' Queen'], 1));
    const rowLabels = () =>
      view.page
        .locator('.heatmap canvas')
        .first()
        .evaluate((canvas) => {
          const { canvasTexts } = window as unknown as { canvasTexts: (of: Element) => { text: string }[] };
          return canvasTexts(canvas).map(({ text }) => text);
        });
    assert.include(await rowLabels(), '·Queen');
    await view.send(state(['Dog', ' and', ' Man'], 2));
    assert.include(await rowLabels(), '·Man');
    assert.notInclude(await rowLabels(), '·Queen');
  });
});
