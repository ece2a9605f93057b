import { assert } from 'chai';
import { pictures, stateOf, words } from './support/exampleStates';
import { useWebview, WebviewPage } from './support/webviewPage';

const count = words.length;

describe('The cursor', () => {
  useWebview();
  let view: WebviewPage;
  const open = async (state = stateOf()): Promise<void> => {
    view = await WebviewPage.open({ width: 400 });
    await view.send(state);
  };
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

  const chips = () => view.page.locator('.chip');
  const markedChips = async () => ({
    cursor: await view.page.locator('.chip.cursor').allTextContents(),
    reference: await view.page.locator('.chip.reference').allTextContents(),
  });
  const postedCursor = async () => {
    await view.settle();
    const { token, reference } = (await view.lastPosted('cursor'))?.cursor ?? {};
    return [token, reference];
  };
  /** The middle of a cell of a grid, in CSS pixels of the window. */
  const cellOf = async (chart: string, row: number, column: number, rows: number, columns: number) => {
    await view.page.locator(`.${chart} canvas`).scrollIntoViewIfNeeded();
    const [left, top, width, height] = (await view.pixels(chart)).area;
    const box = await view.page.locator(`.${chart} canvas`).boundingBox();
    assert.isNotNull(box);
    const { x, y } = box;
    return [x + left + ((column + 0.5) * width) / columns, y + top + ((row + 0.5) * height) / rows] as const;
  };

  it('is moved in all pictures by pointing at a row of the heatmap', async () => {
    await open();
    const clocks = await view.pixels('clocks');
    await view.page.mouse.move(...(await cellOf('heatmap', 5, 3, count, 16)));
    assert.deepEqual(await postedCursor(), [5, 0]);
    assert.deepEqual(await markedChips(), { cursor: ['·and'], reference: ['King'] });
    assert.notDeepEqual((await view.pixels('clocks')).rgba, clocks.rgba);
    const tooltip = await view.page.locator('.tooltip').innerText();
    assert.include(tooltip, '“·and”, position 5');
    assert.include(tooltip, 'dimension 3');
    assert.include(tooltip, `value ${Math.cos(5 * 10000 ** (-1 / 8)).toPrecision(4)}`.replace('-', '−'));
  });

  it('is moved by pointing at a chip, and at a value curve', async () => {
    await open();
    await chips().nth(6).hover();
    assert.deepEqual(await postedCursor(), [6, 0]);
    await view.page.locator('.curves canvas').scrollIntoViewIfNeeded();
    const [left, top, width, height] = (await view.pixels('curves')).area;
    const { x, y } = (await view.page.locator('.curves canvas').boundingBox())!;
    await view.page.mouse.move(x + left + (3 / (count - 1)) * width + 2, y + top + height / 2);
    assert.deepEqual(await postedCursor(), [3, 0]);
  });

  it('is moved by arrow keys, Home and End on the chips; shift moves the reference', async () => {
    await open();
    await view.page.keyboard.press('Tab');
    await view.page.locator('.chip.cursor').focus();
    await view.page.keyboard.press('ArrowRight');
    assert.deepEqual(await postedCursor(), [3, 0]);
    assert.equal(await view.page.evaluate(() => document.activeElement?.textContent), ',');
    await view.page.keyboard.press('End');
    assert.deepEqual(await postedCursor(), [count - 1, 0]);
    await view.page.keyboard.press('Shift+ArrowRight');
    assert.deepEqual(await postedCursor(), [count - 1, 1]);
    await view.page.keyboard.press('Home');
    assert.deepEqual(await postedCursor(), [0, 1]);
  });

  it('is moved by keys on the heatmap, which show the value and are announced', async () => {
    await open();
    await view.page.locator('.heatmap canvas').focus();
    await view.page.keyboard.press('ArrowDown');
    await view.page.keyboard.press('ArrowRight');
    assert.deepEqual(await postedCursor(), [3, 0]);
    assert.include(await view.page.locator('.tooltip').innerText(), 'dimension 1');
    await view.page.keyboard.press('Shift+ArrowDown');
    assert.deepEqual(await postedCursor(), [3, 1]);
    await view.page.waitForFunction(
      () => document.querySelector('[aria-live]')?.textContent === 'reference “·and”, position 1',
    );
    await view.page.keyboard.press('Escape');
    assert.isFalse(await view.page.locator('.tooltip').isVisible());
  });

  it('leaves the reference where shift-click puts it', async () => {
    await open();
    await chips()
      .nth(4)
      .click({ modifiers: ['Shift'] });
    const [, reference] = await postedCursor();
    assert.equal(reference, 4);
    await view.page.keyboard.down('Shift');
    await view.page.mouse.click(...(await cellOf('heatmap', 1, 3, count, 16)));
    await view.page.keyboard.up('Shift');
    assert.deepEqual(await postedCursor(), [1, 1]);
  });

  it('is the query and the reference the key of a bias', async () => {
    await open(stateOf({ pictures: [pictures.biases(count)] }));
    await view.page.mouse.click(...(await cellOf('heatmap', 6, 2, count, count)));
    assert.deepEqual(await postedCursor(), [6, 2]);
    const tooltip = await view.page.locator('.tooltip').innerText();
    assert.include(tooltip, 'query “·King” at 6');
    assert.include(tooltip, 'key “·Queen” at 2');
    assert.include(tooltip, '−2');
    await view.page.locator('.heatmap canvas').focus();
    await view.page.keyboard.press('ArrowRight');
    await view.page.keyboard.press('ArrowUp');
    assert.deepEqual(await postedCursor(), [5, 3]);
  });

  it('follows the host, but not to a text that is no longer shown', async () => {
    await open(stateOf({ revision: 5 }));
    await view.send({ type: 'cursor', cursor: { revision: 5, token: 7, reference: 1 } });
    assert.deepEqual(await markedChips(), { cursor: ['.'], reference: ['·and'] });
    await view.send({ type: 'cursor', cursor: { revision: 4, token: 0, reference: 0 } });
    assert.deepEqual(await markedChips(), { cursor: ['.'], reference: ['·and'] });
    assert.isUndefined(await view.lastPosted('cursor'), 'what the host says is not said back');
  });

  it('is posted at most once a frame', async () => {
    await open();
    await view.page.evaluate(() => {
      for (const chip of document.querySelectorAll('.chip'))
        chip.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    });
    await view.settle();
    const posts = (await view.posted()).filter(({ type }) => type === 'cursor');
    assert.lengthOf(posts, 1);
  });

  it('stands at its distance from the reference in the distance profile', async () => {
    await open(stateOf({ cursor: 0 }));
    const before = await view.pixels('profile');
    await view.send({ type: 'cursor', cursor: { revision: 1, token: 7, reference: 0 } });
    assert.notDeepEqual((await view.pixels('profile')).rgba, before.rgba);
  });
});
