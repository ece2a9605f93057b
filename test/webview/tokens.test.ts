import { assert } from 'chai';
import { pictures, stateOf, tokensOf } from './support/exampleStates';
import { useWebview, WebviewPage } from './support/webviewPage';

describe('The token strip', () => {
  useWebview();
  let view: WebviewPage;
  const show = async (texts: readonly string[], change = {}): Promise<void> => {
    view = await WebviewPage.open({ width: 320 });
    const tokens = tokensOf(texts, change);
    await view.send(stateOf({ tokens, pictures: [pictures.nothing()], cursor: 0 }));
  };
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });
  const chips = () => view.page.locator('.chip').allTextContents();
  /** How many chips there are, and how many of nine places down the strip show none. */
  const chipsSeen = ({ page }: WebviewPage) =>
    page.evaluate(() => {
      const { left, top, height } = document.querySelector('.chips')!.getBoundingClientRect();
      const places = Array.from({ length: 9 }, (_, index) => top + ((index + 0.5) / 9) * height);
      const hidden = places.filter((y) => {
        const near = [-4, 0, 4].map((dy) => document.elementFromPoint(left + 12, y + dy));
        return !near.some((found) => found?.classList.contains('chip'));
      }).length;
      return { there: document.querySelectorAll('.chip').length, hidden };
    });

  it('shows markup as text', async () => {
    await show(['<img src=x onerror=alert(1)>', '</div>', '<script>']);
    assert.deepEqual(await chips(), ['<img·src=x·onerror=alert(1)>', '</div>', '<script>']);
    assert.equal(await view.page.locator('img, #app script').count(), 0);
  });

  it('makes white space visible', async () => {
    await show([' a', '\n', '\t', '\r\n', '\u00a0', '\u200b']);
    assert.deepEqual(await chips(), ['·a', '↵', '→', '↵', '⍽', '⟨200B⟩']);
  });

  it('keeps right-to-left text and emoji in their chips, in the order of the tokens', async () => {
    await show(['שלום', 'سلام', '👩‍👩‍👧', 'King', '\u202Egnik']);
    assert.deepEqual(await chips(), ['שלום', 'سلام', '👩‍👩‍👧', 'King', '⟨202E⟩gnik']);
    const lefts = await view.page
      .locator('.chip')
      .evaluateAll((all: Element[]) => all.slice(0, 3).map((chip) => chip.getBoundingClientRect().left));
    assert.deepEqual(
      lefts,
      [...lefts].sort((a, b) => a - b),
    );
  });

  it('shows the bytes of a token that holds a part of a character', async () => {
    // 你 is E4 BD A0: the first token has two of its bytes, the second the last one.
    await show(['你', ''], {
      starts: Uint32Array.of(0, 0),
      ends: Uint32Array.of(1, 1),
      cuts: Uint8Array.of(1 << 2, 2),
    });
    assert.deepEqual(await chips(), ['你⟨E4 BD⟩', '你⟨A0⟩']);
  });

  it('holds a chip for every token, of which only those near what is seen are there', async () => {
    await show(
      Array.from({ length: 2300 }, (_, token) => ` w${token}`),
      { total: 5000 },
    );
    const more = await view.page.locator('.more').innerText();
    assert.match(more, /2.700 more/);
    const strip = view.page.locator('.chips');
    for (let part = 0; part <= 4; part++) {
      await strip.evaluate((list, at) => (list.scrollTop = at * list.scrollHeight), part / 4);
      await view.settle();
      const { there, hidden } = await chipsSeen(view);
      assert.isBelow(there, 400);
      assert.isAbove(there, 30);
      assert.equal(hidden, 0, 'nothing is blank where the strip is scrolled to');
    }
    assert.equal(await view.page.locator('.chip').last().textContent(), '·w2299');
    assert.equal(await view.page.locator('.chip').last().getAttribute('aria-posinset'), '2300');
  });

  it('scrolls itself, not the page, to the cursor', async () => {
    const textOf = (length: number) => Array.from({ length }, (_, token) => ` word${token}`);
    await show(textOf(1000));
    const moved = (token: number) => ({ type: 'cursor', cursor: { revision: 1, token, reference: 0 } }) as const;
    const longer = stateOf({
      revision: 2,
      tokens: tokensOf(textOf(1500)),
      pictures: [pictures.nothing()],
      cursor: 1400,
    });
    const messages = [moved(990), moved(500), moved(3), longer];
    for (const message of messages) {
      await view.send(message);
      await view.rest();
      const { token } = message.cursor;
      const seen = await view.page.evaluate(() => {
        const list = document.querySelector('.chips')!.getBoundingClientRect();
        const chip = document.querySelector('.chip.cursor')!;
        const box = chip.getBoundingClientRect();
        return {
          text: chip.textContent,
          inside: box.top >= list.top - 1 && box.bottom <= list.bottom + 1,
          page: window.scrollY,
        };
      });
      assert.deepEqual(seen, { text: `·word${token}`, inside: true, page: 0 });
    }
  });

  it('shows a new text where the cursor is before the browser has time for more', async () => {
    const textOf = (word: string) => Array.from({ length: 1000 }, (_, token) => ` ${word}${token}`);
    await show(textOf('old'));
    const cursors = [998, 500, 2];
    const states = cursors.map((cursor, index) =>
      stateOf({
        ...{ revision: index + 2, pictures: [pictures.nothing()], cursor },
        tokens: { ...tokensOf(textOf('new')), since: index + 2 },
      }),
    );
    await view.page.evaluate(() => {
      window.requestIdleCallback = () => 0;
    });
    for (const [index, state] of states.entries()) {
      await view.page.evaluate((data) => {
        window.dispatchEvent(new MessageEvent('message', { data }));
      }, state);
      const seen = await view.page.evaluate(() => {
        const list = document.querySelector('.chips')!.getBoundingClientRect();
        const chips = [...document.querySelectorAll('.chip')].filter((chip) => {
          const { top, bottom } = chip.getBoundingClientRect();
          return bottom > list.top && top < list.bottom;
        });
        return {
          texts: chips.map(({ textContent }) => textContent),
          cursor: document.querySelector('.chip.cursor')?.textContent,
        };
      });
      assert.equal(seen.cursor, `·new${cursors[index]}`);
      assert.include(seen.texts, seen.cursor);
      assert.isTrue(seen.texts.every((text) => text.startsWith('·new')));
      assert.equal((await chipsSeen(view)).hidden, 0, 'nothing is blank');
    }
  });

  it('leads Tab to the cursor though its chip is scrolled away, and End to the last token', async () => {
    await show(Array.from({ length: 1000 }, (_, token) => ` word${token}`));
    await view.page.locator('.chips').evaluate((list) => (list.scrollTop = list.scrollHeight));
    await view.settle();
    assert.equal(await view.page.locator('.chip.cursor').count(), 0);
    await view.page.locator('.chips').focus();
    assert.equal(await view.page.locator('.chip:focus').textContent(), '·word0');
    await view.page.keyboard.press('End');
    assert.equal(await view.page.locator('.chip:focus').textContent(), '·word999');
    await view.page.keyboard.press('ArrowLeft');
    assert.equal(await view.page.locator('.chip:focus').textContent(), '·word998');
  });

  it('breaks a very long token into no wider a page', async () => {
    await show(['a'.repeat(500), 'b']);
    const [content, width] = await view.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth] as const;
    });
    assert.equal(content, width);
  });

  describe('of a million tokens', () => {
    const count = 1_000_000;
    const windowAt = (start: number, size: number) => {
      const { text, starts, ends, ids, cuts } = tokensOf(
        Array.from({ length: size }, (_, index) => ` w${start + index}`),
      );
      return { start, text, starts, ends, ids, cuts };
    };
    const many = (start: number, size = 2048, since = 1) => ({
      ...tokensOf([]),
      ...windowAt(start, size),
      since,
      total: count,
      shown: count,
      first: 0,
      positions: new Float64Array(0),
    });
    const state = (revision: number, start: number, cursor = 0) =>
      stateOf({ revision, tokens: many(start), pictures: [pictures.nothing()], cursor });
    const asked = async () => (await view.lastPosted('viewport'))?.viewport.tokens;
    /** Until nothing moves any more: chips are made, measured and made again, and texts asked for. */
    const settle = () => view.rest();
    beforeEach(async () => {
      view = await WebviewPage.open({ width: 320 });
      await view.send(state(1, 0));
      await settle();
    });

    it('scrolls anywhere, asks for the texts there, and stays when they come', async () => {
      const strip = view.page.locator('.chips');
      for (const [step, part] of [0.5, 1, 0.1].entries()) {
        await strip.evaluate((list, at) => (list.scrollTop = at * list.scrollHeight), part);
        await settle();
        assert.equal(await view.page.locator('.chip').first().textContent(), '…');
        const { start = NaN, count: size = NaN } = (await asked()) ?? {};
        const there = Number(await view.page.locator('.chip').first().getAttribute('aria-posinset')) - 1;
        assert.isAtMost(start, there);
        assert.isAtLeast(start + size, Math.min(count, there + 200));
        assert.isAtMost(size, 4096);
        const before = await strip.evaluate(({ scrollTop }) => scrollTop);
        await view.send(state(2 + step, Math.min(start, count - 2048)));
        await settle();
        assert.equal(await view.page.locator('.chip').first().textContent(), `·w${there}`);
        assert.closeTo(await strip.evaluate(({ scrollTop }) => scrollTop), before, 200);
        assert.isBelow(await view.page.locator('.chip').count(), 1000);
      }
    });

    it('goes to its last token with End, and to where the cursor is', async () => {
      await view.page.locator('.chip.cursor').focus();
      await view.page.keyboard.press('End');
      assert.equal(await view.page.locator('.chip:focus').getAttribute('aria-posinset'), String(count));
      await settle();
      await view.send({ type: 'cursor', cursor: { revision: 1, token: 900_000, reference: 0 } });
      await settle();
      const chip = view.page.locator('.chip.cursor');
      assert.equal(await chip.getAttribute('aria-posinset'), '900001');
      assert.match((await chip.getAttribute('data-position')) ?? '', /^900.000$/);
      const { start = NaN, count: size = NaN } = (await asked()) ?? {};
      assert.isTrue(start <= 900_000 && start + size > 900_000);
      await view.send(state(2, start, 900_000));
      await settle();
      assert.equal(await chip.textContent(), '·w900000');
    });

    it('says how many positions there are', async () => {
      assert.match(await view.page.locator('.counts').innerText(), /1.000.000 tokens · positions 0–999.999/);
    });
  });

  it('of a length without text are positions, and a length can be typed and left', async () => {
    view = await WebviewPage.open({ width: 320 });
    await view.send(stateOf({ tokens: tokensOf(['King', ' and']), pictures: [pictures.nothing()], cursor: 0 }));
    const input = view.page.locator('.sidebar .lengthInput input');
    await input.fill('131 072');
    await input.press('Enter');
    assert.deepEqual(await view.lastPosted('length'), { type: 'length', length: 131_072 });
    const tokens = {
      ...tokensOf([]),
      total: 131_072,
      shown: 131_072,
      first: 0,
      positions: new Float64Array(0),
      withoutText: true,
    };
    await view.send(stateOf({ revision: 2, tokens, pictures: [pictures.nothing()], cursor: 0 }));
    await view.settle();
    assert.match(await view.page.locator('.counts').innerText(), /131.072 positions · positions 0–131.071/);
    const chip = view.page.locator('.chip').nth(7);
    assert.equal(await chip.textContent(), '');
    assert.deepEqual(
      [await chip.getAttribute('data-position'), await chip.getAttribute('aria-label')],
      ['7', 'position 7'],
    );
    assert.isFalse(await view.page.getByRole('button', { name: 'Pin' }).isVisible());
    await input.fill('a million');
    await input.press('Enter');
    assert.equal(await input.getAttribute('aria-invalid'), 'true');
    await view.page.getByRole('button', { name: 'Back to the text' }).click();
    assert.deepEqual(await view.lastPosted('length'), { type: 'length', length: null });
  });
});
