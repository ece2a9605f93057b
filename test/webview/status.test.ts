import { assert } from 'chai';
import { pictures, stateOf, withoutSnapshot } from './support/exampleStates';
import { useWebview, WebviewPage } from './support/webviewPage';

describe('The status', () => {
  useWebview();
  let view: WebviewPage;
  beforeEach(async () => {
    view = await WebviewPage.open();
  });
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });
  const chipCount = () => view.page.locator('.chip:visible').count();

  it('of being ready is no word at all', async () => {
    await view.send(stateOf());
    assert.isFalse(await view.page.locator('.status').isVisible());
  });

  it('of being busy is a thin bar and a word, over the last picture', async () => {
    await view.send(stateOf());
    const before = await view.pixels('heatmap');
    await view.send(withoutSnapshot({ state: 'busy', message: 'Tokenizing…', progress: 0.4 }));
    assert.equal(await view.page.getByRole('status').innerText(), 'Tokenizing…');
    assert.isTrue(await view.page.locator('.progress').isVisible());
    await view.page.getByRole('button', { name: 'Cancel' }).click();
    assert.deepEqual(await view.lastPosted('cancel'), { type: 'cancel' });
    assert.equal(await chipCount(), 8);
    assert.deepEqual((await view.pixels('heatmap')).rgba, before.rgba);
  });

  it('of having nothing is one sentence with one action', async () => {
    const action = { label: 'Open a sample', command: 'settings' } as const;
    await view.send(withoutSnapshot({ state: 'empty', message: 'Select some text.', action }));
    assert.include(await view.page.locator('.status').innerText(), 'Select some text.');
    assert.equal(await view.page.locator('.sidebar').isVisible(), false);
    await view.page.getByRole('button', { name: 'Open a sample' }).click();
    assert.deepEqual(await view.lastPosted('command'), { type: 'command', command: 'settings' });
  });

  it('of having nothing offers positions without any text', async () => {
    await view.send(withoutSnapshot({ state: 'empty', message: 'Select some text.' }));
    const length = view.page.getByRole('textbox', { name: 'Length…' });
    await length.fill('131 072');
    await length.press('Enter');
    assert.deepEqual(await view.lastPosted('length'), { type: 'length', length: 131_072 });
    await view.send(stateOf());
    assert.isFalse(await view.page.locator('.orLength').isVisible());
  });

  it('of having nothing new leaves the last picture, if the host sends it', async () => {
    await view.send({ ...stateOf({ status: { state: 'empty', message: 'Select some text.' } }) });
    assert.equal(await chipCount(), 8);
  });

  it('of having failed is one sentence, over the last picture, with a way to the log', async () => {
    await view.send(stateOf());
    await view.send(withoutSnapshot({ state: 'failed', message: 'headDim is 3; expected an even number.' }));
    assert.include(await view.page.locator('.status').innerText(), 'headDim is 3');
    assert.equal(await chipCount(), 8);
    await view.page.getByRole('button', { name: 'Show log' }).click();
    assert.deepEqual(await view.lastPosted('command'), { type: 'command', command: 'log' });
  });

  it('of a page made anew is the last picture at once, until the host says what is to be shown', async () => {
    await view.send(stateOf({ revision: 9 }));
    const before = await view.pixels('heatmap');
    await view.page.waitForFunction(() => 'last' in ((window as { persisted?: object }).persisted ?? {}));
    const state = await view.persisted();
    await view.close();
    view = await WebviewPage.open({ state });
    await view.page.locator('.chip').first().waitFor();
    assert.equal(await chipCount(), 8);
    assert.match(await view.page.getByRole('status').innerText(), /^As it was last/);
    assert.equal(await view.page.locator('main').getAttribute('aria-busy'), 'true');
    assert.deepEqual((await view.pixels('heatmap')).rgba, before.rgba);
    assert.isUndefined(await view.lastPosted('painted'), 'the host is told of what it sent');
    await view.send(stateOf({ pictures: [pictures.nothing()] }));
    assert.equal(await view.page.locator('main').getAttribute('aria-busy'), 'false');
    assert.isFalse(await view.page.locator('.heatmap canvas').isVisible());
    assert.equal((await view.lastPosted('painted'))?.revision, 1);
  });

  it('does not move when motion is not wanted', async () => {
    await view.close();
    view = await WebviewPage.open({ context: { reducedMotion: 'reduce' } });
    await view.send(stateOf({ status: { state: 'busy', message: 'Tokenizing…' } }));
    const name = await view.page
      .locator('.progress')
      .evaluate((bar: Element) => getComputedStyle(bar, '::before').animationName);
    assert.equal(name, 'none');
  });

  it('shows notices as they are', async () => {
    await view.send(stateOf({ notices: ['Showing the first 2 of 9 tokens.', '<b>seeded</b>'] }));
    assert.deepEqual(await view.page.locator('.notices li').allTextContents(), [
      'Showing the first 2 of 9 tokens.',
      '<b>seeded</b>',
    ]);
  });
});
