// @ts-check
import { chromium } from 'playwright-core';
import { findChromium } from './findChromium.mjs';

/** A browser that talks to nobody but the page it was given. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The installed Chromium, headless, with a fresh profile. Closes with this process.
 * @param {import('playwright-core').LaunchOptions} [options]
 * @returns {Promise<import('playwright-core').Browser>}
 */
export const launchChromium = (options = {}) =>
  chromium.launch({ ...options, executablePath: findChromium(), args: [...quiet, ...(options.args ?? [])] });
