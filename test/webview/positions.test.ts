import { assert } from 'chai';
import type { RuleSpec } from '../../src/positions/rule';
import { pictures, stateOf, tokensOf, words } from './support/exampleStates';
import { useWebview, WebviewPage } from './support/webviewPage';

describe('The control of positions', () => {
  useWebview();
  let view: WebviewPage;
  const show = async (positions: RuleSpec, revision = 1): Promise<void> => {
    const state = stateOf({ revision });
    await view.send({ ...state, controls: { ...state.controls, positions } });
  };
  beforeEach(async () => {
    view = await WebviewPage.open({ width: 240 });
    await show({ rule: 'index' });
  });
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });
  const select = () => view.page.getByRole('combobox', { name: 'Position rule' });
  const form = () => view.page.locator('.positions details');

  it('chooses a rule, leaving its parameters to the host', async () => {
    await select().selectOption({ label: 'Grid' });
    assert.deepEqual(await view.lastPosted('positions'), { type: 'positions', spec: { rule: 'grid' } });
  });

  it('offers model families, which set the rule and its parameters', async () => {
    await select().selectOption({ label: 'Small image' });
    const spec = { rule: 'grid', height: 2, width: 4 };
    assert.deepEqual((await view.lastPosted('positions'))?.spec, spec);
    assert.equal(await select().inputValue(), 'grid');
    await show(spec, 2);
    assert.equal(await select().inputValue(), 'grid');
    assert.equal(await form().locator('summary').textContent(), 'Rows 2 · Columns 4');
  });

  it('has the parameters of the chosen rule, and says only what is not as usual', async () => {
    await show({ rule: 'grid', height: 2, width: 14 }, 2);
    await form().locator('summary').click();
    const columns = form().getByLabel('Columns');
    await columns.fill('7');
    await columns.press('Enter');
    assert.deepEqual((await view.lastPosted('positions'))?.spec, { rule: 'grid', height: 2, width: 7 });
  });

  it('fits into a narrow side bar', async () => {
    const { scrollWidth, clientWidth } = await view.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    assert.isAtMost(scrollWidth, clientWidth);
  });

  it('stands above tokens that show all their coordinates', async () => {
    const tokens = tokensOf(words.slice(0, 2), {
      axes: ['line', 'column'],
      positions: Float64Array.of(0, 1),
      coordinates: [Float64Array.of(2, 0)],
    });
    await view.send(stateOf({ revision: 2, tokens, pictures: [pictures.nothing()] }));
    const chip = view.page.locator('.chip').first();
    assert.equal(await chip.getAttribute('data-position'), '0,2');
    assert.equal(await chip.getAttribute('aria-label'), 'King, position line 0 · column 2');
    assert.match((await chip.getAttribute('title')) ?? '', /^King\nposition line 0 · column 2 · id 100$/);
    assert.equal(await view.page.locator('.counts').textContent(), '2 tokens · line 0–1 · column 0–2');
  });
});
