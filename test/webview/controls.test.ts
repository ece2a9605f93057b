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

  it('stand beside one another in a view as wide and low as the bottom panel, below one another in a narrow one', async () => {
    const controls = ['select.scheme', '.tokenizer', '.positions select'].map((one) => view.page.locator(one).first());
    const boxes = () => Promise.all(controls.map((control) => control.boundingBox()));
    const [above, , below] = await boxes();
    assert.isAbove(below?.y ?? 0, (above?.y ?? 0) + (above?.height ?? 0));
    await view.page.setViewportSize({ width: 1240, height: 290 });
    const [scheme, tokenizer, positions] = await boxes();
    for (const [left, right] of [
      [scheme, tokenizer],
      [tokenizer, positions],
    ]) {
      assert.approximately(right?.y ?? 0, left?.y ?? NaN, 4);
      assert.isAbove(right?.x ?? 0, (left?.x ?? NaN) + (left?.width ?? NaN));
    }
    const tokens = await view.page.locator('.tokens').first().boundingBox();
    assert.isBelow(tokens?.y ?? NaN, 110, 'the tokens begin in the upper part of the view');
  });

  it('group the schemes in the words of the picker', async () => {
    const labels = await view.page
      .locator('select.scheme optgroup')
      .evaluateAll((groups: Element[]) => groups.map((group) => group.getAttribute('label')));
    assert.deepEqual(labels, [
      'Added to the embeddings',
      'Rotates queries and keys',
      'Biases the attention logits',
      'No encoding',
      'As in a model',
    ]);
  });

  it('offer the specs of models, and say which one is shown', async () => {
    const select = view.page.locator('select.scheme');
    const spec = { scheme: 'rope', headDim: 64, base: 500000 };
    await select.selectOption({ label: 'Ladder 7B' });
    assert.deepEqual(await view.lastPosted('spec'), { type: 'spec', column: 0, spec });
    const shown = (picture: object) => stateOf({ revision: 2, pictures: [{ ...pictures.rotates(8), ...picture }] });
    await view.send(shown({ spec }));
    assert.equal(await select.locator('option:checked').innerText(), 'Ladder 7B');
    await view.send({ ...shown({ spec: { ...spec, base: 1 } }) });
    assert.equal(await select.locator('option:checked').innerText(), 'RoPE');
    const usual = { scheme: 'rope', headDim: 16, base: 10000 };
    const state = shown({ spec: usual });
    await view.send({ ...state, controls: { ...state.controls, presets: [{ name: 'Ladder 7B', spec: usual }] } });
    assert.equal(await select.locator('option:checked').innerText(), 'RoPE', 'who chose nothing sees the scheme');
  });

  it('show the scheme of the settings with its usual values where it failed, so that it can be corrected', async () => {
    const failed = stateOf({ revision: 2, status: { state: 'failed', message: 'headDim is 3.' } });
    await view.send({ ...failed, controls: { ...failed.controls, scheme: 'rope' } });
    const select = view.page.getByRole('combobox', { name: 'Scheme' });
    assert.equal(await select.inputValue(), 'rope');
    const input = view.page.getByLabel('Head dimension');
    assert.equal(await input.inputValue(), '16');
    await input.fill('32');
    await input.press('Enter');
    assert.deepEqual((await view.lastPosted('spec'))?.spec, { scheme: 'rope', headDim: 32 });
    await select.selectOption('sinusoidal');
    assert.deepEqual((await view.lastPosted('spec'))?.spec, { scheme: 'sinusoidal' });
  });

  it('show the scheme of the picture where the settings name none that is offered', async () => {
    const state = stateOf({ revision: 2 });
    await view.send({ ...state, controls: { ...state.controls, scheme: 'nonsense', specs: [] } });
    assert.equal(await view.page.getByRole('combobox', { name: 'Scheme' }).inputValue(), 'sinusoidal');
  });

  it('choose a tokenizer', async () => {
    await view.page.getByRole('combobox', { name: 'Tokenizer' }).selectOption('bytes');
    assert.deepEqual(await view.lastPosted('tokenizer'), { type: 'tokenizer', id: 'bytes' });
  });

  it('have the dimension always in sight and the others behind a summary', async () => {
    assert.isTrue(await view.page.getByLabel('Hidden size').isVisible());
    assert.isFalse(await view.page.getByLabel('Base').isVisible());
    assert.match(
      await view.page.locator('.header > details > summary').innerText(),
      /^Base 10.000 · 16 dims · interleaved$/,
    );
    await view.page.locator('.header > details > summary').click();
    assert.isTrue(await view.page.getByLabel('Base').isVisible());
    await view.settle();
    assert.deepInclude(await view.persisted(), { parametersOpen: true });
  });

  it('change one parameter and keep the others', async () => {
    await view.page.getByLabel('Hidden size').fill('64');
    await view.page.getByLabel('Hidden size').press('Enter');
    const spec = { scheme: 'sinusoidal', hiddenSize: 64 };
    assert.deepEqual(await view.lastPosted('spec'), { type: 'spec', column: 0, spec });
    await view.page.locator('.header > details > summary').click();
    await view.page.getByLabel('Layout').selectOption('concatenated');
    assert.deepInclude((await view.lastPosted('spec'))?.spec, { layout: 'concatenated' });
  });

  it('lose neither of two quick edits, and say nothing about usual values', async () => {
    const spec = { scheme: 'sinusoidal', hiddenSize: 16, base: 10000, layout: 'interleaved' };
    const state = stateOf({ revision: 2 });
    await view.send({ ...state, controls: { ...state.controls, specs: [spec] } });
    await view.page.locator('.header > details > summary').click();
    await view.page.getByLabel('Hidden size').fill('64');
    await view.page.getByLabel('Hidden size').press('Enter');
    // A drawing between the edits brings nothing new.
    await view.send({ type: 'cursor', cursor: { revision: 2, token: 5, reference: 0 } });
    await view.page.getByLabel('Layout').selectOption('concatenated');
    const posted = (await view.posted()).filter(({ type }) => type === 'spec');
    assert.deepEqual(
      posted.map((message) => (message.type === 'spec' ? message.spec : undefined)),
      [
        { scheme: 'sinusoidal', hiddenSize: 64 },
        { scheme: 'sinusoidal', hiddenSize: 64, layout: 'concatenated' },
      ],
    );
  });

  it('tie a complaint to its input, until a state comes', async () => {
    const input = view.page.getByLabel('Hidden size');
    await input.fill('63');
    await input.press('Enter');
    assert.equal(await input.getAttribute('aria-invalid'), 'true');
    const complaint = view.page.locator(`#${await input.getAttribute('aria-describedby')}`);
    assert.equal(await complaint.innerText(), 'Expected a multiple of 2.');
    await view.page.getByRole('combobox', { name: 'Scheme' }).focus();
    await view.send({ type: 'cursor', cursor: { revision: 1, token: 5, reference: 0 } });
    assert.isTrue(await complaint.isVisible(), 'a drawing is no state');
    await view.send(stateOf({ revision: 2 }));
    assert.isFalse(await complaint.isVisible());
    assert.equal(await input.getAttribute('aria-invalid'), 'false');
    assert.equal(await input.inputValue(), '16');
  });

  it('take a value that was changed elsewhere over a refused one, even in the input', async () => {
    const input = view.page.getByLabel('Hidden size');
    await input.fill('63');
    await input.press('Enter');
    const picture = { ...pictures.adds(8), spec: { scheme: 'sinusoidal', hiddenSize: 32 } };
    await view.send(stateOf({ revision: 2, pictures: [picture] }));
    assert.equal(await input.inputValue(), '32');
    assert.equal(await view.page.locator('.complaint:visible').count(), 0);
  });

  it('name the chosen head', async () => {
    await view.send(stateOf({ revision: 2, pictures: [pictures.biases(8)] }));
    const select = view.page.locator('.headSelect select:visible');
    assert.equal(await select.getAttribute('title'), 'head 0 of 8');
    await select.selectOption('3');
    await view.settle();
    assert.equal(await select.getAttribute('title'), 'head 3 of 8');
    // While the list is open, a state without heads may come.
    await view.send(stateOf({ revision: 3 }));
    await view.page.locator('.headSelect select').first().dispatchEvent('change');
    assert.equal((await view.lastPosted('viewport'))?.viewport.head, 3);
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
    assert.isFalse(await view.page.locator('.header > details').isVisible());
    assert.isFalse(await view.page.locator('.dimension').isVisible());
  });
});
