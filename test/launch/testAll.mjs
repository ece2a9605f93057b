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
import { stages } from './suites.mjs';
import { sumTotals, totalsFile } from './totals.mjs';
import { describeError } from './userError.mjs';

/** @typedef {import('./totals.mjs').Totals} Totals */

const folder = mkdtempSync(path.join(os.tmpdir(), 'phasor-test-'));
onExit(() => rmSync(folder, { recursive: true, force: true }));

/**
 * @param {import('./suites.mjs').Step} step
 * @param {boolean} alone whether its output may be shown as it comes; else in one piece, at its end
 * @returns {Promise<Totals>}
 */
const runStep = async (step, alone) => {
  const heading = `\n━━ ${step.name}\n`;
  if (alone) console.log(heading);
  const file = path.join(folder, step.name);
  writeFileSync(file, '');
  // Of a pipe nothing says that colours are wanted.
  const colours = !alone && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const { code, timedOut, output } = await npm(step.npm, {
    cwd: root,
    env: { ...process.env, ...colours, [totalsFile]: file },
    seconds: step.minutes * 60,
    collect: !alone,
  });
  if (!alone) console.log(`${heading}\n${output}`);
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

/** Steps that run side by side end in any order; they are told of in the order of the stages. */
const order = stages.flat(2).map(({ name }) => name);

/** @param {string} name @param {() => Promise<Totals>} work */
const record = async (name, work) => {
  const started = Date.now();
  const totals = await work();
  results.push({ name, seconds: (Date.now() - started) / 1000, totals });
};

/** @param {readonly (readonly import('./suites.mjs').Step[])[]} lanes */
const runStage = async (lanes) => {
  // Lanes that would share one core gain nothing.
  const apart = os.availableParallelism() < 2 ? [lanes.flat()] : lanes;
  const alone = apart.length === 1;
  await Promise.all(
    apart.map(async (steps) => {
      for (const step of steps) await record(step.name, () => runStep(step, alone));
    }),
  );
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
  for (const lanes of stages) await runStage(lanes);
}
results.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));

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
