// @ts-check
import { spawnSync } from 'node:child_process';
import { canInstallDebianPackages, installDebianPackages } from './debian.mjs';

/** Debian's own is where its package python3-numpy puts NumPy, whatever stands before it on the path. */
const candidates = ['python3', 'python', '/usr/bin/python3'];

/** @returns {string | undefined} a Python that has NumPy */
export const findNumpy = () => candidates.find((name) => spawnSync(name, ['-c', 'import numpy']).status === 0);

/** Generated NumPy code is run where it can be: installs Debian's NumPy when there is none and it can. */
export const installNumpy = () => {
  if (findNumpy() !== undefined || !canInstallDebianPackages()) return;
  console.log('Installing python3-numpy with apt-get (once, about 30 MB) …');
  installDebianPackages(['python3-numpy']);
};
