// @ts-check
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { freePort } from './freePort.mjs';
import { cache, root } from './folders.mjs';
import { hasDisplay } from './hasDisplay.mjs';
import { installServer } from './installServer.mjs';
import { run, start } from './processes.mjs';
import { UserError } from './userError.mjs';
import { startServer } from './vscodeServer.mjs';

const data = path.join(cache, 'start');
const vsix = path.join(cache, 'phasor.vsix');
const usualPort = 7420;

const packageExtension = async () => {
  console.log('Building and packaging Phasor …');
  mkdirSync(cache, { recursive: true });
  rmSync(vsix, { force: true });
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  const flags = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--skip-license',
    '--allow-unused-files-pattern',
    '--out',
    vsix,
  ];
  const { code, output } = await run(process.execPath, [vsce, 'package', ...flags], { cwd: root, collect: true });
  if (code !== 0) throw new UserError(`${output}\nPhasor could not be built: the first error above says why.`);
};

const installExtension = async () => {
  const { node, main } = await installServer();
  rmSync(path.join(data, 'extensions'), { recursive: true, force: true });
  const args = [main, '--install-extension', vsix, '--force', '--server-data-dir', data];
  const { code, output } = await run(node, [...args, '--accept-server-license-terms'], { collect: true });
  if (code !== 0) throw new UserError(`${output}\nThe VS Code server did not take the extension: see above.`);
};

/** @param {string} address */
const openBrowser = (address) => {
  if (!hasDisplay) return;
  /** @type {Record<string, [string, string[]]>} */
  const openers = { darwin: ['open', []], win32: ['explorer', []] };
  const [opener, args] = openers[process.platform] ?? ['xdg-open', []];
  start(opener, [...args, address], { stdio: 'ignore' }).once('error', () => undefined);
};

/**
 * Serves VS Code with Phasor installed, until this process ends.
 * @param {string} folder to open
 */
export const openInServer = async (folder) => {
  await packageExtension();
  await installServer();
  console.log('Starting VS Code …');
  await installExtension();
  const server = await startServer({ port: await freePort(usualPort), data, folder });
  console.log(`\nVS Code with Phasor is at\n\n  ${server.url}\n\nOpen it in a browser; Ctrl-C stops it.`);
  openBrowser(server.url);
  await server.ended;
  throw new UserError(`The VS Code server has stopped. Its last lines:\n${server.log().slice(-2000)}`);
};
