import { assert } from 'chai';
import type { Frame } from 'playwright-core';
import { openWorkbench, type Workbench } from './harness';
import { chips, drawing, editorMarks, heatmap, isSidebar, problemsOf, until } from './harnessView';

describe('The heatmap in the workbench', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  let view: Frame;
  let problems: readonly string[];

  before(async () => {
    workbench = await openWorkbench({
      files: { 'king.txt': `${'King and Queen, Queen and King. '.repeat(20)}\n` },
      settings: { 'phasor.scheme': 'sinusoidal' },
      open: 'king.txt',
    });
    problems = problemsOf(workbench);
    await workbench.selectAll();
    await workbench.runCommand('phasor.show');
    view = await workbench.webviewFrame(isSidebar);
    await heatmap(view).waitFor();
  });

  after(async () => {
    await workbench.close();
  });

  const isCursor = async (token: number): Promise<boolean> =>
    (await chips(view).nth(token).getAttribute('class'))?.includes('cursor') ?? false;

  it('moves the one cursor, in the strip and in the editor', async () => {
    await heatmap(view).focus();
    await workbench.page.keyboard.press('Home');
    await until('the first token is the cursor', () => isCursor(0));
    for (let row = 0; row < 3; row++) await workbench.page.keyboard.press('ArrowDown');
    await until('the fourth token is the cursor', () => isCursor(3));
    await until('the editor marks it', async () => (await editorMarks(workbench, 'borderTopWidth')) >= 1);
  });

  it('is drawn anew as the caret moves in the editor', async () => {
    // With a selection the caret stays at its end: a line is shown where nothing is selected.
    await workbench.select(1, 1, 0);
    await until('the first token is the cursor', () => isCursor(0));
    const before = await drawing(heatmap(view));
    await workbench.select(1, 16, 0);
    await until('another token is the cursor', async () => !(await isCursor(0)));
    await until('its row is marked', async () => (await drawing(heatmap(view))) !== before);
  });

  it('zooms by wheel with Ctrl, and goes back to the whole', async () => {
    const whole = view.getByRole('button', { name: 'Show all' });
    assert.isFalse(await whole.isVisible());
    await heatmap(view).scrollIntoViewIfNeeded();
    await heatmap(view).hover();
    const before = await drawing(heatmap(view));
    await workbench.page.keyboard.down('Control');
    for (let notch = 0; notch < 4; notch++) await workbench.page.mouse.wheel(0, -100);
    await workbench.page.keyboard.up('Control');
    await whole.waitFor();
    await until('a part is drawn', async () => (await drawing(heatmap(view))) !== before);
    await whole.click();
    await whole.waitFor({ state: 'hidden' });
  });

  it('is in the colours of the theme, and changes with it', async () => {
    const isLight = () => view.evaluate(() => document.body.classList.contains('vscode-light'));
    const wasLight = await isLight();
    const before = await drawing(heatmap(view));
    for (const wanted of [!wasLight, wasLight]) {
      await workbench.runCommand('Preferences: Toggle between Light/Dark Themes');
      await until('the view has the theme', async () => (await isLight()) === wanted);
      if (wanted !== wasLight) await until('it is drawn anew', async () => (await drawing(heatmap(view))) !== before);
    }
  });

  it('leaves no mark in the editor when nobody sees it', async () => {
    await workbench.select(1, 1, 8);
    await chips(view).nth(1).hover();
    await until('there are marks', async () => (await editorMarks(workbench, 'borderTopWidth')) >= 1);
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await until('they are gone', async () => (await editorMarks(workbench, 'borderTopWidth')) === 0);
    assert.deepEqual(problems, []);
  });
});
