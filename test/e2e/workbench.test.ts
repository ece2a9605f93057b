import { assert } from 'chai';
import { openWorkbench, type Workbench } from './harness';
import { pickMany } from './harnessPalette';
import { chips, editorMarks, editorNumbers, isComparison, isSidebar, problemsOf, until } from './harnessView';

/** Whether VS Code's store in the browser holds a text. */
async function isSaved(workbench: Workbench, text: string): Promise<boolean> {
  return workbench.page.evaluate(async (wanted) => {
    for (const { name = '' } of await indexedDB.databases()) {
      const opening = indexedDB.open(name);
      await new Promise((resolve) => (opening.onsuccess = resolve));
      for (const table of opening.result.objectStoreNames) {
        const reading = opening.result.transaction(table).objectStore(table).getAll();
        await new Promise((resolve) => (reading.onsuccess = resolve));
        if (JSON.stringify(reading.result).includes(wanted)) return true;
      }
      opening.result.close();
    }
    return false;
  }, text);
}

describe('Phasor in the workbench, as a person uses it', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  let problems: readonly string[];

  before(async () => {
    workbench = await openWorkbench({
      files: { 'king.txt': 'King and Queen, Queen and King\nOrder matters\n' },
      settings: { 'editor.hover.delay': 100 },
    });
    // Not named in the address: a reload would open it instead of what was open.
    await workbench.openFile('king.txt');
    problems = problemsOf(workbench);
    await workbench.select(1, 1, 14);
    await workbench.runCommand('Phasor: Show Position Encoding of Selection');
  });

  after(async () => {
    await workbench.close();
  });

  it('shows the tokens of the selection in the sidebar', async () => {
    const view = await workbench.webviewFrame(isSidebar);
    assert.deepEqual(await chips(view).allTextContents(), ['King', '·and', '·Queen']);
  });

  it('marks the token in the editor that the pointer is on in the strip', async () => {
    const view = await workbench.webviewFrame(isSidebar);
    await chips(view).nth(2).hover();
    await until(
      'the chip is the cursor',
      async () => (await chips(view).nth(2).getAttribute('class'))?.includes('cursor') ?? false,
    );
    await until(
      'the editor marks cursor and reference',
      async () => (await editorMarks(workbench, 'borderTopWidth')) >= 2,
    );
  });

  it('moves the cursor in the strip with the caret on its line', async () => {
    await workbench.select(2, 1, 0);
    const view = await workbench.webviewFrame(isSidebar);
    await until('the line is shown', async () => (await chips(view).allTextContents()).join('') === 'Order·matters');
    await workbench.page.keyboard.press('End');
    await until(
      'the last chip is the cursor',
      async () => (await chips(view).nth(1).getAttribute('class'))?.includes('cursor') ?? false,
    );
  });

  it('explains a token on hover, with a picture that loads', async () => {
    await workbench.select(1, 1, 14);
    const word = workbench.page.locator('.monaco-editor .view-line').first().locator('span span').first();
    const box = await word.boundingBox();
    assert.isNotNull(box);
    const hover = workbench.page.locator('.monaco-hover-content', { hasText: 'Compare encodings' });
    await until('the hover is there', async () => {
      await workbench.page.mouse.move(box.x + 4, box.y - 60);
      await workbench.page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 3 });
      await workbench.page.waitForTimeout(600);
      return hover.isVisible();
    });
    assert.match(await hover.innerText(), /·and.*id 326 in o200k_base/s);
    const width = await hover.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth);
    assert.isAbove(width, 0);
  });

  it('offers its commands in the context menu of a selection', async () => {
    await workbench.select(1, 1, 14);
    await workbench.page
      .locator('.monaco-editor .view-line')
      .first()
      .click({ button: 'right', position: { x: 20, y: 8 } });
    const menu = workbench.page.locator('.monaco-menu');
    await menu.waitFor();
    assert.isTrue(await menu.getByText('Phasor', { exact: true }).isVisible());
    await workbench.page.keyboard.press('Escape');
  });

  it('bands the tokens in the editor on demand', async () => {
    await workbench.select(1, 1, 14);
    const before = await editorMarks(workbench, 'backgroundColor');
    await workbench.runCommand('Phasor: Highlight Tokens in Editor');
    await until('three tokens have bands', async () => (await editorMarks(workbench, 'backgroundColor')) >= before + 3);
    await workbench.runCommand('Phasor: Highlight Tokens in Editor');
    await until('the bands are gone', async () => (await editorMarks(workbench, 'backgroundColor')) <= before);
  });

  it('numbers the tokens in the editor on demand', async () => {
    await workbench.select(1, 1, 14);
    const numbers = () => editorNumbers(workbench);
    await workbench.runCommand('Phasor: Number Tokens in Editor');
    await until('three tokens have numbers', async () => (await numbers()).join() === '0,1,2');
    await workbench.runCommand('Phasor: Number Tokens in Editor');
    await until('the numbers are gone', async () => (await numbers()).length === 0);
  });

  it('finds schemes in their tree, keeps to those that match on demand, and has all of them back', async () => {
    await workbench.runCommand('phasor.filterSchemes');
    const tree = workbench.page.locator('.part.sidebar .pane', { has: workbench.page.getByLabel('Schemes Section') });
    const names = (): Promise<string[]> => tree.locator('.monaco-list-row .label-name').allTextContents();
    const search = tree.locator('.monaco-tree-type-filter');
    await search.locator('input').fill('ALiBi');
    await search.getByRole('checkbox', { name: 'Filter' }).click();
    const found = ['Biases the attention logits', 'ALiBi'];
    await until('only what matches is there', async () => (await names()).join() === found.join());
    await workbench.page.keyboard.press('Escape');
    await search.waitFor({ state: 'hidden' });
    await until('others are there again', async () => (await names()).some((name) => !found.includes(name)));
  });

  it('compares three schemes that are picked, side by side', async () => {
    await workbench.select(1, 1, 14);
    await workbench.runCommand('Phasor: Compare Encodings…');
    await pickMany(workbench.page, ['Sinusoidal', 'RoPE', 'ALiBi']);
    const panel = await workbench.webviewFrame(isComparison);
    // What is out of sight comes when the browser has time.
    for (const name of ['Sinusoidal', 'RoPE', 'ALiBi', 'Learned parameters']) {
      await panel.locator('main .compare', { hasText: name }).waitFor();
    }
  });

  it('has everything back after a reload of the window', async () => {
    // In a browser VS Code saves what is open every few seconds, not when the page goes.
    await until('VS Code has saved what is open', () => isSaved(workbench, 'phasor:/Compare%20Encodings'));
    await workbench.page.reload();
    const panel = await workbench.webviewFrame(isComparison);
    await panel.locator('main .compare', { hasText: 'ALiBi' }).waitFor();
    const view = await workbench.webviewFrame(isSidebar);
    assert.isAbove(await chips(view).count(), 0);
  });

  it('does all that without an error of its own in the console', () => {
    assert.deepEqual(problems, []);
  });
});
