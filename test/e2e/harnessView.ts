import type { Frame, Locator } from 'playwright-core';
import type { Workbench } from './harness';

export const chips = (view: Frame): Locator => view.locator('main .sidebar .chip');
export const isSidebar = async (frame: Frame): Promise<boolean> => (await chips(frame).count()) > 0;
export const isComparison = async (frame: Frame): Promise<boolean> =>
  (await frame.locator('main .compare canvas').count()) > 2;
/** The chart with a cell for each position and dimension. */
export const heatmap = (view: Frame): Locator => view.locator('.section.heatmap .chart canvas').first();

/** All that is drawn on a canvas, to tell one drawing from another. */
export const drawing = (canvas: Locator): Promise<string> =>
  canvas.evaluate((drawn) => (drawn as HTMLCanvasElement).toDataURL());

/** Waits until a condition holds; fails with what was waited for. */
export async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain until ${what}`);
}

/** Marks that decorations draw behind the text, as boxes on the page. */
export async function editorMarks(
  workbench: Workbench,
  property: 'borderTopWidth' | 'backgroundColor',
): Promise<number> {
  return workbench.page.evaluate((name) => {
    const seen = [...document.querySelectorAll<HTMLElement>('.monaco-editor .view-overlays [class*="ced-"]')];
    return seen.filter((mark) => {
      const value = getComputedStyle(mark)[name];
      return name === 'borderTopWidth' ? value === '1px' : value !== 'rgba(0, 0, 0, 0)';
    }).length;
  }, property);
}

/** What decorations write before words of the editor, in the order of the text. */
export async function editorNumbers(workbench: Workbench): Promise<string[]> {
  return workbench.page.evaluate(() =>
    [...document.querySelectorAll('.monaco-editor .view-lines span')]
      .map((span) => getComputedStyle(span, '::before').content)
      .filter((content) => /^"\d/.test(content))
      .map((content) => content.slice(1, -1)),
  );
}

/** Errors of ours in the console of the workbench and of its views, from now on. */
export function problemsOf({ page }: Workbench): readonly string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    const isOurs = /Content Security Policy|phasor/i.test(message.text() + message.location().url);
    if (isOurs && message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => {
    if (/phasor/i.test(error.stack ?? '')) problems.push(error.message);
  });
  return problems;
}

/** Puts a file that VS Code asks a place for into the opened folder, under the name that is offered or another. */
export async function acceptPlace(workbench: Workbench, offered: RegExp, name?: string): Promise<void> {
  const { page, folder } = workbench;
  const input = page.locator('.quick-input-widget .quick-input-box input').first();
  // Hidden, it still has what was asked last.
  await until(
    `VS Code asks where to put ${String(offered)}`,
    async () => (await input.isVisible()) && offered.test(await input.inputValue()),
  );
  if (name !== undefined) {
    const place = `${folder}/${name}`;
    // VS Code looks into the folder first, and then writes the name that it offers once more.
    let stood = 0;
    await until(`${place} stands there`, async () => {
      const stands = (await input.inputValue()) === place;
      stood = stands ? stood + 1 : 0;
      if (!stands) await input.fill(place);
      return stood > 5;
    });
  }
  await until('the place is gone to', async () => {
    await input.press('Enter');
    await page.waitForTimeout(300);
    return !(await input.isVisible());
  });
}
