// @ts-check
import { basename } from 'node:path';
import { run } from './processes.mjs';

/**
 * Runs npm: the one that runs us, else the one on PATH.
 * @param {readonly string[]} args @param {Parameters<typeof run>[2]} [options]
 */
export const npm = (args, options) => {
  const ours = process.env.npm_execpath;
  if (ours && basename(ours) === 'npm-cli.js') return run(process.execPath, [ours, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
};
