import { assert } from 'chai';
import { protocolVersion } from '../../src/protocol/messages';
import { pictures, stateOf, tokensOf, words } from './support/exampleStates';
import { useWebview, WebviewPage } from './support/webviewPage';

const texts = (view: WebviewPage) => view.page.locator('.chip').allTextContents();

describe('The webview and its host', () => {
  useWebview();
  let view: WebviewPage;
  afterEach(() => view.close());

  it('asks for its state first, with the device pixels of a heatmap', async () => {
    view = await WebviewPage.open({ width: 320, ratio: 2 });
    const [first] = await view.posted();
    assert.equal(first?.type, 'ready');
    const viewport = first?.type === 'ready' ? first.viewport : undefined;
    assert.isAtMost(viewport?.columns ?? 0, 2 * 320);
    assert.isAbove(viewport?.columns ?? 0, 320);
    assert.deepInclude(viewport, { head: 0, dimensions: [] });
    await view.send(stateOf());
    const { area } = await view.pixels('heatmap');
    assert.closeTo(area[2], viewport?.columns ?? 0, 2, 'what it asked for is what it draws on');
  });

  it('says which revision has been painted, once', async () => {
    view = await WebviewPage.open();
    await view.send(stateOf({ revision: 7 }));
    await view.send(stateOf({ revision: 7, status: { state: 'busy', message: 'Tokenizing…' } }));
    const painted = (await view.posted()).filter(({ type }) => type === 'painted');
    assert.deepEqual(painted, [{ type: 'painted', revision: 7 }]);
  });

  it('draws a state at once, and those that follow it before the next frame together', async () => {
    view = await WebviewPage.open();
    await view.send(stateOf({ revision: 1, tokens: tokensOf(['first']), pictures: [pictures.adds(1)] }));
    const states = ['second', 'third', 'fourth'].map((text, index) =>
      stateOf({ revision: index + 2, tokens: tokensOf([text]), pictures: [pictures.adds(1)] }),
    );
    const seen = await view.page.evaluate((messages) => {
      const runs: FrameRequestCallback[] = [];
      window.requestAnimationFrame = (run) => runs.push(run);
      const shown = () => document.querySelector('.chip')?.textContent;
      const texts = messages.map((data) => {
        window.dispatchEvent(new MessageEvent('message', { data }));
        return shown();
      });
      for (const run of runs.splice(0)) run(performance.now());
      return [...texts, shown()];
    }, states);
    assert.deepEqual(seen, ['second', 'second', 'second', 'fourth']);
  });

  it('ignores a state older than what it shows', async () => {
    view = await WebviewPage.open();
    await view.send(stateOf({ revision: 3, tokens: tokensOf(['new']), pictures: [pictures.adds(1)] }));
    await view.send(stateOf({ revision: 2, tokens: tokensOf(['old']), pictures: [pictures.adds(1)] }));
    assert.deepEqual(await texts(view), ['new']);
  });

  it('says in one sentence that the host speaks another version, and keeps its picture', async () => {
    view = await WebviewPage.open();
    await view.send(stateOf());
    await view.send({ ...stateOf({ revision: 2 }), protocolVersion: protocolVersion + 1 });
    assert.include(await view.page.locator('.status').innerText(), 'reload the window');
    assert.deepEqual(await texts(view), ['King', '·and', '·Queen', ',', '·Queen', '·and', '·King', '.']);
  });

  it('tells its viewport when it was resized, after a pause', async () => {
    view = await WebviewPage.open({ width: 320 });
    await view.send(stateOf());
    await view.rest();
    assert.isUndefined(await view.lastPosted('viewport'), 'nothing has changed since it was ready');
    for (const width of [400, 440, 480, 500]) await view.page.setViewportSize({ width, height: 800 });
    await view.page.waitForFunction(() => document.documentElement.clientWidth === 500);
    await view.rest();
    const { area } = await view.pixels('heatmap');
    assert.closeTo((await view.lastPosted('viewport'))?.viewport.columns ?? 0, area[2], 2);
  });

  it('asks for the head and the dimensions that were chosen, and keeps them over a reload', async () => {
    view = await WebviewPage.open({ width: 480 });
    await view.send(stateOf({ pictures: [pictures.biases(words.length)] }));
    await view.page.locator('.heatmap select').selectOption('3');
    assert.equal((await view.lastPosted('viewport'))?.viewport.head, 3);
    await view.send(stateOf({ revision: 2 }));
    await view.page.locator('.heatmap canvas').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await view.page.keyboard.press(key);
    assert.deepEqual((await view.lastPosted('viewport'))?.viewport.dimensions, [0, 5, 2]);
    const state = await view.persisted();
    await view.close();
    view = await WebviewPage.open({ width: 480, state });
    const viewport = (await view.lastPosted('ready'))?.viewport;
    assert.deepInclude(viewport, { head: 3, dimensions: [0, 5, 2] });
  });

  it('takes a curve away by its legend', async () => {
    view = await WebviewPage.open({ width: 480 });
    await view.send(stateOf());
    await view.page.getByRole('button', { name: 'Remove the curve of dim 0' }).click();
    assert.deepEqual((await view.lastPosted('viewport'))?.viewport.dimensions, [5]);
  });

  it('sends empty pixels for a chart that is not there', async () => {
    view = await WebviewPage.open();
    await view.send({ type: 'pixelsRequest', id: 4, picture: 2, chart: 'nothing' });
    const reply = await view.lastPosted('pixels');
    assert.deepEqual(reply, { type: 'pixels', id: 4, width: 0, height: 0, rgba: '', area: [0, 0, 0, 0] });
  });

  it('has pixels of every chart', async () => {
    view = await WebviewPage.open();
    await view.send(stateOf());
    for (const chart of ['heatmap', 'similarity', 'clocks', 'curves', 'profile']) {
      const { width, height, rgba } = await view.pixels(chart);
      assert.equal(rgba.length, 4 * width * height, chart);
      assert.isTrue(
        rgba.some((byte) => byte > 0),
        chart,
      );
    }
  });

  it('reports what goes wrong unseen', async () => {
    view = await WebviewPage.open();
    await view.page.evaluate(() => {
      setTimeout(() => {
        throw new Error('unseen');
      });
      void Promise.reject(new Error('unheard'));
    });
    await view.page.waitForFunction(() => {
      const { posted } = window as unknown as { posted: { type: string }[] };
      return posted.filter(({ type }) => type === 'error').length >= 2;
    });
    await view.settle();
    const errors = (await view.posted()).flatMap((message) => (message.type === 'error' ? [message.message] : []));
    assert.lengthOf(errors, 2);
    assert.isTrue(errors.some((error) => error.includes('unseen')));
    assert.isTrue(errors.some((error) => error.includes('unheard')));
  });
});
