import { assert } from 'chai';
import { pictures, stateOf } from './support/exampleStates';
import { useWebview, WebviewPage } from './support/webviewPage';

describe('What is out of sight', () => {
  useWebview();
  let view: WebviewPage;
  /** Of the numbers, which stand below everything else. */
  const label = () => view.page.locator('.fact').first().innerText();
  const stateWith = (revision: number, name: string) => {
    const facts = [{ id: 'a', label: name, value: '1', definition: 'One.' }];
    return stateOf({ revision, pictures: [{ ...pictures.adds(8), facts }] });
  };

  /** A page of three screens whose browser never has time. */
  beforeEach(async () => {
    view = await WebviewPage.open({ width: 320, height: 500 });
    await view.send(stateWith(1, 'First'));
    await view.page.evaluate(() => {
      window.requestIdleCallback = () => 0;
    });
    await view.page.evaluate(
      (state) => {
        window.postMessage(state, '*');
      },
      stateWith(2, 'Second'),
    );
    await view.page.waitForFunction(() =>
      (window as unknown as { posted: { type: string; revision?: number }[] }).posted.some(
        ({ type, revision }) => type === 'painted' && revision === 2,
      ),
    );
  });
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

  it('waits, and what is in sight is reported as painted', async () => {
    assert.equal((await label()).split('\n')[0], 'First');
  });

  it('is drawn when it comes into sight', async () => {
    await view.page.mouse.move(160, 250);
    await view.page.mouse.wheel(0, 10_000);
    await view.page.locator('.fact', { hasText: 'Second' }).waitFor();
  });

  it('is drawn before somebody looks at its pixels', async () => {
    await view.page.evaluate(() => {
      window.postMessage({ type: 'pixelsRequest', id: 1, picture: 0, chart: 'profile' }, '*');
    });
    await view.page.locator('.fact', { hasText: 'Second' }).waitFor();
  });
});
