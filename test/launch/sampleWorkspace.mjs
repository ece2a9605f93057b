// @ts-check
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onExit } from './processes.mjs';

const cell = (/** @type {string} */ kind, /** @type {string[]} */ source) => ({
  cell_type: kind,
  metadata: {},
  source,
  ...(kind === 'code' ? { execution_count: null, outputs: [] } : {}),
});

/** Written out, not checked out: the bytes of line ends and characters are the point. */
export const sampleFiles = {
  'king.txt': 'King and Queen, Queen and King. Order matters!\n',
  'code.ts': [
    '/** The angle by which pair `pair` of a token at `position` turns. */',
    'export const angle = (position: number, pair: number, dimension = 128, theta = 10000): number =>',
    '  position * theta ** ((-2 * pair) / dimension);',
    '',
    'console.log(angle(3, 0), angle(3, 63));',
    '',
  ].join('\n'),
  'unicode.txt': 'Wave 👋🏽, family 👨‍👩‍👧, flag 🇺🇳.\nالملك والملكة\n国王と女王、국왕과 왕비\nnaïve café, e\u0301\n',
  'crlf.txt': 'first line\r\nsecond line\r\n\r\nlast line\r\n',
  'notebook.ipynb': JSON.stringify(
    {
      cells: [cell('markdown', ['# King and Queen']), cell('code', ['order = "matters"\n', 'print(order)'])],
      metadata: { language_info: { name: 'python' } },
      nbformat: 4,
      nbformat_minor: 5,
    },
    undefined,
    1,
  ),
};

/**
 * A fresh folder to open, removed when this process ends.
 * @param {Record<string, string>} [files] by path, instead of the samples
 * @returns {string}
 */
export const makeWorkspace = (files = sampleFiles) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'phasor-workspace-'));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
};
