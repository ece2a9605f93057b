import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import webpack from 'webpack';
import type { Benchmark, Measurement } from './benchmark';

const require = createRequire(import.meta.url);
const configure = require('../../webpack.config.js') as (env: object, argv: object) => webpack.Configuration[];

const compile = (configuration: webpack.Configuration): Promise<webpack.StatsCompilation> =>
  new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error || !stats) reject(error ?? new Error('webpack gave no result'));
      else resolve(stats.toJson({ all: false, assets: true }));
    });
  });

/** What one configuration writes to a folder of its own, in bytes; never `dist`, which others may be using. */
const measure = async (configuration: webpack.Configuration): Promise<Measurement[]> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'phasor-bundles-'));
  try {
    const { performance, output } = configuration;
    const budget = performance ? performance.maxAssetSize : undefined;
    // Reported below, not an error here.
    const stats = await compile({ ...configuration, performance: false, output: { ...output, path: folder } });
    const files = (stats.assets ?? []).filter(({ name }) => /\.(js|css)$/.test(name));
    const measurements: Measurement[] = files.map(({ name, size }) => ({
      name: `bundle ${configuration.name ?? ''}/${name}`,
      value: size / 1000,
      unit: 'kB',
      ...(budget === undefined ? {} : { aim: `≤ ${budget / 1000} kB` }),
      against: 'the budget in webpack.config.js, minified, not compressed',
    }));
    if (files.length < 2) return measurements;
    const sum = files.reduce((total, { size }) => total + size, 0);
    const all = { name: `bundle ${configuration.name ?? ''}, all of it`, value: sum / 1000, unit: 'kB' };
    return [...measurements, { ...all, against: 'what is loaded at first and what is loaded later, together' }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const benchmarks: Benchmark[] = [
  {
    name: 'bundles',
    async run() {
      const measurements: Measurement[] = [];
      for (const configuration of configure({}, { mode: 'production' })) {
        measurements.push(...(await measure(configuration)));
      }
      return measurements;
    },
  },
];
