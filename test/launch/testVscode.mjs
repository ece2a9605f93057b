// @ts-check
// `npm run test:vscode [-- node | web] [--grep PATTERN] [--no-build]`
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { runInVscode } from './runInVscode.mjs';
import { addTotals } from './totals.mjs';

/** @typedef {import('./runInVscode.mjs').Host} Host */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string' }, 'no-build': { type: 'boolean' } },
});
const wanted = positionals.length > 0 ? positionals : ['node', 'web'];
const unknown = wanted.find((host) => host !== 'node' && host !== 'web');
if (unknown) {
  console.error(`There is no extension host “${unknown}”: give node, web, or nothing for both.`);
  process.exit(2);
}
if (!values['no-build'] && !((await build('development')) && (await build('development', { suites: true })))) {
  process.exit(1);
}

/** @param {Host} host @returns {Promise<import('./totals.mjs').Totals>} */
const runHost = async (host) => {
  console.log(`\nIn the ${host === 'node' ? 'Node' : 'web'} extension host:\n`);
  const { passed, result } = await runInVscode(host, { kind: 'tests', grep: values.grep });
  const totals = { passed: 0, failed: 0, .../** @type {import('./totals.mjs').Totals | undefined} */ (result) };
  // A run that broke down or ran nothing is a failure of its own.
  if (totals.failed === 0 && (!passed || totals.passed === 0)) totals.failed = 1;
  return totals;
};

let failed = 0;
for (const host of /** @type {Host[]} */ (wanted)) {
  const totals = await runHost(host);
  addTotals(totals);
  failed += totals.failed;
  console.log(`${host}: ${totals.passed} passed, ${totals.failed} failed`);
}
process.exit(failed > 0 ? 1 : 0);
