import { assert } from 'chai';
import { pictures, stateOf } from './support/exampleStates';
import { useWebview, WebviewPage } from './support/webviewPage';

describe('The numbers', () => {
  useWebview();
  let view: WebviewPage;
  beforeEach(async () => {
    view = await WebviewPage.open({ width: 320 });
    await view.send(stateOf());
  });
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });
  const tooltip = () => view.page.getByRole('tooltip');
  /** A clipboard that keeps what is copied, and how to read it. */
  const keptClipboard = async (): Promise<() => Promise<string>> => {
    await view.page.evaluate(() => {
      const writeText = (text: string): Promise<void> => {
        Object.assign(window, { copied: text });
        return Promise.resolve();
      };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    return () => view.page.evaluate(() => (window as unknown as { copied: string }).copied);
  };

  it('stand beside their names', async () => {
    const rows = await view.page.locator('.fact').allInnerTexts();
    assert.deepEqual(
      rows.map((row) => row.split(/\n+/)),
      [
        ['Wavelengths', '6.28 – 19 900'],
        ['Learned parameters', '0'],
      ],
    );
  });

  it('are copied as programs read them', async () => {
    const copied = await keptClipboard();
    const facts = [
      { id: 'a', label: 'Wavelengths', value: '6.28 – 19\u202f900', definition: 'Two.' },
      { id: 'b', label: 'Least', value: '−2 × 10⁻⁷', definition: 'One.' },
    ];
    await view.send(stateOf({ revision: 2, pictures: [{ ...pictures.adds(8), facts }] }));
    await view.page.getByRole('button', { name: 'Copy', exact: true }).click();
    await view.page.getByRole('button', { name: 'Copied', exact: true }).waitFor();
    assert.equal(await copied(), 'Wavelengths\t6.28 – 19900\nLeast\t-2e-7');
  });

  it('are copied one by one with all their digits, which the definition tells, and that is announced', async () => {
    const copied = await keptClipboard();
    const facts = [
      { id: 'a', label: 'Factor', value: '0.0884', exact: '0.08838834764831845', definition: 'One over a root.' },
      { id: 'b', label: 'Length', value: '8\u202f192', exact: '8192', definition: 'Whole.' },
      { id: 'c', label: 'Order', value: 'the mask', definition: 'No number.' },
    ];
    await view.send(stateOf({ revision: 2, pictures: [{ ...pictures.adds(8), facts }] }));
    await view.page.getByRole('button', { name: 'Factor', exact: true }).focus();
    assert.equal(await tooltip().innerText(), 'One over a root.\nexactly 0.08838834764831845');
    await view.page.getByRole('button', { name: 'Length', exact: true }).focus();
    assert.equal(await tooltip().innerText(), 'Whole.');
    await view.page.getByRole('button', { name: 'Copy 0.0884, Factor' }).focus();
    assert.match(await tooltip().innerText(), /^exactly 0\.08838834764831845\n/);
    await view.page.keyboard.press('Enter');
    await view.page.locator('.tooltip', { hasText: 'Copied 0.08838834764831845' }).waitFor();
    await view.page.locator('[aria-live]', { hasText: 'Copied 0.08838834764831845' }).waitFor({ state: 'attached' });
    assert.equal(await copied(), '0.08838834764831845');
    assert.equal(await view.page.getByRole('button', { name: /the mask/ }).count(), 0);
    await view.page.getByRole('button', { name: 'Copy', exact: true }).click();
    await view.page.getByRole('button', { name: 'Copied', exact: true }).waitFor();
    assert.equal(await copied(), 'Factor\t0.08838834764831845\nLength\t8192\nOrder\tthe mask');
  });

  it('say so where they may not be copied', async () => {
    await view.page.evaluate(() => {
      const writeText = (): Promise<void> => Promise.reject(new Error('not here'));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    await view.page.getByRole('button', { name: 'Copy', exact: true }).click();
    await view.page.getByRole('button', { name: 'Not copied', exact: true }).waitFor();
    assert.match((await view.lastPosted('error'))?.message ?? '', /not here/);
  });

  it('keep the focus while they stay the same', async () => {
    await view.page.getByRole('button', { name: 'Wavelengths' }).first().focus();
    await view.send(stateOf({ revision: 2 }));
    assert.equal(await view.page.evaluate(() => document.activeElement?.textContent), 'Wavelengths');
  });

  it('are defined under the pointer', async () => {
    await view.page.getByRole('button', { name: 'Wavelengths', exact: true }).hover();
    assert.equal(await tooltip().innerText(), 'The shortest and the longest.');
    await view.page.mouse.move(2, 2);
    await view.settle();
    assert.isFalse(await tooltip().isVisible());
  });

  it('are defined on focus, until Escape', async () => {
    const name = view.page.getByRole('button', { name: 'Learned parameters', exact: true });
    await name.focus();
    assert.equal(await tooltip().innerText(), 'What training has to find.');
    assert.equal(await name.getAttribute('aria-describedby'), await tooltip().getAttribute('id'));
    await view.page.keyboard.press('Escape');
    assert.isFalse(await tooltip().isVisible());
    assert.isNull(await name.getAttribute('aria-describedby'));
  });

  it('have definitions that stay inside a narrow view', async () => {
    const definition = 'A long definition, '.repeat(12);
    const picture = { ...pictures.rotates(8), facts: [{ id: 'x', label: 'X', value: '1', definition }] };
    await view.page.setViewportSize({ width: 200, height: 400 });
    await view.send(stateOf({ revision: 2, pictures: [picture] }));
    await view.page.getByRole('button', { name: 'X', exact: true }).focus();
    const box = await tooltip().boundingBox();
    assert.isAtLeast(box?.x ?? -1, 0);
    assert.isAtMost((box?.x ?? 0) + (box?.width ?? 0), 200);
    assert.isAtLeast(box?.y ?? -1, 0);
  });
});
