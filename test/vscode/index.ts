/// <reference types="webpack/module" />
import { runBenchmarks } from './harnessBench';
import { runMocha, setUpMocha } from './harnessMocha';
import { readPlan, writeResult } from './harnessRun';

const loadTests = (): void => {
  const files = import.meta.webpackContext('.', { recursive: true, regExp: /\.test\.ts$/ });
  for (const file of files.keys()) {
    try {
      files(file);
    } catch (error) {
      it(`${file} loads`, () => {
        throw error;
      });
    }
  }
};

/** VS Code calls this in the extension host; a rejection fails the run. */
export const run = async (): Promise<void> => {
  const plan = await readPlan();
  if (plan.kind === 'bench') {
    await writeResult(await runBenchmarks(plan.grep));
    return;
  }
  setUpMocha(plan.grep);
  loadTests();
  const totals = await runMocha();
  await writeResult(totals);
  if (totals.failed > 0) throw new Error(`${totals.failed} tests failed`);
  if (totals.passed === 0) throw new Error('No test was found');
};
