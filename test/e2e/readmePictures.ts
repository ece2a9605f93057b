// The pictures of README, taken in the real workbench: `npm run screenshots`. It needs `npm run build` before.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../launch/folders.mjs';
import { openWorkbench, type Workbench } from './harness';
import { pickMany } from './harnessPalette';
import { chips, isComparison, isSidebar } from './harnessView';

const sample = 'media/samples/king-and-queen.txt';
const name = path.basename(sample);
const media = (file: string): string => path.join(root, 'media', file);

/** Waits until charts have their size and nothing moves any more. */
const rest = (workbench: Workbench): Promise<void> => workbench.page.waitForTimeout(2500);

/** The sidebar beside a sentence, with a token of it under the cursor. */
const takeSidebar = async (workbench: Workbench): Promise<void> => {
  await workbench.select(2, 1, 46);
  await workbench.runCommand('phasor.show');
  const view = await workbench.webviewFrame(isSidebar);
  await workbench.setSidebarWidth(480);
  await rest(workbench);
  await chips(view).nth(7).hover();
  await rest(workbench);
  await workbench.screenshot(media('screenshot.png'));
};

/** Three schemes side by side, in the whole window. */
const takeComparison = async (workbench: Workbench): Promise<void> => {
  await workbench.runCommand('phasor.compare');
  await pickMany(workbench.page, ['Sinusoidal', 'RoPE', 'ALiBi']);
  await workbench.webviewFrame(isComparison);
  await workbench.page.locator('.tab', { hasText: 'Compare Encodings' }).click();
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.runCommand('View: Toggle Maximize Editor Group');
  await rest(workbench);
  const panel = await workbench.webviewFrame(isComparison);
  await chips(panel).or(panel.locator('main .chip')).nth(7).hover();
  await rest(workbench);
  await workbench.screenshot(media('comparison.png'));
};

const main = async (): Promise<void> => {
  const workbench = await openWorkbench({
    files: { [name]: readFileSync(path.join(root, sample), 'utf8') },
    open: name,
    theme: 'Default Dark Modern',
    // Nothing in sight that is another one each time: the folder has a name of its own.
    settings: {
      'window.title': 'Phasor',
      'window.commandCenter': false,
      'editor.cursorBlinking': 'solid',
      'editor.minimap.enabled': false,
      'editor.wordWrap': 'on',
      'phasor.scheme': 'rope',
      'phasor.parameters': { rope: { headDim: 64 }, sinusoidal: { hiddenSize: 64 } },
      'phasor.highlightTokens': true,
    },
    viewport: { width: 1240, height: 1160 },
  });
  try {
    await takeSidebar(workbench);
    await takeComparison(workbench);
  } finally {
    await workbench.close();
  }
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
