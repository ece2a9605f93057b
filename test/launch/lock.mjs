// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onExit } from './processes.mjs';

/** Linux keeps the number of a process that has ended until somebody asks how. @param {number} pid */
const isZombie = (pid) => {
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
};

/** @param {string} file @returns {number} the process that holds the lock; 0 for nobody */
const holder = (file) => {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
};

/** @param {string} file */
const tryToTake = (file) => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return false;
  }
};

/**
 * Runs `work` while no other process runs work under the same lock; a lock whose process has died is taken over.
 * @template T
 * @param {string} file @param {() => Promise<T>} work @returns {Promise<T>}
 */
export const withLock = async (file, work) => {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; !tryToTake(file);) {
    const pid = holder(file);
    if (pid && !isAlive(pid)) rmSync(file, { force: true });
    else {
      if (!told) console.log(`Waiting for another run${pid ? ` (process ${pid})` : ''} that installs the same thing …`);
      told = true;
      await sleep(300);
    }
  }
  const release = () => rmSync(file, { force: true });
  const forget = onExit(release);
  try {
    return await work();
  } finally {
    forget();
    release();
  }
};
