// @ts-check
// `npm test`: installs what is missing, runs everything, and ends with the line `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './findChromium.mjs';
import { installNumpy } from './findNumpy.mjs';
import { root } from './folders.mjs';
import { installServer } from './installServer.mjs';
import { npm } from './npm.mjs';
import { onExit } from './processes.mjs';
import { installDependencies } from './setUp.mjs';
import { steps } from './suites.mjs';
import { sumTotals, totalsFile } from './totals.mjs';
import { describeError } from './userError.mjs';

/** @typedef {import('./totals.mjs').Totals} Totals */

const folder = mkdtempSync(path.join(os.tmpdir(), 'phasor-test-'));
onExit(() => rmSync(folder, { recursive: true, force: true }));

/** @param {import('./suites.mjs').Step} step @returns {Promise<Totals>} */
const runStep = async (step) => {
  console.log(`\n━━ ${step.name}\n`);
  const file = path.join(folder, step.name);
  writeFileSync(file, '');
  const { code, timedOut } = await npm(step.npm, {
    cwd: root,
    env: { ...process.env, [totalsFile]: file },
    seconds: step.minutes * 60,
  });
  if (timedOut) console.log(`${step.name} was stopped after ${step.minutes} minutes.`);
  if (!step.counts) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const { passed, failed, failures } = sumTotals(readFileSync(file, 'utf8')) ?? { passed: 0, failed: 0 };
  if (passed + failed === 0) console.log(`${step.name} ran no test.`);
  // A suite that broke down, was stopped or found nothing to run has failed, whatever it counted.
  const brokeDown = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: brokeDown ? 1 : failed, failures };
};

/** @type {{ name: string, seconds: number, totals: Totals }[]} */
const results = [];

/** @param {string} name @param {() => Promise<Totals>} work */
const record = async (name, work) => {
  const started = Date.now();
  const totals = await work();
  results.push({ name, seconds: (Date.now() - started) / 1000, totals });
};

/** What is missing is one failure and one sentence; what does not need it still runs. @param {() => unknown} install */
const prepare = async (install) => {
  try {
    await install();
    return true;
  } catch (error) {
    console.error(describeError(error));
    results.push({ name: 'set-up', seconds: 0, totals: { passed: 0, failed: 1 } });
    return false;
  }
};

if (await prepare(installDependencies)) {
  await prepare(findChromium);
  await prepare(installNumpy);
  await prepare(installServer);
  for (const step of steps) await record(step.name, () => runStep(step));
}

console.log('\n━━ totals\n');
for (const { name, seconds, totals } of results) {
  const sign = totals.failed > 0 ? '✖' : '✔';
  console.log(
    `${sign} ${name.padEnd(10)}${String(totals.passed).padStart(6)} passed${String(totals.failed).padStart(5)} failed  ${seconds.toFixed(1)} s`,
  );
}
for (const { name, totals } of results) {
  for (const failure of totals.failures ?? []) console.log(`\n✖ ${name}: ${failure}`);
}
const total = results.reduce(
  (sum, { totals }) => ({ passed: sum.passed + totals.passed, failed: sum.failed + totals.failed }),
  { passed: 0, failed: 0 },
);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
