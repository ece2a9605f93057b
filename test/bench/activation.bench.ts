import type { Benchmark, Measurement } from './benchmark';
import { measureInVscode } from './inVscode';

export const benchmarks: Benchmark[] = [
  {
    name: 'activation',
    async run() {
      const measurements: Measurement[] = [];
      for (const host of ['node', 'web'] as const) {
        const inHost = await measureInVscode(host, 'activation');
        measurements.push(...inHost.map((one) => ({ ...one, name: `${one.name}, ${host} host` })));
      }
      return measurements;
    },
  },
];
