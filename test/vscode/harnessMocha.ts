// The browser build also runs where there is no process; it makes `mocha` and `Mocha` global.
import 'mocha/mocha.js';
import { describeFailure as inOneLine } from '../launch/describeFailure.mjs';

/** What a run came to. */
export interface Totals {
  passed: number;
  failed: number;
  pending: number;
  /** Each test that failed, with its reason in one line. */
  failures: string[];
}

const describeValue = (value: unknown): string => {
  try {
    return ((JSON.stringify(value) as string | undefined) ?? 'undefined').slice(0, 2000);
  } catch {
    return String(value);
  }
};

const describeFailure = (error: Error & { expected?: unknown; actual?: unknown }): string => {
  const difference = 'expected' in error && 'actual' in error;
  const lines = [error.stack ?? String(error)];
  if (difference) lines.push(`expected ${describeValue(error.expected)}`, `  actual ${describeValue(error.actual)}`);
  return lines.join('\n');
};

/** Prints through `console.log` only, which VS Code forwards from either host. */
const report = (runner: Mocha.Runner, totals: Totals): void => {
  const indent = (test: Mocha.Runnable | Mocha.Suite): string => '  '.repeat(Math.max(0, test.titlePath().length - 1));
  runner.on('suite', (suite) => {
    if (!suite.root) console.log(`${indent(suite)}${suite.title}`);
  });
  runner.on('pass', (test) => {
    totals.passed++;
    console.log(`${indent(test)}✔ ${test.title} (${test.duration ?? 0} ms)`);
  });
  runner.on('pending', (test) => {
    totals.pending++;
    console.log(`${indent(test)}- ${test.title}`);
  });
  runner.on('fail', (test, error: Error) => {
    totals.failed++;
    totals.failures.push(inOneLine(test, error));
    console.log(`${indent(test)}✖ ${test.fullTitle()}\n${describeFailure(error)}`);
  });
};

/** Makes `describe` and `it` global; call it before loading tests. */
export const setUpMocha = (grep: string | undefined): void => {
  mocha.setup({ ui: 'bdd', timeout: 20_000, ...(grep === undefined ? {} : { grep: new RegExp(grep) }) });
};

/** Runs what has been loaded. */
export const runMocha = (): Promise<Totals> => {
  const totals: Totals = { passed: 0, failed: 0, pending: 0, failures: [] };
  mocha.reporter(
    // Mocha calls it with `new`.
    function Reporter(runner: Mocha.Runner) {
      report(runner, totals);
    } as unknown as Mocha.ReporterConstructor,
  );
  return new Promise((resolve) => {
    // The browser build's own `run` reads `location`.
    Mocha.prototype.run.call(mocha, () => {
      resolve(totals);
    });
  });
};
