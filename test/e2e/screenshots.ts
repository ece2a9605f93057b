// Pictures of the real panel: `node --import tsx test/e2e/screenshots.ts FOLDER [--file FILE] [--select LINE,COLUMN,LENGTH]`.
// It needs `npm run build` before.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../launch/folders.mjs';
import { type Workbench, openWorkbench } from './harness';
import { pickMany } from './harnessPalette';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string', default: 'media/samples/king-and-queen.txt' },
    select: { type: 'string', default: '1,1,44' },
    settings: { type: 'string', default: '{}' },
    themes: { type: 'string', default: 'dark,light,contrast' },
    schemes: { type: 'string', default: 'Sinusoidal,RoPE,ALiBi' },
  },
});

const themes: Record<string, string> = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};
const sidebarWidths = [240, 480];
/** High enough for all sections of the sidebar. */
const viewport = { width: 1440, height: 1900 };

/** Waits until a webview has drawn and nothing moves any more. */
const settle = async (workbench: Workbench): Promise<void> => {
  await workbench.webviewFrame(async (frame) => (await frame.locator('canvas').count()) > 0);
  await workbench.page.waitForTimeout(1500);
};

const takeSidebar = async (workbench: Workbench, theme: string, folder: string): Promise<void> => {
  for (const width of sidebarWidths) {
    await workbench.setSidebarWidth(width);
    await settle(workbench);
    const sidebar = workbench.page.locator('.part.sidebar');
    await sidebar.screenshot({ path: path.join(folder, `sidebar-${theme}-${width}.png`) });
  }
};

const takeCompare = async (workbench: Workbench, theme: string, folder: string): Promise<void> => {
  await workbench.setSidebarWidth(320);
  await workbench.page.setViewportSize({ width: 1600, height: 1100 });
  await workbench.runCommand('phasor.compare');
  await pickMany(workbench.page, values.schemes.split(','));
  await workbench.page.waitForTimeout(1500);
  await settle(workbench);
  await workbench.screenshot(path.join(folder, `compare-${theme}.png`));
};

const take = async (theme: string, folder: string): Promise<void> => {
  const name = path.basename(values.file);
  const files = { [name]: readFileSync(path.resolve(root, values.file), 'utf8') };
  const settings = JSON.parse(values.settings) as Record<string, unknown>;
  const workbench = await openWorkbench({ files, open: name, theme: themes[theme] ?? theme, settings, viewport });
  try {
    const [line = 1, column = 1, length = 0] = values.select.split(',').map(Number);
    await workbench.select(line, column, length);
    await workbench.runCommand('phasor.show');
    await takeSidebar(workbench, theme, folder);
    await workbench.screenshot(path.join(folder, `window-${theme}.png`));
    await takeCompare(workbench, theme, folder);
  } finally {
    await workbench.close();
  }
};

const main = async (): Promise<void> => {
  const folder = positionals[0] ?? 'screenshots';
  for (const theme of values.themes.split(',')) {
    await take(theme, folder);
    console.log(`${theme}: ${folder}`);
  }
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
