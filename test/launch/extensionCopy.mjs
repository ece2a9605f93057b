// @ts-check
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './folders.mjs';
import { onExit } from './processes.mjs';

/** An extension that uses the API of Phasor, loaded next to it in tests. */
export const exampleExtension = path.join(root, 'test/fixtures/exampleExtension');

/** @returns {string} a folder that goes when this process ends */
const makeFolder = () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'phasor-extension-'));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Without `main`, VS Code runs an extension in the web extension host. @param {string} from @param {string} to */
const copyManifest = (from, to) => {
  const manifest = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8'));
  delete manifest.main;
  writeFileSync(path.join(to, 'package.json'), JSON.stringify(manifest, undefined, 2));
};

/**
 * Copies of the built extension and of the example for the web extension host. The first holds the tests too: they run in
 * the host of the extension that they lie in.
 * @returns {{ extensions: string[], tests: string }}
 */
export const copyForWebHost = () => {
  const extension = makeFolder();
  for (const folder of ['dist', 'media']) {
    cpSync(path.join(root, folder), path.join(extension, folder), { recursive: true });
  }
  cpSync(path.join(root, 'out/vscode/web'), path.join(extension, 'tests'), { recursive: true });
  cpSync(path.join(root, 'package.nls.json'), path.join(extension, 'package.nls.json'));
  copyManifest(root, extension);
  const example = makeFolder();
  cpSync(exampleExtension, example, { recursive: true });
  copyManifest(exampleExtension, example);
  return { extensions: [extension, example], tests: path.join(extension, 'tests/index.js') };
};
