// @ts-check
import path from 'node:path';
import { launchChromium } from './chromium.mjs';
import { cache } from './folders.mjs';
import { UserError } from './userError.mjs';
import { startServer } from './vscodeServer.mjs';
import { workbenchAddress } from './workbench.mjs';

/**
 * @typedef {object} Run
 * @property {string} extension folder of the extension under development
 * @property {readonly string[]} [installed] folders of extensions beside it
 * @property {string} tests script whose `run` is run in the extension host
 * @property {string} [folder] to open
 * @property {number} seconds how long all of it may take
 */

/** What VS Code itself says here: native modules that were not compiled, services out of reach, its start. */
const noise = [
  /bindings file|native-watchdog|build\/Release|Service Worker|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|open-vsx/,
  /^(Resolv\w+ connection token|Creating a socket|\[[\w-]+(:\w+)?\] |Updating additional builtin|Canceled|Creation of workbench|DialogService)/,
];

/** @param {string} text @param {string} extension */
const isNoise = (text, extension) => {
  const ours = text.replaceAll(cache, '');
  if (ours.includes(extension) || text.includes('phasor.phasor')) return false;
  // Stack frames of VS Code alone.
  return ours.includes('/out/vs/') || noise.some((pattern) => pattern.test(text));
};

/**
 * Prints what the extension host's console got; VS Code's own log comes the same way.
 * @param {string} extension @param {string} type @param {unknown[]} args
 */
const print = (extension, type, args) => {
  const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
  if (!process.env.PHASOR_VERBOSE && isNoise(text, extension)) return;
  if (type === 'error' || type === 'warn') console.error(text);
  else console.log(text);
};

/** @param {import('playwright-core').Page} page @param {number} seconds @returns {Promise<never>} */
const tooLong = async (page, seconds) => {
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const picture = path.join(cache, 'timeout.png');
  await page.screenshot({ path: picture }).catch(() => undefined);
  throw new UserError(
    `VS Code did not finish the tests within ${seconds} s (set PHASOR_VSCODE_SECONDS for more); what it showed: ${picture}`,
  );
};

/** @param {import('playwright-core').Page} page @returns {Promise<never>} */
const breaksDown = (page) =>
  new Promise((_, reject) => {
    page.on('crash', () => reject(new UserError('The browser page that showed VS Code crashed.')));
    page.on('close', () => reject(new UserError('The browser that showed VS Code was closed.')));
  });

/**
 * Runs a test script in the VS Code server, seen through a headless browser.
 * @param {Run} run @returns {Promise<number>} the exit code of the test run
 */
export const runInServer = async ({ seconds, installed, ...opening }) => {
  const server = await startServer({ smokeTestDriver: true, installed });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    if (process.env.PHASOR_VERBOSE) page.on('console', (message) => console.log(`[page] ${message.text()}`));
    await page.exposeFunction('codeAutomationLog', print.bind(undefined, opening.extension));
    const finished = new Promise((resolve) => {
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    const broken = breaksDown(page);
    broken.catch(() => undefined);
    await page.goto(workbenchAddress(server, opening));
    return Number(await Promise.race([finished, broken, tooLong(page, seconds)]));
  } finally {
    await browser.close();
    await server.stop();
  }
};
