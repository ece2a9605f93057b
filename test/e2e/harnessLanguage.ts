import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../launch/folders.mjs';
import { pseudo } from '../unit/words/pseudo';

/** A language that no language pack is for. */
export const language = 'qps-ploc';

/** A copy of Phasor as built, with all its words in the pseudo-language too. */
export function translatedCopy(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'phasor-extension-'));
  for (const part of ['dist', 'media', 'l10n', 'package.json', 'package.nls.json']) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  }
  for (const file of ['package.nls', 'l10n/bundle.l10n']) {
    const words = JSON.parse(readFileSync(path.join(root, `${file}.json`), 'utf8')) as Record<string, string>;
    const translated = Object.entries(words).map(([key, text]) => [key, pseudo(text)]);
    writeFileSync(path.join(folder, `${file}.${language}.json`), JSON.stringify(Object.fromEntries(translated)));
  }
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
