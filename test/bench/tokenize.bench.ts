import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { get_encoding, type TiktokenEncoding } from 'tiktoken';
import webpack from 'webpack';
import { startThread } from '../../src/platform/spawnWorker.node';
import { WorkerClient } from '../../src/platform/workerClient';
import type { Benchmark, Measurement } from './benchmark';

const require = createRequire(import.meta.url);
const configure = require('../../webpack.config.js') as (env: object, argv: object) => webpack.Configuration[];
const ranks = path.join(path.dirname(require.resolve('gpt-tokenizer/package.json')), 'data');
const read = (module: string): string => readFileSync(require.resolve(module), 'utf8');

const encodings: readonly TiktokenEncoding[] = ['r50k_base', 'cl100k_base', 'o200k_base'];
const rounds = 9;

/** A megabyte of code, and the English of two large programming interfaces without their code. */
const texts = (): Record<string, string> => {
  const comments = `${read('@types/vscode/index.d.ts')}\n${read('typescript/lib/lib.dom.d.ts')}`.match(/^\s*\* .*/gm);
  return {
    code: read('typescript').slice(0, 1_000_000),
    prose: (comments ?? []).map((line) => line.replace(/^\s*\* /, '')).join('\n'),
  };
};

/** Builds the worker as it is shipped, minified; gives the path of its script to `use`. */
const withBuild = async <T>(use: (script: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'phasor-worker-'));
  const configuration = configure({}, { mode: 'production' }).find(({ name }) => name === 'worker-node');
  try {
    await new Promise<void>((resolve, reject) => {
      webpack({ ...configuration, output: { path: folder } }, (error, stats) => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
        else resolve();
      });
    });
    return await use(path.join(folder, 'tokenizeWorker.js'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A client of a new thread that runs the script. */
const withWorker = async <T>(script: string, use: (client: WorkerClient) => Promise<T>): Promise<T> => {
  const client = new WorkerClient({
    spawn: (events) => Promise.resolve(startThread(script, events)),
    loadRanks: (name) => Promise.resolve(readFileSync(path.join(ranks, `${name}.tiktoken`))),
  });
  try {
    return await use(client);
  } finally {
    client.dispose();
  }
};

/** Every round runs both, so that other load on the machine falls on both; the first round warms up. */
const throughput = async (client: WorkerClient, encoding: TiktokenEncoding): Promise<Measurement[]> => {
  const reference = get_encoding(encoding);
  const measurements: Measurement[] = [];
  for (const [name, text] of Object.entries(texts())) {
    const ratios: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const ours = await milliseconds(() => client.tokenize(encoding, text));
      const theirs = await milliseconds(() => Promise.resolve(reference.encode_ordinary(text)));
      if (round > 0) ratios.push(theirs / ours);
    }
    measurements.push({
      name: `throughput of ${encoding} on ${name}`,
      value: median(ratios),
      unit: 'ratio',
      aim: '≥ 1',
      against: `wasm of tiktoken, ${(text.length / 1e6).toFixed(1)} MB`,
    });
  }
  reference.free();
  return measurements;
};

const growth = async (client: WorkerClient, encoding: TiktokenEncoding): Promise<Measurement> => {
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const short = await milliseconds(() => client.tokenize(encoding, 'a'.repeat(20_000)));
    const long = await milliseconds(() => client.tokenize(encoding, 'a'.repeat(200_000)));
    if (round > 0) ratios.push(long / short);
  }
  return {
    name: `200 000 equal letters in ${encoding}`,
    value: median(ratios),
    unit: 'ratio',
    aim: '≤ 15',
    against: '20 000 equal letters; 10 is linear, 100 quadratic',
  };
};

/** The first token of a fresh thread: reading, sending and parsing the rank table. */
const loading = async (script: string, encoding: TiktokenEncoding): Promise<Measurement> => {
  const first: number[] = [];
  for (let round = 0; round < 5; round++) {
    first.push(
      await withWorker(script, async (client) => {
        await client.tokenize('characters', 'a');
        const ours = await milliseconds(() => client.tokenize(encoding, 'a'));
        const theirs = await milliseconds(() => {
          const reference = get_encoding(encoding);
          reference.encode_ordinary('a');
          reference.free();
          return Promise.resolve();
        });
        return ours / theirs;
      }),
    );
  }
  return {
    name: `first token of ${encoding}`,
    value: median(first),
    unit: 'ratio',
    against: 'get_encoding of tiktoken, its file being in memory',
  };
};

export const benchmarks: Benchmark[] = [
  {
    name: 'tokenize',
    run: () =>
      withBuild(async (script) => {
        const measurements: Measurement[] = [];
        for (const encoding of encodings) {
          measurements.push(await loading(script, encoding));
          await withWorker(script, async (client) => {
            measurements.push(...(await throughput(client, encoding)), await growth(client, encoding));
          });
        }
        return measurements;
      }),
  },
];

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
