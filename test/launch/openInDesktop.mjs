// @ts-check
import { spawnSync } from 'node:child_process';
import { findOnPath } from './findOnPath.mjs';
import { root } from './folders.mjs';
import { hasDisplay } from './hasDisplay.mjs';

const code = findOnPath('code');

/**
 * Whether there is a desktop VS Code that can open a window. (`code` of a remote window opens none for an extension
 * under development; root's needs flags of its own.)
 */
export const canOpenDesktop = () =>
  code !== undefined &&
  process.env.PHASOR_VSCODE !== 'server' &&
  hasDisplay &&
  !process.env.VSCODE_IPC_HOOK_CLI &&
  !(process.platform === 'linux' && process.getuid?.() === 0);

/**
 * Opens the desktop VS Code with Phasor loaded from this checkout.
 * @param {string} folder @returns {boolean} whether it opened
 */
export const openInDesktop = (folder) => {
  const shell = process.platform === 'win32';
  const quote = (/** @type {string} */ text) => (shell ? `"${text}"` : text);
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder].map(quote);
  // It hands the window over to VS Code's own process, which outlives us: not one that ends with us.
  return spawnSync(quote(code ?? 'code'), args, { shell, stdio: 'inherit' }).status === 0;
};
