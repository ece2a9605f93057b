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

  it('makes 2000 chips and counts the others', async () => {
    await show(
      Array.from({ length: 2300 }, (_, token) => ` w${token}`),
      { total: 5000 },
    );
    await view.page.waitForFunction(() => document.querySelectorAll('.chip').length === 2000);
    const more = await view.page.locator('.more').innerText();
    assert.match(more, /3.000 more/);
  });

  it('scrolls itself, not the page, to the cursor', async () => {
    await show(Array.from({ length: 400 }, (_, token) => ` word${token}`));
    await view.page.waitForFunction(() => document.querySelectorAll('.chip').length === 400);
    await view.send({ type: 'cursor', cursor: { revision: 1, token: 390, reference: 0 } });
    const seen = await view.page.evaluate(() => {
      const list = document.querySelector('.chips')!.getBoundingClientRect();
      const chip = document.querySelector('.chip.cursor')!.getBoundingClientRect();
      return { inside: chip.top >= list.top - 1 && chip.bottom <= list.bottom + 1, page: window.scrollY };
    });
    assert.deepEqual(seen, { inside: true, page: 0 });
  });

  it('breaks a very long token into no wider a page', async () => {
    await show(['a'.repeat(500), 'b']);
    const [content, width] = await view.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth] as const;
    });
    assert.equal(content, width);
  });
});
