// @ts-check
import Mocha from 'mocha';
import { describeFailure } from './describeFailure.mjs';
import { addTotals } from './totals.mjs';

/** Mocha's own report, and its counts for `npm test`. */
class TotalsReporter extends Mocha.reporters.Spec {
  /** @param {Mocha.Runner} runner @param {Mocha.MochaOptions} options */
  constructor(runner, options) {
    super(runner, options);
    const failures = /** @type {string[]} */ ([]);
    runner.on('fail', (test, error) => failures.push(describeFailure(test, error)));
    runner.once('end', () => addTotals({ passed: this.stats.passes, failed: this.stats.failures, failures }));
  }
}

// Mocha takes a reporter by this name only.
export { TotalsReporter as default };
