import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../launch/folders.mjs';

/**
 * Opens VS Code's quick input with a key, types, and takes the row that is wanted. VS Code may still be loading what
 * answers, and what takes the focus meanwhile closes the input: then all of it is done again.
 */
const accept = async (page: Page, key: string, text: string, wanted: string | RegExp): Promise<void> => {
  const input = page.locator('.quick-input-widget .quick-input-box input').first();
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: wanted }).first();
  for (let attempt = 0; attempt < 20; attempt++) {
    await page.keyboard.press(key);
    try {
      await input.fill(text, { timeout: 1000 });
      await row.waitFor({ timeout: 1000 });
    } catch {
      await page.keyboard.press('Escape');
      continue;
    }
    await row.click();
    return;
  }
  throw new Error(`VS Code has no answer “${String(wanted)}” to “${text}”: is it there, and enabled?`);
};

const closed = (page: Page): Promise<void> => page.locator('.quick-input-widget').waitFor({ state: 'hidden' });

export const openInQuickOpen = async (page: Page, file: string): Promise<void> => {
  const name = path.basename(file);
  await accept(page, 'Control+P', file, name);
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await closed(page);
};

export const goToLine = async (page: Page, line: number, column: number): Promise<void> => {
  await accept(page, 'Control+P', `:${line}:${column}`, new RegExp(`go to line ${line}\\b`, 'i'));
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
export const runInPalette = (page: Page, command: string): Promise<void> => {
  const title = titleOf(command);
  return accept(page, 'F1', `>${title}`, title);
};

/** A folder's settings do not bring a high-contrast theme about in a browser; choosing it does. */
export const chooseHighContrast = async (page: Page, theme: string): Promise<void> => {
  const label = theme.endsWith('Light') ? 'Light High Contrast' : 'Dark High Contrast';
  const input = page.locator('.quick-input-widget input[placeholder*="Color Theme"]');
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
  const choose = async (): Promise<boolean> => {
    await runInPalette(page, 'Preferences: Color Theme');
    try {
      await input.fill(label, { timeout: 2000 });
      await row.click({ timeout: 2000 });
      return true;
    } catch {
      await page.keyboard.press('Escape');
      return false;
    }
  };
  // Opened before VS Code has read its themes, the picker never has them; opened while it does, it forgets what was typed.
  let chosen = false;
  for (let attempt = 0; attempt < 10 && !chosen; attempt++) chosen = await choose();
  if (!chosen) throw new Error(`VS Code does not offer the theme “${label}”`);
  await closed(page);
  await page.locator('.monaco-workbench.hc-black, .monaco-workbench.hc-light').waitFor();
};

/** Takes a row of a short quick pick as soon as it is there, or the button on it that is named. */
export const pickOne = async (page: Page, label: string, button?: string): Promise<void> => {
  const row = page
    .locator('.quick-input-list .monaco-list-row')
    .filter({ has: page.getByText(label, { exact: true }) })
    .first();
  if (button === undefined) return row.click();
  // Buttons stand on the row under the pointer only.
  await row.hover();
  await row.locator(`.action-label[aria-label="${button}"]`).click();
};

/** Checks the rows of VS Code's quick pick that are wanted, and no others. It makes rows only for what is in sight. */
export const pickMany = async (page: Page, labels: readonly string[]): Promise<void> => {
  const filter = page.locator('.quick-input-widget .quick-input-box input').first();
  const rows = page.locator('.quick-input-list .monaco-list-row[aria-checked]');
  const setChecked = async (label: string, wanted: boolean): Promise<void> => {
    await filter.fill(label);
    const row = rows.filter({ has: page.getByText(label, { exact: true }) }).first();
    await row.waitFor();
    if (((await row.getAttribute('aria-checked')) === 'true') !== wanted) await row.click();
  };
  await rows.first().waitFor();
  const checked = await rows
    .filter({ has: page.locator('[aria-checked=true]') })
    .locator('.label-name')
    .all();
  const before = await Promise.all(checked.map((label) => label.innerText()));
  for (const label of before.filter((name) => !labels.includes(name))) await setChecked(label, false);
  for (const label of labels) await setChecked(label, true);
  await filter.fill('');
  await page.keyboard.press('Enter');
};
