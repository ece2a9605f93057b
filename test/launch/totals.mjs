// @ts-check
import { appendFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Totals */

/** The environment variable that names the file in which `npm test` gathers what its suites counted. */
export const totalsFile = 'PHASOR_TOTALS';

/**
 * Adds to the counts that `npm test` gathers; does nothing in a suite run by itself.
 * @param {Totals} totals
 */
export const addTotals = ({ passed, failed }) => {
  const file = process.env[totalsFile];
  if (file) appendFileSync(file, `${JSON.stringify({ passed, failed })}\n`);
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
  };
};
