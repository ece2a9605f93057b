import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Spec } from '../../../src/schemes/encoding';
import { realState } from './realStates';
import { themes, type ThemeName } from './themes';
import { buildWebview, closeBrowser, WebviewPage } from './webviewPage';

/** `npx tsx test/webview/support/screenshots.ts [filter]` writes pictures of the webview to out/screenshots. */
const folder = path.join(import.meta.dirname, '../../../out/screenshots');
const king = ['King', ' and', ' Queen', ',', ' Queen', ' and', ' King', '.', ' Order', ' matters', '!'];
const page = Array.from({ length: 400 }, (_, index) => king[index % king.length] ?? '');
const llama = { scheme: 'rope', headDim: 128, ropeTheta: 500000, maxPositionEmbeddings: 8192 };
const llama31 = {
  ...llama,
  ropeType: 'llama3',
  factor: 8,
  originalMaxPositionEmbeddings: 8192,
  maxPositionEmbeddings: 131072,
};
const part = { tokens: page.length, rows: [0.3, 0.36], columns: [0.1, 0.4] };
const sidebars: Record<string, { spec: Spec; words: string[]; heatmap?: object }> = {
  sinusoidal: { spec: { scheme: 'sinusoidal' }, words: king },
  sinusoidalLong: { spec: { scheme: 'sinusoidal' }, words: page },
  learned: { spec: { scheme: 'learned' }, words: king },
  rope: { spec: llama, words: king },
  ropeLong: { spec: llama, words: page },
  alibi: { spec: { scheme: 'alibi' }, words: king },
  t5: { spec: { scheme: 't5' }, words: king },
  nope: { spec: { scheme: 'nope' }, words: king },
  one: { spec: llama, words: ['King'] },
  scaled: { spec: llama31, words: king, heatmap: { mode: 'angle' } },
  difference: { spec: { scheme: 'sinusoidal' }, words: king, heatmap: { mode: 'difference', order: 'sinesFirst' } },
  zoomed: { spec: { scheme: 'sinusoidal' }, words: page, heatmap: { mode: 'value', window: part } },
  zoomedAngles: { spec: llama, words: page, heatmap: { mode: 'angle', window: part } },
};

mkdirSync(folder, { recursive: true });
const filter = new RegExp(process.argv[2] ?? '.');

async function shoot(
  name: string,
  width: number,
  theme: ThemeName,
  kind: 'sidebar' | 'compare',
  specs: Spec[],
  words: string[],
  heatmap?: object,
) {
  if (!filter.test(name)) return;
  const view = await WebviewPage.open({
    width,
    theme,
    kind,
    ratio: kind === 'sidebar' ? 2 : 1.5,
    height: 700,
    state: { heatmap },
  });
  const ready = await view.lastPosted('ready');
  if (!ready) throw new Error(`The view never got ready: ${view.complaints.join(' ')}`);
  await view.send(realState({ kind, specs, words, viewport: ready.viewport }));
  const later = await view.lastPosted('viewport');
  if (later) await view.send(realState({ kind, specs, words, viewport: later.viewport, revision: 2 }));
  await view.page.mouse.move(0, 0);
  const height = await view.page.evaluate(() => document.body.scrollHeight);
  await view.page.setViewportSize({ width, height });
  await view.settle();
  await view.page.screenshot({ path: path.join(folder, `${name}.png`) });
  if (view.complaints.length > 0) console.error(name, view.complaints);
  await view.close();
}

async function shootAll(): Promise<void> {
  buildWebview();
  for (const [name, { spec, words, heatmap }] of Object.entries(sidebars)) {
    for (const width of [240, 320, 480]) {
      for (const theme of Object.keys(themes) as ThemeName[]) {
        await shoot(`${name}-${width}-${theme}`, width, theme, 'sidebar', [spec], words, heatmap);
      }
    }
  }
  const compared: Spec[] = [{ scheme: 'sinusoidal', hiddenSize: 128 }, llama31, { scheme: 'alibi' }];
  for (const width of [500, 1200]) {
    for (const theme of Object.keys(themes) as ThemeName[]) {
      await shoot(`compare-${width}-${theme}`, width, theme, 'compare', compared, king);
    }
  }
  await closeBrowser();
}

void shootAll();
