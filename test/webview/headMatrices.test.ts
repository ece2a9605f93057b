import { assert } from 'chai';
import { tileAt, tileLayout } from '../../webview/charts/tileLayout';
import { alibi, matricesOf, pictures, stateOf, words } from './support/exampleStates';
import { expectedColour } from './support/expectedColour';
import { useWebview, WebviewPage } from './support/webviewPage';

const count = words.length;
const width = 456;

describe('The small matrices of all heads', () => {
  useWebview();
  let view: WebviewPage;
  const canvas = () => view.page.locator('.headMatrices canvas');
  const head = async () => (await view.lastPosted('viewport'))?.viewport.head;
  const open = async (total: number, shown = total): Promise<void> => {
    view = await WebviewPage.open({ width: 480 });
    const picture = { ...pictures.biases(count), headMatrices: matricesOf(count, total, shown) };
    await view.send(stateOf({ pictures: [picture], cursor: null, reference: 0 }));
  };
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

  it('have the colours of their biases in one range, and follow click and keys', async () => {
    await open(8);
    const pixels = await view.pixels('headMatrices');
    const layout = tileLayout(8, width, 11);
    assert.equal(pixels.width, width);
    for (let index = 0; index < 8; index++) {
      const [left, top] = tileAt(layout, index);
      for (let query = 0; query < count; query++) {
        for (let key = 0; key <= query; key++) {
          const [x, y] = [key, query].map((cell) => ((cell + 0.5) * layout.side) / count);
          const expected = expectedColour(alibi(index, query, key), [-4, 4], 'dark');
          assert.deepEqual(pixels.at(left + x!, top + y!), expected, `head ${index}, ${query}, ${key}`);
        }
      }
    }
    assert.match(
      (await canvas().getAttribute('aria-label')) ?? '',
      /8 of 8 heads.* Chosen: head 0, bias from −3\.5 to/,
    );
    const [left, top] = tileAt(layout, 5);
    await canvas().click({ position: { x: left + 20, y: top + 20 } });
    assert.equal(await head(), 5);
    assert.match(await view.page.getByRole('tooltip').innerText(), /^head 5\nbias from −0\.109 to 0/);
    await view.settle();
    assert.notDeepEqual((await view.pixels('headMatrices')).rgba, pixels.rgba, 'the outline has moved');
    await canvas().focus();
    for (const [key, expected] of [
      ['ArrowRight', 6],
      ['Home', 0],
      ['ArrowUp', 0],
      ['End', 7],
      ['ArrowLeft', 6],
    ] as const) {
      await view.page.keyboard.press(key);
      assert.equal(await head(), expected, key);
    }
    await view.page.keyboard.press('Shift+ArrowRight');
    await view.settle();
    assert.equal((await view.lastPosted('cursor'))?.cursor.reference, 1);
    assert.equal(await view.page.locator('.headMatrices .footer button:visible').count(), 0);
  });

  it('are a few of many until all are asked for', async () => {
    await open(40, 12);
    await view.page.getByRole('button', { name: 'All 40 heads' }).click();
    assert.isTrue((await view.lastPosted('viewport'))?.viewport.allHeads);
    const picture = { ...pictures.biases(count), headMatrices: matricesOf(count, 40) };
    await view.send(stateOf({ revision: 2, pictures: [picture], cursor: null, reference: 0 }));
    const { height } = await view.pixels('headMatrices');
    assert.equal(height, tileLayout(40, width, 11).height);
    await view.page.getByRole('button', { name: 'Fewer heads' }).click();
    assert.isUndefined((await view.lastPosted('viewport'))?.viewport.allHeads);
  });
});
