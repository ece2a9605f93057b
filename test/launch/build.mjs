// @ts-check
import path from 'node:path';
import { root } from './folders.mjs';
import { run } from './processes.mjs';

const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');

/**
 * Runs webpack as `npm run build` and its like do.
 * @param {'development' | 'production'} mode @param {{ suites?: boolean }} [what] the tests that run inside VS Code
 * @returns {Promise<boolean>} whether it succeeded
 */
export const build = async (mode, { suites = false } = {}) => {
  console.log(`Building ${suites ? 'the suites that run inside VS Code' : `Phasor (${mode})`} …`);
  const { code } = await run(process.execPath, [webpack, '--mode', mode, ...(suites ? ['--env', 'suites'] : [])], {
    cwd: root,
  });
  return code === 0;
};
