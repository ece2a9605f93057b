// @ts-check
import { pathToFileURL } from 'node:url';

/** @typedef {import('./vscodeServer.mjs').Server} Server */

/** @param {string} file @returns {string} its path as VS Code's remote addresses have it */
const addressPath = (file) => pathToFileURL(file).pathname;

/**
 * @typedef {object} Opening
 * @property {string} [folder]
 * @property {string} [extension] folder of an extension to load from source: the workbench takes one
 * @property {string} [tests] script whose `run` is run in the extension host
 * @property {readonly string[]} [files] to open
 */

/**
 * The address that opens the workbench. All but `folder` needs a server with the smoke-test driver.
 * @param {Server} server @param {Opening} opening
 */
export const workbenchAddress = (server, { folder, extension, tests, files = [] }) => {
  const remote = (/** @type {string} */ file) => `vscode-remote://${server.authority}${addressPath(file)}`;
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...files.map((file) => ['openFile', remote(file)]),
  ];
  const address = new URL(server.url);
  if (folder) address.searchParams.set('folder', decodeURIComponent(addressPath(folder)));
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify([...payload, ['skipWelcome', 'true']]));
  return address.href;
};
