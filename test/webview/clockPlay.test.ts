import { assert } from 'chai';
import { axis, pictures, stateOf, words } from './support/exampleStates';
import { useWebview, WebviewPage } from './support/webviewPage';

describe('Clocks by keyboard', () => {
  useWebview();
  let view: WebviewPage;
  beforeEach(async () => {
    view = await WebviewPage.open({ width: 400 });
    await view.send(stateOf());
    await view.page.locator('.clocks canvas').focus();
  });
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });
  const tooltip = () => view.page.getByRole('tooltip').innerText();
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await view.page.keyboard.press(key);
    await view.settle();
  };

  it('are gone through dial by dial, which is announced', async () => {
    await press('ArrowRight');
    assert.match(await tooltip(), /^Pair 1: dimensions 2 and 3\n/);
    await press('End');
    assert.match(await tooltip(), /^Pair 7: /);
    await press('Home');
    assert.match(await tooltip(), /^Pair 0: .*\nwavelength 6\.283\nangle 2 rad\nwhole turns since position 0: 0\n/);
    await view.page.waitForFunction(() =>
      document.querySelector('[aria-live]')?.textContent.startsWith('Pair 0: dimensions 0 and 1, wavelength'),
    );
  });

  it('move the cursor with Alt and the reference with shift', async () => {
    await press('Alt+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown');
    assert.deepEqual((await view.lastPosted('cursor'))?.cursor, { revision: 1, token: 3, reference: 2 });
    await press('Shift+Home');
    assert.equal((await view.lastPosted('cursor'))?.cursor.reference, 0);
  });

  it('show the curve of a pair on Enter', async () => {
    await press('ArrowRight', 'Enter');
    assert.deepEqual((await view.lastPosted('viewport'))?.viewport.dimensions, [0, 5, 2]);
  });

  it('show the curve of a pair that turns, as a click on its dial does, and take it away', async () => {
    const dimensions = async () => (await view.lastPosted('viewport'))?.viewport.dimensions;
    const values = Float32Array.from(words, (_, n) => Math.cos(n * 10000 ** (-1 / 8)));
    const curve = { label: '1', dimension: 2, pair: 1, axis: axis('position', words.length), values };
    await view.send(stateOf({ revision: 2, pictures: [{ ...pictures.rotates(words.length), curves: [] }] }));
    assert.isFalse(await view.page.locator('.curves').isVisible());
    await press('ArrowRight', 'Enter');
    assert.deepEqual(await dimensions(), [2]);
    await view.send(stateOf({ revision: 3, pictures: [{ ...pictures.rotates(words.length), curves: [curve] }] }));
    assert.equal(await view.page.locator('.curves .lines').innerText(), 'cos(angle) of pair 1\n×');
    await press('Home');
    await view.page.locator('.clocks canvas').click({ position: { x: 40, y: 20 } });
    assert.deepEqual(await dimensions(), [2, 0]);
    await press('ArrowRight', 'Enter');
    assert.deepEqual(await dimensions(), [0]);
  });
});

describe('Clocks that run', () => {
  useWebview();
  let view: WebviewPage;
  const open = async (context = {}) => {
    view = await WebviewPage.open({ width: 400, context });
    await view.send(stateOf({ pictures: [pictures.rotates(words.length)] }));
  };
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });
  const button = (name: string) => view.page.getByRole('button', { name, exact: true });
  const against = () => view.page.locator('.clocks .aside > span').first().innerText();
  const posts = async () => (await view.posted()).filter(({ type }) => type === 'cursor').length;

  it('pass positions and tell the host where they rest, and nothing before', async () => {
    await open();
    const before = await view.pixels('clocks');
    await button('Play').click();
    await view.page.waitForFunction(() =>
      /position [3-9]/.test(document.querySelector('.clocks .aside')?.textContent ?? ''),
    );
    assert.notDeepEqual(await view.pixels('clocks'), before);
    assert.equal(await posts(), 0);
    await button('Pause').click();
    await view.settle();
    // In the text the cursor is where the hands came to rest; beyond it, the hands stay there alone.
    const cursor = (await view.lastPosted('cursor'))?.cursor.token;
    if (cursor === undefined) assert.match(await against(), /^position \d+ against “King”$/);
    else assert.include(await against(), words[cursor ?? 0]!.trim());
    const rested = await view.pixels('clocks');
    await view.page.waitForTimeout(250);
    assert.deepEqual(await view.pixels('clocks'), rested);
  });

  it('go on beyond the text, up to the trained length, and back to the token', async () => {
    await open();
    await button('Play').click();
    await view.page.getByRole('combobox', { name: 'Positions a second' }).selectOption('1000');
    await view.page.waitForFunction(() =>
      (document.querySelector('.clocks .aside')?.textContent ?? '').includes('position 2\u202f047 '),
    );
    await button('Play').waitFor();
    assert.equal(await posts(), 0);
    await button('Back to the token').click();
    await view.settle();
    assert.equal(await against(), '“·Queen” against “King”');
    assert.isFalse(await button('Step').isVisible());
  });

  it('make a step at a time where motion is not wanted', async () => {
    await open({ reducedMotion: 'reduce' });
    assert.isFalse(await button('Play').isVisible());
    await button('Step').first().click();
    await view.settle();
    assert.equal(await against(), '“,” against “King”');
    assert.equal((await view.lastPosted('cursor'))?.cursor.token, 3);
    await view.page.waitForTimeout(250);
    assert.equal(await against(), '“,” against “King”');
  });

  it('stop where the cursor is moved, and where the view is hidden', async () => {
    await open();
    await button('Play').click();
    await view.page.locator('.chip').nth(6).hover();
    await view.settle();
    await button('Play').waitFor();
    assert.equal(await against(), '“·King” against “King”');
    await button('Play').click();
    await view.page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await button('Play').waitFor();
  });
});
