// @ts-check
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './folders.mjs';
import { onExit } from './processes.mjs';

/**
 * A copy of the built extension without `main`, which VS Code therefore runs in the web extension host. It holds the
 * tests too: they run in the host of the extension that they lie in.
 * @returns {{ extension: string, tests: string }}
 */
export const copyForWebHost = () => {
  const extension = mkdtempSync(path.join(os.tmpdir(), 'phasor-extension-'));
  onExit(() => rmSync(extension, { recursive: true, force: true }));
  for (const folder of ['dist', 'media']) {
    cpSync(path.join(root, folder), path.join(extension, folder), { recursive: true });
  }
  cpSync(path.join(root, 'out/vscode/web'), path.join(extension, 'tests'), { recursive: true });
  cpSync(path.join(root, 'package.nls.json'), path.join(extension, 'package.nls.json'));
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  delete manifest.main;
  writeFileSync(path.join(extension, 'package.json'), JSON.stringify(manifest, undefined, 2));
  return { extension, tests: path.join(extension, 'tests/index.js') };
};
