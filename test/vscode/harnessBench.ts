/// <reference types="webpack/module" />
import type { Benchmark, Measurement } from '../bench/benchmark';

/** Runs the benchmarks of `test/vscode/*.bench.ts`, which need the extension host. */
export const runBenchmarks = async (grep = ''): Promise<Measurement[]> => {
  const files = import.meta.webpackContext('.', { regExp: /\.bench\.ts$/ });
  const benchmarks = files.keys().flatMap((file) => (files(file) as { benchmarks: Benchmark[] }).benchmarks);
  const measurements: Measurement[] = [];
  for (const benchmark of benchmarks) {
    if (new RegExp(grep).test(benchmark.name)) measurements.push(...(await benchmark.run()));
  }
  return measurements;
};
