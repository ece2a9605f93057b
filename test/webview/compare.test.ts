import { assert } from 'chai';
import { pictures, stateOf, tokensOf, words } from './support/exampleStates';
import { useWebview, WebviewPage } from './support/webviewPage';

const count = words.length;
const properties = [
  { id: 'learned', label: 'Learned parameters', definition: 'What training has to find.', cells: ['0', '1', '2'] },
  { id: 'range', label: 'Range', definition: 'How far it reaches.', cells: ['∞', '8 192', '–'] },
];
const compared = stateOf({
  kind: 'compare',
  pictures: [pictures.adds(count), pictures.rotates(count), pictures.biases(count)],
  properties,
});

describe('The comparison', () => {
  useWebview();
  let view: WebviewPage;
  beforeEach(async () => {
    view = await WebviewPage.open({ kind: 'compare', width: 1100, height: 900 });
    await view.send(compared);
  });
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

  it('has a column a scheme, side by side', async () => {
    assert.deepEqual(await view.page.locator('.column h2:first-of-type').first().allTextContents(), ['Sinusoidal']);
    const tops = await view.page
      .locator('.column')
      .evaluateAll((columns: Element[]) => columns.map((column) => column.getBoundingClientRect().top));
    assert.lengthOf(tops, 3);
    assert.lengthOf([...new Set(tops)], 1);
    for (const picture of [0, 1, 2]) assert.isAbove((await view.pixels('heatmap', picture)).rgba.length, 0);
  });

  it('puts columns below one another where they do not fit', async () => {
    await view.page.setViewportSize({ width: 400, height: 900 });
    await view.settle();
    const lefts = await view.page
      .locator('.column')
      .evaluateAll((columns: Element[]) => columns.map((column) => column.getBoundingClientRect().left));
    assert.lengthOf([...new Set(lefts)], 1);
  });

  it('has one cursor over all columns', async () => {
    const before = await Promise.all([1, 2].map((picture) => view.pixels('heatmap', picture)));
    const [left, top, , height] = (await view.pixels('heatmap', 0)).area;
    const { x, y } = (await view.page.locator('.column').first().locator('.heatmap canvas').boundingBox())!;
    await view.page.mouse.move(x + left + 5, y + top + (6.5 * height) / count);
    await view.settle();
    assert.equal((await view.lastPosted('cursor'))?.cursor.token, 6);
    for (const [index, picture] of [1, 2].entries()) {
      assert.notDeepEqual((await view.pixels('heatmap', picture)).rgba, before[index]?.rgba);
    }
  });

  it('overlays the distance profiles, told apart by dashes too', async () => {
    assert.deepEqual(await view.page.locator('.profile .lines li').allInnerTexts(), [
      'Sinusoidal',
      'RoPE',
      'ALiBi',
      'cursor to reference: 2',
    ]);
    const dashes = await view.page
      .locator('.profile .lines line')
      .evaluateAll((lines: Element[]) => lines.slice(0, 3).map((line) => line.getAttribute('stroke-dasharray')));
    assert.lengthOf([...new Set(dashes)], 3);
    assert.isAbove((await view.pixels('profile')).rgba.length, 0);
  });

  it('overlays the spectra where several columns have one', async () => {
    assert.isFalse(await view.page.locator('.spectra').isVisible());
    const turning = [pictures.adds(count), pictures.biases(count), pictures.rotates(count)].map((picture, column) =>
      column === 1 ? picture : { ...picture, spectrum: { wavelengths: Float64Array.of(6, 600), trainedLength: 512 } },
    );
    await view.send(stateOf({ kind: 'compare', revision: 2, pictures: turning, properties }));
    assert.deepEqual(await view.page.locator('.spectra .lines li').allInnerTexts(), [
      'Sinusoidal',
      'RoPE',
      'trained length 512',
    ]);
    const [spectra, profiles] = await Promise.all(
      ['spectra', 'profile'].map((section) =>
        view.page
          .locator(`.${section} .lines line`)
          .evaluateAll((all: SVGElement[]) => all.map((one) => one.style.stroke)),
      ),
    );
    assert.equal(spectra?.[1], profiles?.[2], 'a column has one colour in all pictures');
    assert.isTrue((await view.pixels('spectra')).rgba.some((byte) => byte > 0));
    await view.page.locator('.spectra canvas').focus();
    await view.page.keyboard.press('ArrowRight');
    await view.page.getByText('Sinusoidal: wavelength 600').first().waitFor({ state: 'attached' });
  });

  it('marks the best cells of a row by a sign and by a word', async () => {
    const marked = properties.map((row, index) => (index === 0 ? { ...row, best: [0] } : row));
    const pictured = [pictures.adds(count), pictures.rotates(count), pictures.biases(count)];
    await view.send(stateOf({ kind: 'compare', revision: 2, pictures: pictured, properties: marked }));
    const cells = view.page.locator('tbody tr').first().locator('td');
    assert.deepEqual(await cells.allTextContents(), ['★0 (best)', '1', '2']);
    assert.equal(await cells.first().locator('.mark').getAttribute('aria-hidden'), 'true');
    assert.deepEqual(await view.page.locator('tbody tr').nth(1).locator('.mark').count(), 0);
  });

  it('tabulates the measured properties, with definitions', async () => {
    assert.deepEqual(await view.page.locator('thead th').allTextContents(), [
      'Property',
      'Sinusoidal',
      'RoPE',
      'ALiBi',
    ]);
    assert.deepEqual(await view.page.locator('tbody tr').nth(1).locator('td').allTextContents(), ['∞', '8 192', '–']);
    await view.page.getByRole('button', { name: 'Range' }).focus();
    assert.equal(await view.page.getByRole('tooltip').innerText(), 'How far it reaches.');
  });

  it('edits the parameters of a column in place', async () => {
    const column = view.page.locator('.column').nth(1);
    await column.getByLabel('Head dimension').fill('32');
    await column.getByLabel('Head dimension').press('Enter');
    assert.deepEqual(await view.lastPosted('spec'), { type: 'spec', column: 1, spec: { scheme: 'rope', headDim: 32 } });
  });

  it('removes a column, but never the last but one', async () => {
    await view.page.getByRole('button', { name: 'Remove RoPE' }).click();
    assert.deepEqual(await view.lastPosted('removeColumn'), { type: 'removeColumn', column: 1, revision: 1 });
    const two = [pictures.adds(count), pictures.biases(count)];
    await view.send(stateOf({ kind: 'compare', revision: 2, pictures: two, properties }));
    assert.equal(await view.page.locator('.column').count(), 2);
    assert.equal(await view.page.getByRole('button', { name: /^Remove/ }).count(), 0);
    assert.equal((await view.pixels('heatmap', 2)).rgba.length, 0);
  });

  it('moves columns, and not beyond the ends', async () => {
    await view.page.getByRole('button', { name: 'Move RoPE to the left' }).click();
    assert.deepEqual(await view.lastPosted('moveColumn'), { type: 'moveColumn', column: 1, to: 0, revision: 1 });
    await view.page.getByRole('button', { name: 'Move RoPE to the right' }).click();
    assert.deepEqual(await view.lastPosted('moveColumn'), { type: 'moveColumn', column: 1, to: 2, revision: 1 });
    assert.isTrue(await view.page.getByRole('button', { name: 'Move Sinusoidal to the left' }).isDisabled());
    assert.isTrue(await view.page.getByRole('button', { name: 'Move ALiBi to the right' }).isDisabled());
  });

  it('chooses a baseline, shows the differences to it, and lets it go', async () => {
    const button = view.page.getByRole('button', { name: 'Show the others as differences to Sinusoidal' });
    assert.equal(await button.getAttribute('aria-pressed'), 'false');
    await button.click();
    assert.deepEqual(await view.lastPosted('baseline'), { type: 'baseline', column: 0, revision: 1 });
    const two = [pictures.adds(count), pictures.adds(count)];
    const { heatmap } = pictures.adds(count);
    if (!heatmap) throw new Error('a heatmap');
    const difference = { ...heatmap, title: 'Difference to Sinusoidal', range: [-2, 2] as const };
    const state = stateOf({
      kind: 'compare',
      revision: 2,
      pictures: [two[0]!, { ...two[1]!, difference }],
      properties,
    });
    await view.send({ ...state, snapshot: state.snapshot && { ...state.snapshot, baseline: 0 } });
    assert.equal(
      await view.page.locator('.column').nth(1).locator('.difference h2').textContent(),
      'Difference to Sinusoidal',
    );
    assert.isAbove((await view.pixels('difference', 1)).rgba.length, 0);
    assert.equal((await view.pixels('difference', 0)).rgba.length, 0);
    assert.equal(await button.first().getAttribute('aria-pressed'), 'true');
    await button.first().click();
    assert.deepEqual(await view.lastPosted('baseline'), { type: 'baseline', column: null, revision: 2 });
  });

  it('asks for one more encoding until there are six', async () => {
    await view.page.getByRole('button', { name: 'Add…' }).click();
    assert.deepEqual(await view.lastPosted('addColumn'), { type: 'addColumn' });
    const six = Array.from({ length: 6 }, () => pictures.nothing());
    await view.send(stateOf({ kind: 'compare', revision: 2, pictures: six, properties }));
    assert.equal(await view.page.getByRole('button', { name: 'Add…' }).count(), 0);
    assert.equal(await view.page.locator('.column').count(), 6);
  });

  it('asks for other schemes by the command of the palette', async () => {
    await view.page.getByRole('button', { name: 'Change schemes…' }).click();
    assert.deepEqual(await view.lastPosted('command'), { type: 'command', command: 'compare' });
  });

  it('of texts has the tokens of each in its column, and one cursor as far as each goes', async () => {
    const texts = [words, words.slice(0, 4)];
    const columns = texts.map((text, column) => ({
      ...pictures.adds(count),
      name: `“text ${column}”`,
      text: {
        source: { label: 'royalty.txt', detail: `line ${column + 1}`, pinned: false },
        tokens: tokensOf(text, { since: 2 }),
      },
    }));
    await view.send(stateOf({ kind: 'compare', pictures: columns, properties, cursor: 2, revision: 2 }));
    assert.deepEqual(await view.page.locator('.columnHeader h2').allTextContents(), ['“text 0”', '“text 1”']);
    assert.equal(await view.page.locator('.compareHeader .counts').innerText(), 'Sinusoidal · 2 texts');
    assert.deepEqual(await view.page.locator('.textSource').allInnerTexts(), [
      'royalty.txt · line 1 · 8 tokens · positions 0–7',
      'royalty.txt · line 2 · 4 tokens · positions 0–3',
    ]);
    assert.equal(await view.page.locator('.compare > .tokens').isVisible(), false, 'no tokens of everybody');
    const [first, second] = [view.page.locator('.column').first(), view.page.locator('.column').nth(1)];
    assert.deepEqual([await first.locator('.chip').count(), await second.locator('.chip').count()], [8, 4]);
    assert.equal(await second.locator('.chip.cursor').count(), 1);
    await first.locator('.chip').nth(6).click();
    await view.settle();
    assert.equal((await view.lastPosted('cursor'))?.cursor.token, 6);
    assert.equal(await first.locator('.chip.cursor').count(), 1);
    assert.equal(await second.locator('.chip.cursor').count(), 0);
    assert.isAbove((await view.pixels('heatmap', 1)).rgba.length, 0);
    await view.send(compared.snapshot ? { ...compared, snapshot: { ...compared.snapshot, revision: 3 } } : compared);
    assert.equal(await view.page.locator('.compare > .tokens').isVisible(), true);
    assert.equal(await view.page.locator('.column .chip:visible').count(), 0);
  });
});
