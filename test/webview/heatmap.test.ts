import { assert } from 'chai';
import type { HeatmapLook } from '../../src/protocol/messages';
import { toBfloat16 } from '../../src/numerics/bfloat16';
import { formatNumber } from '../../src/numerics/format';
import type { Picture } from '../../src/protocol/snapshot';
import { directionIndex, directionWords } from '../../webview/charts/cyclicMap';
import {
  axis,
  dimension,
  frequency,
  gridOf,
  pictures,
  sinusoid,
  stateOf,
  tokensOf,
  words,
} from './support/exampleStates';
import { expectedColour } from './support/expectedColour';
import { assertMembers, assertNear, colourAt, count, sinusoidColour, whole, type Part } from './support/heatmapMembers';
import { realState } from './support/realStates';
import { useWebview, WebviewPage } from './support/webviewPage';

const spec = { scheme: 'sinusoidal', hiddenSize: dimension };

describe('The heatmap', () => {
  useWebview();
  let view: WebviewPage;
  let revision: number;
  const canvas = () => view.page.locator('.heatmap .chart canvas');
  const look = async (): Promise<HeatmapLook | undefined> => (await view.lastPosted('viewport'))?.viewport.heatmap;
  const part = async (): Promise<Part> => (await look())?.window ?? whole;
  /** Past the pause in which further changes wait. */
  const rest = () => view.rest();

  /** The answer to what the view asked for last, from the extension's own code. */
  const answer = async (reference = 0, specs = [spec]): Promise<void> => {
    const ready = (await view.lastPosted('ready'))?.viewport;
    const viewport = (await view.lastPosted('viewport'))?.viewport ?? ready;
    const state = realState({ specs, words, viewport: viewport!, revision: ++revision, reference });
    await view.send({ ...state, cursor: { ...state.cursor, token: null, reference } });
  };
  const open = async (state?: object): Promise<void> => {
    revision = 0;
    view = await WebviewPage.open({ width: 480, state });
    await answer();
  };
  /** A point of the plot, in CSS pixels of the window. */
  const pointAt = async (across: number, down: number): Promise<[number, number]> => {
    await canvas().scrollIntoViewIfNeeded();
    const [left, top, width, height] = (await view.pixels('heatmap')).area;
    const { x, y } = (await canvas().boundingBox())!;
    return [x + left + across * width, y + top + down * height];
  };
  const wheel = async (across: number, down: number, delta: number, key?: 'Control' | 'Shift'): Promise<void> => {
    await view.page.mouse.move(...(await pointAt(across, down)));
    const turned = await view.page.evaluateHandle(() => ({
      event: new Promise((resolve) => {
        window.addEventListener('wheel', resolve, { once: true, capture: true, passive: true });
      }),
    }));
    if (key) await view.page.keyboard.down(key);
    await view.page.mouse.wheel(0, delta);
    await turned.evaluate(async ({ event }) => {
      await event;
    });
    if (key) await view.page.keyboard.up(key);
    await rest();
  };

  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

  it('is zoomed by Ctrl and wheel about the pointer, at once, and asks for the cells in sight', async () => {
    await open();
    await wheel(0.5, 0.25, -300, 'Control');
    const window = await part();
    const [from, to] = window.columns;
    assert.isBelow(to - from, 0.8);
    assert.closeTo((from + to) / 2, 0.5, 1e-3);
    assert.closeTo(window.rows[0] + 0.25 * (window.rows[1] - window.rows[0]), 0.25, 1e-2);
    const stretched = await view.pixels('heatmap');
    const seen = assertMembers(stretched, window, sinusoidColour);
    assert.isBelow(seen, count * dimension);
    await answer();
    assert.equal(assertMembers(await view.pixels('heatmap'), window, sinusoidColour), seen);
  });

  const pinch = async (gestureSourceType: 'mouse' | 'touch', scaleFactor: number): Promise<Part> => {
    const [x, y] = await pointAt(0.5, 0.5);
    const session = await view.page.context().newCDPSession(view.page);
    await session.send('Input.synthesizePinchGesture', { x, y, scaleFactor, relativeSpeed: 2000, gestureSourceType });
    await rest();
    assert.equal(await view.page.evaluate(() => visualViewport?.scale), 1, 'the page is not zoomed');
    return part();
  };
  for (const [name, gestureSourceType] of [
    ['on a touchpad', 'mouse'],
    ['of two fingers on the screen', 'touch'],
  ] as const) {
    it(`is zoomed by a pinch ${name}, which leaves what is between the fingers where it was`, async () => {
      await open();
      const window = await pinch(gestureSourceType, 2);
      for (const [from, to] of [window.rows, window.columns]) {
        // Fingers slip a little before the browser takes them for moving.
        assert.approximately(to - from, 0.45, 0.1);
        assert.closeTo((from + to) / 2, 0.5, 0.1 * (to - from));
      }
      await answer();
      assertMembers(await view.pixels('heatmap'), window, sinusoidColour);
    });
  }

  it('is zoomed by as much as the fingers went where a busy browser tells of it in one step', async () => {
    await open();
    const [clientX, clientY] = await pointAt(0.5, 0.5);
    await canvas().dispatchEvent('wheel', { deltaY: -100 * Math.LN2, ctrlKey: true, clientX, clientY });
    await rest();
    const { rows, columns } = await part();
    for (const [from, to] of [rows, columns]) assert.closeTo(to - from, 0.5, 1e-6);
  });

  it('is whole again after a pinch back, and never moves away under the pointer', async () => {
    await open();
    const place = await pointAt(0.5, 0.5);
    await pinch('mouse', 2);
    assert.deepEqual(await pointAt(0.5, 0.5), place);
    assert.deepEqual(await pinch('mouse', 1 / 4), whole);
    assert.deepEqual(await pointAt(0.5, 0.5), place);
  });

  it('lets a plain wheel scroll the page', async () => {
    await open();
    await wheel(0.5, 0.5, 200);
    await view.page.waitForFunction(() => document.documentElement.scrollTop > 100);
    assert.isUndefined(await view.lastPosted('viewport'));
  });

  it('is zoomed along one side by the wheel beside the plot', async () => {
    await open();
    await wheel(0.5, 1.05, -300, 'Control');
    assert.deepEqual((await part()).rows, [0, 1]);
    assert.isBelow((await part()).columns[1] - (await part()).columns[0], 0.8);
  });

  it('is moved by dragging, which is no click', async () => {
    const before = { tokens: count, rows: [0.25, 0.75], columns: [0.25, 0.5] };
    await open({ heatmap: { mode: 'value', window: before } });
    await view.page.mouse.move(...(await pointAt(0.5, 0.5)));
    await view.page.mouse.down();
    await view.page.mouse.move(...(await pointAt(0.25, 0.5)), { steps: 5 });
    await view.page.mouse.up();
    await rest();
    const after = await part();
    assert.closeTo((after.columns[0] - 0.25) / 0.25, 0.25, 0.03);
    assert.closeTo(after.rows[0], 0.25, 0.01);
    assert.deepEqual((await view.lastPosted('viewport'))?.viewport.dimensions, []);
    await answer();
    assertMembers(await view.pixels('heatmap'), after, sinusoidColour);
    await view.page.mouse.click(...(await pointAt(0.5, 0.5)));
    await rest();
    assert.isNotEmpty((await view.lastPosted('viewport'))?.viewport.dimensions);
  });

  it('is zoomed, moved and reset by keys', async () => {
    await open();
    await canvas().focus();
    for (const key of ['+', '+', '+']) await view.page.keyboard.press(key);
    await rest();
    const zoomed = await part();
    assert.closeTo(zoomed.rows[1] - zoomed.rows[0], Math.max(3 / 8, 0.7 ** 3), 1e-6);
    await view.page.keyboard.press('Alt+ArrowRight');
    await view.page.keyboard.press('PageDown');
    await rest();
    const moved = await part();
    assert.isAbove(moved.columns[0], zoomed.columns[0]);
    assert.isAbove(moved.rows[0], zoomed.rows[0]);
    assert.isUndefined(await view.lastPosted('cursor'), 'the cursor stays');
    await view.page.keyboard.press('0');
    await rest();
    assert.isUndefined((await look())?.window);
    assertMembers(await view.pixels('heatmap'), whole, sinusoidColour);
  });

  it('follows the cursor that arrow keys move beyond what is in sight', async () => {
    const window = { tokens: count, rows: [0, 0.5], columns: [0, 1] };
    await open({ heatmap: { mode: 'value', window } });
    await canvas().focus();
    for (let press = 0; press < 5; press++) {
      await view.page.keyboard.press('ArrowDown');
      await rest();
    }
    assert.equal((await view.lastPosted('cursor'))?.cursor.token, 5);
    const { rows } = await part();
    assert.isAtMost(rows[0] * count, 5);
    assert.isAtLeast(rows[1] * count, 5.5);
  });

  it('shows where the part in sight is, and goes where that is dragged', async () => {
    await open();
    assert.equal(await view.page.locator('.overview').count(), 0);
    await wheel(0.1, 0.5, -400, 'Control');
    await answer();
    const { x, y, width, height } = (await view.page.locator('.overview').boundingBox())!;
    await view.page.mouse.click(x + 0.9 * width, y + 0.5 * height);
    await rest();
    assert.closeTo((await part()).columns[1], 1, 1e-9);
    await view.page.getByRole('button', { name: 'Show all' }).click();
    await rest();
    assert.isUndefined((await look())?.window);
    assert.equal(await view.page.locator('.overview').count(), 0);
    assert.equal(await view.page.getByRole('button', { name: 'Show all' }).count(), 0);
  });

  it('keeps the part in sight over a reload and a new snapshot, but not for a text of another size', async () => {
    const window = { tokens: count, rows: [0.25, 0.75], columns: [0.5, 1] } as const;
    await open({ heatmap: { mode: 'value', window } });
    assert.deepEqual((await view.lastPosted('ready'))?.viewport.heatmap?.window, window);
    await answer();
    assert.equal(assertMembers(await view.pixels('heatmap'), window, sinusoidColour), 4 * 8);
    await view.send(
      stateOf({ revision: 9, tokens: tokensOf(words.slice(0, 4)), pictures: [pictures.adds(4)], cursor: null }),
    );
    assert.equal(await view.page.locator('.overview').count(), 0);
    const pixels = await view.pixels('heatmap');
    assert.deepEqual(pixels.cell(3, 0, 4, dimension), sinusoidColour(3, 0));
  });

  it('shows the difference to the reference token: nothing in its row', async () => {
    await open();
    await view.page.getByLabel('Shown').selectOption('difference');
    assert.equal((await look())?.mode, 'difference');
    await answer(3);
    const difference = (row: number, d: number): number => sinusoid(row, d) - sinusoid(3, d);
    let most = 0;
    for (let row = 0; row < count; row++) {
      for (let d = 0; d < dimension; d++) most = Math.max(most, Math.abs(Math.fround(difference(row, d))));
    }
    const pixels = await view.pixels('heatmap');
    for (let d = 0; d < dimension; d++) {
      assert.deepEqual(pixels.cell(3, d, count, dimension), expectedColour(0, [-1, 1], 'dark'));
    }
    for (const row of [0, 1, 5, 7]) {
      for (let d = 0; d < dimension; d++) {
        const expected = expectedColour(difference(row, d), [-most, most], 'dark');
        assertNear(pixels.cell(row, d, count, dimension), expected, `row ${row}, dimension ${d}`);
      }
    }
  });

  it('keeps the colours of the whole in a part of it, fits them on demand, and says so on screen and on paper', async () => {
    const window = { tokens: count, rows: [0, 1], columns: [0.75, 1] } as const;
    await open({ heatmap: { mode: 'difference', window } });
    const difference = (row: number, d: number): number => sinusoid(row, d) - sinusoid(0, d);
    const greatest = (from: number): number =>
      Math.max(
        ...Array.from({ length: count * (dimension - from) }, (_, cell) =>
          Math.abs(Math.fround(difference(cell % count, from + Math.floor(cell / count)))),
        ),
      );
    assert.isAbove(greatest(0), 10 * greatest(12));
    const assertRange = async (most: number, words: string): Promise<void> => {
      const colourOf = (row: number, d: number) => expectedColour(difference(row, d), [-most, most], 'dark');
      const pixels = await view.pixels('heatmap');
      // The outline of the reference stands on the first row.
      for (const row of [2, 4, 7]) {
        for (const d of [12, 13, 15])
          assertNear(colourAt(pixels, window, row, d) ?? [], colourOf(row, d), `${row}, ${d}`);
      }
      assert.include(await view.page.locator('.heatmap .zoomControls').innerText(), `range of ${words}`);
      await view.send({ type: 'pictureRequest', id: ++revision, picture: 0, chart: 'heatmap', format: 'svg' });
      assert.include(
        (await view.lastPosted('picture'))?.data ?? '',
        `In sight: positions 0 to 7 of 8 tokens, dimensions 12 to 15 of 16; colours span ${words}.`,
      );
    };
    await assertRange(greatest(0), 'the whole');
    await view.page.getByRole('button', { name: 'Fit colours' }).click();
    assert.isTrue((await look())?.fitColours);
    await answer();
    await assertRange(greatest(12), 'this part');
    await view.page.getByRole('button', { name: 'Colours of the whole' }).click();
    assert.isUndefined((await look())?.fitColours);
    await view.page.getByRole('button', { name: 'Fit colours' }).waitFor();
    await view.page.getByRole('button', { name: 'Show all' }).click();
    await view.page.getByRole('button', { name: 'Fit colours' }).waitFor({ state: 'detached' });
  });

  it('shows the angles of pairs in colours that go round', async () => {
    await open();
    const order = await view.page.getByLabel('Order of columns').elementHandle();
    await view.page.getByLabel('Shown').selectOption('angle');
    await answer();
    // As from a list that was open while it was emptied.
    await order.dispatchEvent('change');
    assert.isUndefined((await look())?.order);
    const pixels = await view.pixels('heatmap');
    for (let row = 0; row < count; row++) {
      for (let pair = 0; pair < dimension / 2; pair++) {
        const word = directionWords()[directionIndex(Math.fround(row * frequency(pair)), 1)]!;
        const expected = [word & 255, (word >> 8) & 255, (word >> 16) & 255];
        assertNear(pixels.cell(row, pair, count, dimension / 2), expected, `row ${row}, pair ${pair}`);
      }
    }
    assert.match(await view.page.locator('.heatmap .legend').innerText(), /angle \(rad\)\s*−π\s*π/);
    assert.equal(await view.page.getByLabel('Order of columns').count(), 0, 'pairs have one order');
    await view.page.mouse.move(...(await pointAt(0.01, 0.99)));
    await view.settle();
    assert.include(await view.page.locator('.tooltip').innerText(), `angle ${(7 - 2 * Math.PI).toPrecision(4)} rad`);
  });

  it('shows how far bfloat16 turns each pair aside, in its table too', async () => {
    await open();
    await view.page.getByLabel('Shown').selectOption('phaseError');
    assert.equal((await look())?.mode, 'phaseError');
    await answer();
    const heading = view.page.locator('.heatmap h2');
    assert.equal(await heading.innerText().then((text) => text.toLowerCase()), 'phase error in bfloat16 by position');
    const frequencies = Array.from({ length: dimension / 2 }, (_, pair) => 10000 ** ((-2 * pair) / dimension));
    const errors = frequencies.map((frequency) => toBfloat16(frequency) - frequency);
    const most = (count - 1) * Math.max(...errors.map(Math.abs));
    const pixels = await view.pixels('heatmap');
    for (const row of [3, 5, 6]) {
      errors.forEach((error, pair) => {
        const expected = expectedColour(row * error, [-most, most], 'dark');
        assertNear(pixels.cell(row, pair, count, dimension / 2), expected, `row ${row}, pair ${pair}`);
      });
    }
    await view.page.locator('.heatmap').getByRole('button', { name: 'Table' }).click();
    const cell = view.page
      .locator('.heatmap table tbody tr')
      .nth(count - 1)
      .locator('td')
      .nth(1);
    assert.equal(await cell.innerText(), formatNumber((count - 1) * errors[1]!, 4));
  });

  it('puts sines before cosines, and says which dimension a column is', async () => {
    await open();
    await view.page.getByLabel('Order of columns').selectOption('sinesFirst');
    await answer();
    const pixels = await view.pixels('heatmap');
    for (let place = 0; place < dimension; place++) {
      const d = place < 8 ? 2 * place : 2 * (place - 8) + 1;
      assert.deepEqual(pixels.cell(5, place, count, dimension), sinusoidColour(5, d), `place ${place}`);
    }
    const point = await pointAt(0.53, 0.5);
    await view.page.mouse.move(...point);
    await view.page.locator('.tooltip', { hasText: 'dimension 1' }).waitFor();
    await view.page.mouse.click(...point);
    // A chart hears of a click in the next frame.
    await view.settle();
    assert.include((await view.lastPosted('viewport'))?.viewport.dimensions ?? [], 1);
  });

  it('offers only what a picture has', async () => {
    await open();
    const offered = async (picture: Picture): Promise<(string | null)[]> => {
      await view.send(stateOf({ revision: ++revision, pictures: [picture] }));
      return view.page
        .locator('.heatmapControls option')
        .evaluateAll((all: Element[]) => all.map((one) => one.textContent));
    };
    const orders = ['as stored', 'by pair', 'sines, then cosines'];
    const modes = ['value', 'difference to reference', 'angle', 'bfloat16 error'];
    assert.deepEqual(await offered(pictures.rotates(count)), [...modes, ...orders]);
    assert.deepEqual(await offered({ ...pictures.adds(count), clocks: undefined }), [
      'value',
      'difference to reference',
    ]);
    assert.deepEqual(await offered(pictures.biases(count)), []);
  });

  it('says how far the members of a mean direction agree', async () => {
    await open();
    const heatmap = {
      ...gridOf(axis('position', count, { perCell: 4 }), axis('pair', 8), [-Math.PI, Math.PI], () => 1),
      strengths: new Float32Array(16).fill(0.5),
      valueName: 'angle (rad)',
    };
    await view.send(stateOf({ revision: 5, pictures: [{ ...pictures.rotates(count), heatmap }], cursor: null }));
    await view.page.mouse.move(...(await pointAt(0.5, 0.3)));
    await view.settle();
    assert.include(
      await view.page.locator('.tooltip').innerText(),
      'mean direction of 4 × 1; their mean vector is 0.5 long',
    );
  });
});
