import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../launch/folders.mjs';

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

interface Manifest {
  contributes: { commands: { command: string; title: string; category?: string }[] };
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** How the palette names a command of ours; the name of another is its title already. */
const titleOf = (command: string): string => {
  const strings = readJson('package.nls.json') as Record<string, string>;
  const translate = (text: string): string => text.replace(/^%(.+)%$/, (_, key: string) => strings[key] ?? key);
  const { contributes } = readJson('package.json') as Manifest;
  const found = contributes.commands.find((contributed) => contributed.command === command);
  if (!found) return command;
  return [found.category ?? [], found.title].flat().map(translate).join(': ');
};

/**
 * Runs a command that the palette offers: one of ours by its id, or any by its title. Waits until the palette has
 * taken it, not until the command has ended.
 */
export const runInPalette = async (page: Page, command: string): Promise<void> => {
  const title = titleOf(command);
  const input = page.locator('.quick-input-widget .quick-input-box input').first();
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  // Extensions contribute their commands a moment after the workbench has loaded, and an open list stays as it was;
  // and what takes the focus while it loads closes the palette.
  for (let attempt = 0; attempt < 20; attempt++) {
    await page.keyboard.press('F1');
    try {
      await input.fill(`>${title}`, { timeout: 1000 });
      await row.waitFor({ timeout: 500 });
    } catch {
      await page.keyboard.press('Escape');
      continue;
    }
    await row.click();
    return;
  }
  throw new Error(`The palette has no command “${title}”: is it enabled here?`);
};

/** A folder's settings do not bring a high-contrast theme about in a browser; choosing it does. */
export const chooseHighContrast = async (page: Page, theme: string): Promise<void> => {
  const label = theme.endsWith('Light') ? 'Light High Contrast' : 'Dark High Contrast';
  await runInPalette(page, 'Preferences: Color Theme');
  const input = page.locator('.quick-input-widget input[placeholder*="Color Theme"]');
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
  // The picker opens before it has its themes, and then forgets what was typed.
  for (let attempt = 0; attempt < 20 && !(await row.isVisible()); attempt++) {
    await input.fill('');
    await input.fill(label);
    await page.waitForTimeout(500);
  }
  await row.click();
  await closed(page);
  await page.locator('.monaco-workbench.hc-black, .monaco-workbench.hc-light').waitFor();
};
