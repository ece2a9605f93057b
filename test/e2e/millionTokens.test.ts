import { assert } from 'chai';
import { openWorkbench, type Workbench } from './harness';
import { chips, heatmap, isSidebar, problemsOf, until } from './harnessView';

const line = `${' King and Queen'.repeat(8).trim()}.\n`;
/** 24 words, a full stop with its line end: 25 tokens of GPT-4o. */
const lines = 40_000;

describe('A document of a million tokens', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let problems: readonly string[];

  before(async () => {
    workbench = await openWorkbench({ files: { 'million.txt': line.repeat(lines) }, open: 'million.txt' });
    problems = problemsOf(workbench);
  });

  after(async () => {
    await workbench.close();
  });

  it('is shown whole: every token counted, the first and the last under the cursor', async () => {
    await workbench.selectAll();
    await workbench.runCommand('phasor.show');
    const view = await workbench.webviewFrame(isSidebar);
    await view.getByText(/1\s000\s000 tokens/).waitFor({ timeout: 60_000 });
    await heatmap(view).focus();
    const announced = view.locator('[aria-live]');
    const says = async (text: RegExp): Promise<boolean> =>
      (await announced.allInnerTexts()).some((one) => text.test(one));
    await workbench.page.keyboard.press('End');
    await until('the last row is the cursor', () => says(/9\d\d\s\d\d\d/));
    await workbench.page.keyboard.press('Home');
    await until('the first token is the cursor', async () =>
      ((await chips(view).first().getAttribute('class')) ?? '').includes('cursor'),
    );
  });

  it('can still be edited and selected at once', async () => {
    await workbench.select(lines, 1, 4);
    const view = await workbench.webviewFrame(
      async (frame) => (await chips(frame).allTextContents()).join() === 'King',
    );
    assert.equal(await chips(view).count(), 1);
    assert.deepEqual(problems, []);
  });
});
