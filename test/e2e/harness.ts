import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page, ViewportSize } from 'playwright-core';
import { launchChromium } from '../launch/chromium.mjs';
import { root } from '../launch/folders.mjs';
import { makeWorkspace } from '../launch/sampleWorkspace.mjs';
import { type Server, startServer } from '../launch/vscodeServer.mjs';
import { workbenchAddress } from '../launch/workbench.mjs';
import { chooseHighContrast, goToLine, openInQuickOpen, runInPalette } from './harnessPalette';
import { type FrameTest, findWebview } from './harnessWebview';

export interface WorkbenchOptions {
  /** Files of the opened folder by path; the sample workspace when not given. */
  files?: Record<string, string>;
  /** The file that is open at first, by its path in the folder. */
  open?: string;
  /** Settings of the opened folder. */
  settings?: Record<string, unknown>;
  /** `workbench.colorTheme`, such as `Default Dark Modern`. */
  theme?: string;
  viewport?: ViewportSize;
  /** The folder that Phasor is loaded from; this checkout when not given. */
  extension?: string;
  /** The display language. VS Code's own words stay English: what it has of others comes from language packs. */
  language?: string;
}

/** A real VS Code with Phasor loaded from this checkout, as built, driven from outside. */
export interface Workbench {
  readonly page: Page;
  readonly server: Server;
  readonly folder: string;
  /** By id, or by its title in the palette. It has to be enabled. */
  runCommand(command: string): Promise<void>;
  openFile(file: string): Promise<void>;
  /** Selects in the active editor; line and column count from one, and length in characters that the arrow key steps. */
  select(line: number, column: number, length: number): Promise<void>;
  selectAll(): Promise<void>;
  /** The document inside a webview of ours: the first for which `test` holds. */
  webviewFrame(test?: FrameTest): Promise<Frame>;
  /** Drags the edge of the side bar until it is that wide. */
  setSidebarWidth(width: number): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

const writeSettings = (folder: string, settings: Record<string, unknown>): void => {
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings, undefined, 2));
};

const setSidebarWidth = async (page: Page, width: number): Promise<void> => {
  const sidebar = page.locator('.part.sidebar');
  for (let attempt = 0; attempt < 4; attempt++) {
    const box = await sidebar.boundingBox();
    if (!box) throw new Error('The side bar is closed: open a view in it first.');
    if (Math.abs(box.width - width) < 1) return;
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width, y);
    await page.mouse.down();
    await page.mouse.move(box.x + width, y, { steps: 8 });
    await page.mouse.up();
    // Away from the edge, which lights up under the pointer.
    await page.mouse.move(box.x + width + 200, y);
  }
};

/** What a build in another language says of itself before it starts, for what asks it later. */
const choosing = (language: string): string =>
  `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get() { return '${language}'; }, set() {} });`;

const focusEditor = (page: Page): Promise<void> =>
  page.locator('.editor-group-container.active .monaco-editor .view-lines').first().click();

/** Opens the workbench, and waits until it has loaded its files and Phasor's commands. */
export const openWorkbench = async (options: WorkbenchOptions = {}): Promise<Workbench> => {
  const folder = makeWorkspace(options.files);
  const theme = options.theme === undefined ? {} : { 'workbench.colorTheme': options.theme };
  writeSettings(folder, { ...theme, ...options.settings });
  const server = await startServer({ smokeTestDriver: true });
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: options.viewport ?? { width: 1280, height: 900 } });
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    if (options.language !== undefined) await page.addInitScript(choosing(options.language));
    const files = options.open === undefined ? [] : [path.join(folder, options.open)];
    await page.goto(workbenchAddress(server, { folder, extension: options.extension ?? root, files }));
    await page.locator('.monaco-workbench .part.sidebar .monaco-list-row').first().waitFor({ timeout: 60_000 });
    if (files.length > 0) await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
    if (options.theme?.includes('High Contrast')) await chooseHighContrast(page, options.theme);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    page,
    server,
    folder,
    close,
    runCommand: (command) => runInPalette(page, command),
    openFile: (file) => openInQuickOpen(page, path.join(folder, file)),
    async select(line, column, length) {
      await goToLine(page, line, column);
      for (let step = 0; step < length; step++) await page.keyboard.press('Shift+ArrowRight');
    },
    async selectAll() {
      await focusEditor(page);
      await page.keyboard.press('Control+A');
    },
    webviewFrame: (test) => findWebview(page, test),
    setSidebarWidth: (width) => setSidebarWidth(page, width),
    async screenshot(file) {
      mkdirSync(path.dirname(file), { recursive: true });
      await page.screenshot({ path: file });
    },
  };
};
