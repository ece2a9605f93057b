// @ts-check
import Mocha from 'mocha';
import { addTotals } from './totals.mjs';

/** Mocha's own report, and its counts for `npm test`. */
class TotalsReporter extends Mocha.reporters.Spec {
  /** @param {Mocha.Runner} runner @param {Mocha.MochaOptions} options */
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => addTotals({ passed: this.stats.passes, failed: this.stats.failures }));
  }
}

// Mocha takes a reporter by this name only.
export { TotalsReporter as default };
