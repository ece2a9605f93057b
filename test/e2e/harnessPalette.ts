import path from 'node:path';
import type { Page } from 'playwright-core';

/** Types into VS Code's quick input, and accepts the row that is wanted. */
const accept = async (page: Page, key: string, text: string, wanted?: string): Promise<void> => {
  const input = page.locator('.quick-input-widget .quick-input-box input').first();
  await page.keyboard.press(key);
  await input.waitFor();
  await input.fill(text);
  const rows = page.locator('.quick-input-list .monaco-list-row');
  const row = wanted === undefined ? rows.first() : rows.filter({ hasText: wanted }).first();
  await row.waitFor();
  await (wanted === undefined ? page.keyboard.press('Enter') : row.click());
};

const closed = (page: Page): Promise<void> => page.locator('.quick-input-widget').waitFor({ state: 'hidden' });

export const openInQuickOpen = async (page: Page, file: string): Promise<void> => {
  const name = path.basename(file);
  await accept(page, 'Control+P', file, name);
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await closed(page);
};

export const goToLine = async (page: Page, line: number, column: number): Promise<void> => {
  await accept(page, 'Control+P', `:${line}:${column}`);
  await closed(page);
};

/** Whether the palette has come to the command: an exact id leaves it alone in the list, a title makes it the first. */
const isFirst = (rows: readonly string[], command: string): boolean => {
  const first = rows[0]?.toLowerCase();
  if (first === undefined || first.includes('no matching commands')) return false;
  return command.includes(' ') ? first.includes(command.toLowerCase()) : rows.length === 1;
};

/**
 * Runs a command that the palette offers, by its id or title. Waits until the palette has taken it, not until the
 * command has ended.
 */
export const runInPalette = async (page: Page, command: string): Promise<void> => {
  const input = page.locator('.quick-input-widget .quick-input-box input').first();
  const rows = page.locator('.quick-input-list .monaco-list-row');
  await page.keyboard.press('F1');
  await input.waitFor();
  // Extensions register their commands a moment after the workbench has loaded.
  for (let attempt = 0; attempt < 60; attempt++) {
    if (attempt % 5 === 0) await input.fill('>');
    await input.fill(`>${command}`);
    await page.waitForTimeout(150);
    if (isFirst(await rows.allInnerTexts(), command)) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`The palette has no command “${command}”: is it enabled here?`);
};
