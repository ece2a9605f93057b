// @ts-check
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installServer } from './installServer.mjs';
import { onExit, start, stop } from './processes.mjs';
import { quietSettings } from './quietSettings.mjs';
import { UserError } from './userError.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {number} [port] a free one when not given
 * @property {string} [data] where the server keeps its state; a fresh folder, removed at the end, when not given
 * @property {string} [folder] opened by an address that names none
 * @property {boolean} [smokeTestDriver] lets a page load an extension under development and run its tests
 * @property {readonly string[]} [installed] folders of extensions that are installed before it starts
 * @property {Record<string, unknown>} [settings] machine settings, below those of the workspace
 */

/**
 * @typedef {object} Server
 * @property {string} authority host and port
 * @property {string} url of the workbench, with the token that opens it
 * @property {number} port
 * @property {() => string} log what the server has printed
 * @property {Promise<unknown>} ended when the server has ended, for whatever reason
 * @property {() => Promise<void>} stop
 */

const endWithParent = new URL('endWithParent.mjs', import.meta.url).href;

/** A VS Code around us must not speak for the one we start. */
const environment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|npm_)/i.test(name)));

/** @param {string | undefined} wanted @returns {{ data: string, remove: () => void }} */
const dataFolder = (wanted) => {
  if (wanted) {
    mkdirSync(wanted, { recursive: true });
    return { data: wanted, remove: () => undefined };
  }
  const data = mkdtempSync(path.join(os.tmpdir(), 'phasor-server-'));
  return { data, remove: () => rmSync(data, { recursive: true, force: true, maxRetries: 3 }) };
};

/** @param {string} origin @param {AbortSignal} ended @returns {Promise<boolean>} whether the server answers there */
const answers = async (origin, ended) => {
  for (const limit = Date.now() + 60_000; Date.now() < limit && !ended.aborted; await sleep(50)) {
    const response = await fetch(`${origin}/version`).catch(() => undefined);
    if (response?.ok) return true;
  }
  return false;
};

/** As the server would have put it there. @param {string} data @param {string} extension */
const install = (data, extension) => {
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
  cpSync(extension, path.join(data, 'extensions', `${publisher}.${name}-${version}`), { recursive: true });
};

/**
 * Keeps the last of what a process prints, and finds the port that it says it listens on.
 * @param {import('node:child_process').ChildProcess} child
 */
const listenTo = (child) => {
  let log = '';
  /** @type {Promise<number>} 0 when it ends without */
  const port = new Promise((resolve) => {
    child.once('exit', () => resolve(0)).once('error', () => resolve(0));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => {
        log = (log + String(text)).slice(-100_000);
        const found = /listening on (\d+)\s/.exec(log);
        if (found) resolve(Number(found[1]));
      });
    }
  });
  return { port, log: () => log };
};

/**
 * Starts the VS Code server on loopback. It ends with this process.
 * @param {ServerOptions} [options] @returns {Promise<Server>}
 */
export const startServer = async (options = {}) => {
  const { node, main } = await installServer();
  const { data, remove } = dataFolder(options.data);
  const forget = onExit(remove);
  const settings = JSON.stringify({ ...quietSettings, ...options.settings });
  for (const extension of options.installed ?? []) install(data, extension);
  mkdirSync(path.join(data, 'data/Machine'), { recursive: true });
  writeFileSync(path.join(data, 'data/Machine/settings.json'), settings);

  // Any page that a browser shows can reach loopback: the token keeps the others out.
  const token = randomBytes(16).toString('hex');
  const args = [
    '--import',
    endWithParent,
    main,
    '--host',
    '127.0.0.1',
    '--port',
    String(options.port ?? 0),
    '--connection-token',
    token,
  ];
  args.push('--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust');
  args.push('--server-data-dir', data);
  if (options.folder) args.push('--default-folder', options.folder);
  if (options.smokeTestDriver) args.push('--enable-smoke-test-driver');
  const child = start(node, args, { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
  const end = new AbortController();
  child.once('exit', () => end.abort()).once('error', () => end.abort());
  const stopServer = async () => {
    await stop(child);
    remove();
    forget();
  };

  const { port: bound, log } = listenTo(child);
  const port = await bound;
  const authority = `127.0.0.1:${port}`;
  if (!port || !(await answers(`http://${authority}`, end.signal))) {
    await stopServer();
    throw new UserError(`The VS Code server did not start. Its last lines:\n${log().slice(-2000)}`);
  }
  const ended = new Promise((resolve) => end.signal.addEventListener('abort', resolve));
  return { authority, url: `http://${authority}/?tkn=${token}`, port, log, ended, stop: stopServer };
};
