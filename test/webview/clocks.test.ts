import { assert } from 'chai';
import { pictures, stateOf, words } from './support/exampleStates';
import { useWebview, WebviewPage } from './support/webviewPage';

const picture = pictures.rotates(words.length);
const usual = picture.clocks!;
/** Pairs that turn by rows and by columns, on a grid three tokens wide after a class token. */
const clocks = {
  ...usual,
  axes: ['row', 'column'],
  axisOf: Uint8Array.from(usual.inverseFrequencies, (_, pair) => pair % 2),
  coordinates: Float64Array.from({ length: 2 * words.length }, (_, index) => {
    const patch = (index % words.length) - 1;
    if (patch < 0) return NaN;
    return index < words.length ? Math.floor(patch / 3) : patch % 3;
  }),
};

describe('Clocks of several axes', () => {
  useWebview();
  let view: WebviewPage;
  beforeEach(async () => {
    view = await WebviewPage.open({ width: 400 });
    await view.send(stateOf({ pictures: [{ ...picture, clocks }] }));
  });
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

  /** What the tooltip says of the featured clock at an index of four in a row. */
  const tooltipOf = async (index: number): Promise<string> => {
    const canvas = view.page.locator('.clocks canvas');
    await canvas.scrollIntoViewIfNeeded();
    await view.settle();
    const { x, y, width } = (await canvas.boundingBox())!;
    await view.page.mouse.move(x + ((index + 0.5) * width) / 4, y + 15);
    await view.settle();
    return view.page.locator('.tooltip').innerText();
  };

  it('say where the token is on the axis of each, and its angle there', async () => {
    // Token 6 is patch 5: row 1, column 2.
    await view.page.locator('.chip').nth(6).hover();
    const row = await tooltipOf(0);
    assert.include(row, 'row 1');
    assert.include(row, 'angle 1 rad');
    const column = await tooltipOf(1);
    assert.include(column, 'column 2');
    assert.include(column, `angle ${(2 * 10000 ** (-1 / 8)).toPrecision(4)} rad`);
  });

  it('say that a token without a place is not turned', async () => {
    await view.page.locator('.chip').nth(0).hover();
    assert.include(await tooltipOf(0), 'no row: not turned');
    assert.include(await tooltipOf(0), 'angle 0 rad');
  });
});
