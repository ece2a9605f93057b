// Runs the benchmarks of one file, in a process of their own, and reports to the parent.
import { pathToFileURL } from 'node:url';
import type { Benchmark, Measurement } from './benchmark';

export interface FileReport {
  /** Of the file's benchmarks, whether they ran or not. */
  names: string[];
  measurements: Measurement[];
  /** Why the file did not get to its end. */
  broken?: string;
}

const [file = '', only = ''] = process.argv.slice(2);
const report: FileReport = { names: [], measurements: [] };

/** A part of the name will do. */
const isWanted = (benchmark: Benchmark): boolean => benchmark.name.toLowerCase().includes(only.toLowerCase());

const main = async (): Promise<void> => {
  try {
    const { benchmarks } = (await import(pathToFileURL(file).href)) as { benchmarks: Benchmark[] };
    report.names = benchmarks.map(({ name }) => name);
    for (const benchmark of benchmarks.filter(isWanted)) {
      console.error(`${benchmark.name} …`);
      report.measurements.push(...(await benchmark.run()));
    }
  } catch (error) {
    report.broken = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  process.send?.(report, () => process.exit());
};

void main();
