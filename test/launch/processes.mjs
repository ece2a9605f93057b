// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {Set<() => void>} */
const atExit = new Set();

const leave = () => {
  for (const cleanUp of [...atExit].reverse()) cleanUp();
  atExit.clear();
};

process.once('exit', leave);
for (const [signal, code] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])) {
  process.on(signal, () => process.exit(code));
}

// Of a shell between npm and us, npm kills the shell only.
if (process.env.npm_lifecycle_event) void import('./endWithParent.mjs');

/**
 * Registers synchronous work for the end of this process, however it ends short of SIGKILL.
 * @param {() => void} cleanUp @returns {() => void} takes it back
 */
export const onExit = (cleanUp) => {
  atExit.add(cleanUp);
  return () => atExit.delete(cleanUp);
};

/**
 * Signals a process and everything it started.
 * @param {ChildProcess} child @param {NodeJS.Signals} signal
 */
const signalTree = (child, signal) => {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group has ended.
  }
};

/**
 * Starts a process that leads its own group, so that all of it ends with us.
 * @param {string} command @param {readonly string[]} args @param {import('node:child_process').SpawnOptions} [options]
 * @returns {ChildProcess}
 */
export const start = (command, args, options = {}) => {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  const forget = onExit(() => signalTree(child, 'SIGKILL'));
  child.once('error', forget);
  child.once('exit', () => {
    signalTree(child, 'SIGKILL');
    forget();
  });
  return child;
};

/**
 * Ends a process that `start` started: it is asked first, then made to.
 * @param {ChildProcess} child @param {number} [patience] milliseconds
 */
export const stop = async (child, patience = 3000) => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  signalTree(child, 'SIGTERM');
  const force = setTimeout(() => signalTree(child, 'SIGKILL'), patience);
  await ended;
  clearTimeout(force);
};

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 for a process that was killed or could not start
 * @property {string} output what it wrote, when asked to collect
 * @property {boolean} timedOut
 */

/**
 * Runs a command to its end.
 * @param {string} command @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, collect?: boolean, seconds?: number, shell?: boolean }} [options]
 * @returns {Promise<Outcome>}
 */
export const run = async (command, args, { collect = false, seconds, ...options } = {}) => {
  const out = collect ? 'pipe' : 'inherit';
  const child = start(command, args, { ...options, stdio: ['ignore', out, out] });
  const closed = once(child, 'close').catch(() => undefined);
  let output = '';
  // Characters of several bytes may come in two parts.
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  let timedOut = false;
  const giveUp = () => {
    timedOut = true;
    void stop(child);
  };
  const limit = seconds === undefined ? undefined : setTimeout(giveUp, seconds * 1000);
  try {
    const [code] = await once(child, 'exit');
    // What it started may hold its output open for ever.
    await Promise.race([closed, sleep(1000, undefined, { ref: false })]);
    return { code: code ?? 1, output, timedOut };
  } catch (error) {
    return { code: 1, output: String(error), timedOut };
  } finally {
    clearTimeout(limit);
  }
};
