import { assert } from 'chai';
import { dimension, pictures, stateOf, tokensOf } from './support/exampleStates';
import { useWebview, WebviewPage } from './support/webviewPage';

const sentence = 'There is no text here yet: this line is empty.';
const tokens = (count: number) => tokensOf(Array.from({ length: count }, (_, token) => ` w${token}`));
const made = ['rotates', 'adds', 'biases'] as const;

describe('An empty text', () => {
  useWebview();
  let view: WebviewPage;
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });
  const visibleSections = () => view.page.locator('.section:visible').count();

  for (const acts of made) {
    it(`of a scheme that ${acts} is one sentence below the controls, and pictures as soon as there is text`, async () => {
      view = await WebviewPage.open();
      const send = (count: number, revision: number) =>
        view.send(stateOf({ revision, tokens: tokens(count), pictures: [pictures[acts](count)], cursor: null }));
      await send(0, 1);
      assert.equal(await view.page.getByText(sentence).count(), 1);
      assert.isTrue(await view.page.getByText(sentence).isVisible());
      assert.isTrue(await view.page.getByRole('combobox', { name: 'Scheme' }).isVisible());
      assert.equal(await visibleSections(), 0);
      for (const [step, count] of [1, 27, 0, 27].entries()) {
        await send(count, step + 2);
        assert.equal(await view.page.getByText(sentence).isVisible(), count === 0, `${count} tokens`);
        assert.equal(await view.page.locator('.chip:visible').count(), count);
        assert.equal(await view.page.locator('.heatmap:visible').count(), Math.min(1, count));
        if (count > 0) assert.isAbove((await view.pixels('heatmap')).area[3], 0);
      }
    });
  }

  it('leaves a comparison its columns with their parameters', async () => {
    view = await WebviewPage.open({ kind: 'compare', width: 1100 });
    const send = (count: number, revision: number) => {
      const shown = made.map((acts) => pictures[acts](count));
      return view.send(stateOf({ kind: 'compare', revision, tokens: tokens(count), pictures: shown }));
    };
    await send(0, 1);
    assert.isTrue(await view.page.getByText(sentence).isVisible());
    assert.equal(await view.page.locator('.column h2:visible').count(), made.length);
    assert.isTrue(await view.page.getByLabel('Head dimension').isVisible());
    assert.equal(await visibleSections(), 0);
    await send(27, 2);
    assert.isFalse(await view.page.getByText(sentence).isVisible());
    for (const picture of made.keys()) assert.isAbove((await view.pixels('heatmap', picture)).area[3], 0);
  });

  it('does not take a picture of no rows for one that can be drawn', async () => {
    view = await WebviewPage.open();
    await view.send(stateOf());
    const picture = { ...pictures.adds(8), heatmap: pictures.adds(0).heatmap };
    await view.send(stateOf({ revision: 2, pictures: [picture] }));
    assert.equal(await view.page.locator('.heatmap:visible').count(), 0);
    await view.send(stateOf({ revision: 3 }));
    assert.equal((await view.pixels('heatmap')).cell(7, dimension - 1, 8, dimension).length, 3);
  });
});
