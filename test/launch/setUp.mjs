// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './folders.mjs';
import { npm } from './npm.mjs';
import { UserError } from './userError.mjs';

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new UserError(`Phasor's tools need Node 20.19 or newer; this is ${process.versions.node}.`);
};

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>} Packages */

/** @param {string} lock @returns {Packages} */
const packagesOf = (lock) => {
  try {
    return JSON.parse(readFileSync(path.join(root, lock), 'utf8')).packages;
  } catch {
    return {};
  }
};

/** Whether node_modules holds what package-lock.json says; its dates say little after a checkout. */
const areDependenciesInstalled = () => {
  const present = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([name, { version, optional, devOptional, link }]) =>
      !name || link || optional || devOptional || present[name]?.version === version,
  );
};

/** Makes a fresh clone ready: everything else here may import what is in node_modules. */
export const installDependencies = async () => {
  checkNode();
  if (areDependenciesInstalled()) return;
  console.log('Installing dependencies (npm ci) …');
  const { code } = await npm(['ci', '--no-audit', '--no-fund'], { cwd: root });
  if (code !== 0) {
    throw new UserError(
      'npm ci failed: see its messages above; check the network or the npm registry, then run again.',
    );
  }
};
