import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { assert } from 'chai';

const vsce = path.resolve('node_modules/@vscode/vsce/vsce');

/** Files that a checkout may have, by whether the .vsix must hold them. */
const files = {
  packed: [
    ...['package.json', 'package.nls.json', 'package.nls.de.json', 'l10n/bundle.l10n.de.json'],
    ...['dist/node/extension.js', 'dist/webview/webview.css', 'dist/webview/webview.js.LICENSE.txt'],
    ...['dist/ranks/o200k_base.tiktoken', 'media/icon.png', 'media/compare.svg'],
    ...['README.md', 'CHANGELOG.md', 'LICENSE', 'THIRD_PARTY_NOTICES.md'],
  ],
  left: [
    // The English of every text: for translators. VS Code reads it in no language.
    'l10n/bundle.l10n.json',
    ...['dist/node/extension.js.map', 'out/vscode/node/index.js', 'src/extension.ts', 'webview/main.ts'],
    ...['test/unit/packaged.test.ts', 'docs/cli.md', 'node_modules/chart.js/package.json', 'phasor.vsix'],
  ],
};

describe('The package', () => {
  it('holds what the extension reads, every translation, and nothing else', function () {
    this.timeout(60_000);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'phasor-packaged-'));
    try {
      for (const file of [...files.packed, ...files.left]) {
        mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
        writeFileSync(path.join(folder, file), '{}');
      }
      for (const file of ['package.json', 'package.nls.json']) cpSync(file, path.join(folder, file));
      const listed = execFileSync(process.execPath, [vsce, 'ls', '--no-dependencies'], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.sameMembers(listed.trim().split(/\r?\n/), files.packed);
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  });
});
