import { assert } from 'chai';
import type { Locator } from 'playwright-core';
import { pictures, sinusoid, stateOf, tokensOf, words } from './support/exampleStates';
import { formatNumber } from '../../src/numerics/format';
import { useWebview, WebviewPage } from './support/webviewPage';

const spectrum = { wavelengths: Float64Array.of(6.28, 800), trainedLength: 2048 };

describe('The table of a picture', () => {
  useWebview();
  let view: WebviewPage;
  const open = async (
    width: number,
    picture = pictures.adds(words.length),
    kind: 'sidebar' | 'compare' = 'sidebar',
  ) => {
    view = await WebviewPage.open({ width, kind });
    await view.send(stateOf({ kind, pictures: kind === 'compare' ? [picture, pictures.nothing()] : [picture] }));
  };
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });
  const buttons = (): Locator => view.page.getByRole('button', { name: /^Table: / });
  const cells = (section: string, row: number): Promise<string[]> =>
    view.page.locator(`.section.${section} .twin tbody tr`).nth(row).locator('th, td').allInnerTexts();

  it('is there for every picture, on demand, by keyboard too', async () => {
    await open(320, { ...pictures.adds(words.length), spectrum, heads: pictures.biases(words.length).heads! });
    const sections = ['heatmap', 'heads', 'clocks', 'spectrum', 'curves', 'similarity', 'profile'];
    assert.equal(await buttons().count(), sections.length);
    assert.equal(await view.page.getByRole('table').count(), 0);
    for (const section of sections) {
      const button = view.page.locator(`.section.${section}`).getByRole('button', { name: /^Table: / });
      assert.equal(await button.getAttribute('aria-expanded'), 'false');
      await button.focus();
      await view.page.keyboard.press('Enter');
      await view.settle();
      assert.equal(await button.getAttribute('aria-expanded'), 'true', section);
      assert.isAbove(await view.page.locator(`.section.${section} .twin tbody tr`).count(), 1, section);
    }
    assert.deepEqual((await view.persisted()) as object, { ...((await view.persisted()) as object), tables: sections });
    await buttons().first().click();
    await view.settle();
    assert.equal(await view.page.getByRole('table').count(), sections.length - 1);
  });

  it('has the numbers of the picture, and marks the row of the cursor as it moves', async () => {
    await open(480);
    await view.page.locator('.section.heatmap').getByRole('button', { name: 'Table: Values by position' }).click();
    await view.settle();
    const expected = Array.from({ length: 16 }, (_, d) => formatNumber(sinusoid(5, d), 4));
    assert.deepEqual(await cells('heatmap', 5), ['pos 5 “·and”', ...expected]);
    const current = view.page.locator('.heatmap tr[aria-current="true"] th');
    assert.deepEqual(await current.allInnerTexts(), ['pos 2 “·Queen”']);
    await view.page.locator('.chip').nth(6).hover();
    await view.settle();
    assert.deepEqual(await current.allInnerTexts(), ['pos 6 “·King”']);
  });

  it('has the part of a heatmap that is in sight', async () => {
    const window = { tokens: words.length, rows: [0.25, 0.5], columns: [0, 0.25] };
    view = await WebviewPage.open({ width: 480, state: { tables: ['heatmap'], heatmap: { mode: 'value', window } } });
    await view.send(stateOf());
    assert.deepEqual(await view.page.locator('.heatmap .twin tbody th').allInnerTexts(), [
      'pos 2 “·Queen”',
      'pos 3 “,”',
    ]);
    assert.deepEqual(await view.page.locator('.heatmap .twin thead th').allInnerTexts(), [
      'dim 0',
      'dim 1',
      'dim 2',
      'dim 3',
    ]);
  });

  it('scrolls by itself in a narrow view, and is reached by keys', async () => {
    await open(240);
    await buttons().first().click();
    await view.settle();
    const scroller = view.page.getByRole('region', { name: 'Table: Values by position' });
    await scroller.focus();
    await view.page.keyboard.press('ArrowRight');
    await view.page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
    const page = await view.page.evaluate(() => document.documentElement.scrollWidth);
    assert.isAtMost(page, 240);
  });

  it('stays small for many tokens', async () => {
    const many = Array.from({ length: 300 }, (_, token) => `t${token} `);
    view = await WebviewPage.open({ width: 320, state: { tables: ['heatmap', 'curves', 'similarity'] } });
    await view.send(stateOf({ tokens: tokensOf(many), pictures: [pictures.adds(300)], cursor: 150 }));
    assert.isAtMost(await view.page.locator('.heatmap td').count(), 700);
    assert.isAtMost(await view.page.locator('.similarity td').count(), 700);
    assert.equal(await view.page.locator('.heatmap tr[aria-current] th').innerText(), 'pos 150 “t150·”');
  });

  it('opens for every column of a comparison', async () => {
    await open(900, pictures.adds(words.length), 'compare');
    await view.page.locator('.section.profile').getByRole('button', { name: 'Table: Distance profile' }).click();
    await view.settle();
    assert.deepEqual(await view.page.locator('.profile thead th').allInnerTexts(), ['distance', 'Sinusoidal', 'NoPE']);
  });
});
