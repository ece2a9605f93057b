import { assert } from 'chai';
import type { StateMessage } from '../../src/protocol/messages';
import { choice, integer } from '../../src/parameters/parameters';
import { pictures, stateOf } from './support/exampleStates';
import { useWebview, WebviewPage } from './support/webviewPage';

const kinds = ['sliding', 'sliding', 'full', 'sliding', 'sliding', 'full', 'no encoding'];
const parameters = {
  layer: integer({ label: 'Layer', help: '', default: 0 }),
  headDim: integer({ label: 'Head dimension', help: '', default: 16 }),
  kind: choice({ label: 'Kind', help: '', default: 'plain', choices: { plain: '' } }),
};
const scheme = { id: 'stack', name: 'Stack', acts: 'rotates', summary: '', parameters } as const;

/** A scheme whose layers differ, shown at one of them; in a comparison as the second of two. */
function stateAt(current: number, example: Parameters<typeof stateOf>[0] = {}): StateMessage {
  const spec = { scheme: 'stack', layer: current, headDim: 32, kind: 'plain' };
  const picture = { ...pictures.rotates(8), spec, layers: { kinds, current } };
  const shown = example.kind === 'compare' ? [pictures.rotates(8), picture] : [picture];
  const state = stateOf({ revision: current + 1, ...example, pictures: shown });
  return { ...state, controls: { ...state.controls, schemes: [...state.controls.schemes, scheme], scheme: 'stack' } };
}

describe('The layers', () => {
  useWebview();
  let view: WebviewPage;
  const slider = () => view.page.getByRole('slider', { name: 'Layer' });
  const chosen = async () => (await view.lastPosted('spec'))?.spec;
  beforeEach(async () => {
    view = await WebviewPage.open({ width: 240 });
  });
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

  it('are a cell each, with the current one marked and a legend that counts the kinds', async () => {
    await view.send(stateAt(2));
    const cells = view.page.locator('.layerCells .layerCell');
    assert.deepEqual(
      await cells.evaluateAll((all: Element[]) => all.map((one) => one.getAttribute('data-kind'))),
      kinds,
    );
    const marks = await cells.evaluateAll((all: Element[]) => all.map((one) => one.classList.contains('current')));
    assert.deepEqual(marks.indexOf(true), 2);
    assert.deepEqual(marks.lastIndexOf(true), 2);
    const legend = await view.page.locator('.layers .lines li').allInnerTexts();
    assert.deepEqual(legend, ['4 sliding', '2 full', '1 no encoding']);
    assert.equal(await slider().getAttribute('aria-valuetext'), 'layer 2 of 0–6: full');
  });

  it('are not there where all layers are alike', async () => {
    await view.send(stateOf());
    assert.isFalse(await view.page.locator('.layers').isVisible());
    await view.send(stateAt(1));
    assert.isTrue(await view.page.locator('.layers').isVisible());
    await view.send(stateOf({ revision: 9 }));
    assert.isFalse(await view.page.locator('.layers').isVisible());
  });

  it('are chosen by a click, and the spec says no more than what is not as usual', async () => {
    await view.send(stateAt(2));
    await view.page.locator('.layerCells .layerCell').nth(5).click();
    assert.deepEqual(await view.lastPosted('spec'), {
      type: 'spec',
      column: 0,
      spec: { scheme: 'stack', layer: 5, headDim: 32 },
    });
    await view.page.locator('.layerCells .layerCell').nth(0).click();
    assert.deepEqual(await chosen(), { scheme: 'stack', headDim: 32 });
  });

  it('are stepped through by keys faster than the host answers, and not beyond the ends', async () => {
    await view.send(stateAt(2));
    await slider().press('ArrowRight');
    await slider().press('ArrowRight');
    assert.deepInclude(await chosen(), { layer: 4 });
    assert.equal(await slider().getAttribute('aria-valuenow'), '4');
    await slider().press('End');
    assert.deepInclude(await chosen(), { layer: 6 });
    const posts = (await view.posted()).length;
    await slider().press('ArrowUp');
    assert.lengthOf(await view.posted(), posts);
    await slider().press('ArrowDown');
    assert.deepInclude(await chosen(), { layer: 5 });
  });

  it('are stepped through by buttons, which end where the layers do', async () => {
    await view.send(stateAt(1));
    const [previous, next] = ['Previous layer', 'Next layer'].map((name) => view.page.getByRole('button', { name }));
    await previous!.click();
    assert.isUndefined((await chosen())?.layer);
    assert.isTrue(await previous!.isDisabled());
    await next!.click();
    assert.deepInclude(await chosen(), { layer: 1 });
  });

  it('show what the host answers', async () => {
    await view.send(stateAt(2));
    await slider().press('End');
    await view.send(stateAt(3));
    assert.equal(await slider().getAttribute('aria-valuenow'), '3');
  });

  it('wrap within a narrow view, as many as there are', async () => {
    const state = stateAt(0);
    const [picture] = state.snapshot!.pictures;
    const many = { ...picture!, layers: { kinds: Array.from({ length: 62 }, (_, i) => kinds[i % 7]!), current: 40 } };
    await view.send({ ...state, snapshot: { ...state.snapshot!, pictures: [many] } });
    const [box, last] = await Promise.all(
      [slider(), view.page.locator('.layerCells .layerCell').nth(61)].map((part) => part.boundingBox()),
    );
    assert.isAtMost(box!.x + box!.width, 240);
    assert.isAtMost(last!.y + last!.height, box!.y + box!.height);
    assert.isAtMost(box!.height, 100);
  });

  it('of a comparison are those of their column', async () => {
    await view.close();
    view = await WebviewPage.open({ width: 900, kind: 'compare' });
    await view.send(stateAt(2, { kind: 'compare' }));
    assert.equal(await view.page.locator('.layers:visible').count(), 1);
    await slider().press('ArrowLeft');
    assert.deepEqual(await view.lastPosted('spec'), {
      type: 'spec',
      column: 1,
      spec: { scheme: 'stack', layer: 1, headDim: 32 },
    });
  });
});
