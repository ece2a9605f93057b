// @ts-check
import { appendFileSync } from 'node:fs';

/**
 * @typedef {object} Totals
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} [failures] each test that failed, with its reason in one line
 */

/** The environment variable that names the file in which `npm test` gathers what its suites counted. */
export const totalsFile = 'PHASOR_TOTALS';

/**
 * Adds to the counts that `npm test` gathers; does nothing in a suite run by itself.
 * @param {Totals} totals
 */
export const addTotals = ({ passed, failed, failures = [] }) => {
  const file = process.env[totalsFile];
  if (file) appendFileSync(file, `${JSON.stringify({ passed, failed, failures })}\n`);
};

/**
 * @param {string} lines what was gathered @returns {Totals | undefined} nothing when no suite reported
 */
export const sumTotals = (lines) => {
  const all = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => /** @type {Totals} */ (JSON.parse(line)));
  if (all.length === 0) return undefined;
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    failures: all.flatMap(({ failures = [] }) => failures),
  };
};
