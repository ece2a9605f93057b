import { assert } from 'chai';
import { pictures, stateOf } from './support/exampleStates';
import { useWebview, WebviewPage } from './support/webviewPage';

describe('The controls', () => {
  useWebview();
  let view: WebviewPage;
  beforeEach(async () => {
    view = await WebviewPage.open({ width: 320 });
    await view.send(stateOf());
  });
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

  it('choose a scheme, leaving its parameters to the host', async () => {
    await view.page.getByRole('combobox', { name: 'Scheme' }).selectOption('rope');
    assert.deepEqual(await view.lastPosted('spec'), { type: 'spec', column: 0, spec: { scheme: 'rope' } });
  });

  it('choose a tokenizer', async () => {
    await view.page.getByRole('combobox', { name: 'Tokenizer' }).selectOption('bytes');
    assert.deepEqual(await view.lastPosted('tokenizer'), { type: 'tokenizer', id: 'bytes' });
  });

  it('have the dimension always in sight and the others behind a summary', async () => {
    assert.isTrue(await view.page.getByLabel('Hidden size').isVisible());
    assert.isFalse(await view.page.getByLabel('Base').isVisible());
    assert.match(await view.page.locator('summary').innerText(), /^Base 10.000 · 16 dims · interleaved$/);
    await view.page.locator('summary').click();
    assert.isTrue(await view.page.getByLabel('Base').isVisible());
    await view.settle();
    assert.deepInclude(await view.persisted(), { parametersOpen: true });
  });

  it('change one parameter and keep the others', async () => {
    await view.page.getByLabel('Hidden size').fill('64');
    await view.page.getByLabel('Hidden size').press('Enter');
    const spec = { scheme: 'sinusoidal', hiddenSize: 64 };
    assert.deepEqual(await view.lastPosted('spec'), { type: 'spec', column: 0, spec });
    await view.page.locator('summary').click();
    await view.page.getByLabel('Layout').selectOption('concatenated');
    assert.deepInclude((await view.lastPosted('spec'))?.spec, { layout: 'concatenated' });
  });

  it('refuse what cannot be, in one sentence beside it', async () => {
    const input = view.page.getByLabel('Hidden size');
    for (const [value, sentence] of [
      ['63', 'Expected a multiple of 2.'],
      ['0', 'Expected at least 2.'],
      ['', 'Expected a number.'],
      ['2.5', 'Expected a whole number.'],
    ] as const) {
      await input.fill(value);
      await input.press('Enter');
      assert.equal(await view.page.locator('.complaint:visible').innerText(), sentence);
    }
    assert.isUndefined(await view.lastPosted('spec'));
    await input.fill('32');
    await input.press('Enter');
    assert.equal(await view.page.locator('.complaint:visible').count(), 0);
    assert.deepInclude((await view.lastPosted('spec'))?.spec, { hiddenSize: 32 });
  });

  it('do not overwrite what is being typed', async () => {
    const input = view.page.getByLabel('Hidden size');
    await input.fill('12');
    await view.send(stateOf({ revision: 2 }));
    assert.equal(await input.inputValue(), '12');
  });

  it('pin and unpin the text', async () => {
    await view.page.getByRole('button', { name: 'Pin' }).click();
    assert.deepEqual(await view.lastPosted('command'), { type: 'command', command: 'pin' });
    await view.send(stateOf({ revision: 2, pinned: true }));
    await view.page.getByRole('button', { name: 'Pinned', pressed: true }).click();
    assert.deepEqual(await view.lastPosted('command'), { type: 'command', command: 'unpin' });
  });

  it('show all clocks on demand', async () => {
    const before = await view.pixels('clocks');
    await view.page.getByRole('button', { name: 'All 8 pairs' }).click();
    await view.settle();
    assert.isAbove((await view.pixels('clocks')).height, before.height);
    assert.deepInclude(await view.persisted(), { allClocks: true });
  });

  it('have no parameters for a scheme without any', async () => {
    await view.send(stateOf({ revision: 2, pictures: [pictures.nothing()] }));
    assert.isFalse(await view.page.locator('details').isVisible());
    assert.isFalse(await view.page.locator('.dimension').isVisible());
  });
});
