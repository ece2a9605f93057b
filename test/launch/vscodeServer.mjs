// @ts-check
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
 * @property {boolean} [smokeTestDriver] lets a page load an extension under development and run its tests
 * @property {Record<string, unknown>} [settings] machine settings, below those of the workspace
 */

/**
 * @typedef {object} Server
 * @property {string} authority host and port
 * @property {string} url of the workbench, with the token that opens it
 * @property {number} port
 * @property {() => string} log what the server has printed
 * @property {() => Promise<void>} stop
 */

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

/** @param {string} origin @param {() => boolean} hasEnded */
const answers = async (origin, hasEnded) => {
  for (const limit = Date.now() + 60_000; Date.now() < limit && !hasEnded(); await sleep(50)) {
    const response = await fetch(`${origin}/version`).catch(() => undefined);
    if (response?.ok) return true;
  }
  return false;
};

/**
 * Starts the VS Code server on loopback. It ends with this process.
 * @param {ServerOptions} [options] @returns {Promise<Server>}
 */
export const startServer = async ({ port = 0, data: wanted, smokeTestDriver = false, settings = {} } = {}) => {
  const { node, main } = await installServer();
  const { data, remove } = dataFolder(wanted);
  const forget = onExit(remove);
  mkdirSync(path.join(data, 'data/Machine'), { recursive: true });
  writeFileSync(path.join(data, 'data/Machine/settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  const token = randomBytes(16).toString('hex');
  const args = [main, '--host', '127.0.0.1', '--port', String(port), '--connection-token', token];
  args.push('--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust');
  args.push('--server-data-dir', data, ...(smokeTestDriver ? ['--enable-smoke-test-driver'] : []));
  const child = start(node, args, { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });

  let log = '';
  let ended = false;
  child.once('error', () => (ended = true)).once('exit', () => (ended = true));
  /** @type {Promise<number>} */
  const bound = new Promise((resolve) => {
    child.once('exit', () => resolve(0)).once('error', () => resolve(0));
    const listen = (/** @type {Buffer} */ text) => {
      log = (log + String(text)).slice(-100_000);
      const found = /listening on (\d+)/.exec(log);
      if (found) resolve(Number(found[1]));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
  });
  const end = async () => {
    await stop(child);
    remove();
    forget();
  };
  const actual = await bound;
  if (!actual || !(await answers(`http://127.0.0.1:${actual}`, () => ended))) {
    await end();
    throw new UserError(`The VS Code server did not start. Its last lines:\n${log.slice(-2000)}`);
  }
  const authority = `127.0.0.1:${actual}`;
  return { authority, url: `http://${authority}/?tkn=${token}`, port: actual, log: () => log, stop: end };
};
