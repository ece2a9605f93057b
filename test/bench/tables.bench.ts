import { indexPositions } from '../../src/positions/indexPositions';
import type { AddsEncoding } from '../../src/schemes/encoding';
import { encodingOf } from '../../src/schemes/resolveSpec';
import { plainSinusoidal } from '../../src/schemes/sinusoidal';
import type { Benchmark } from './benchmark';

const rounds = 15;

/** Filling a sinusoidal table by recurrence, against the obvious loop and against writing the same memory once. */
const tables: Benchmark = {
  name: 'tables',
  run: () => {
    const [positions, hiddenSize] = [indexPositions(4096), 512];
    const encoding = sinusoid(hiddenSize);
    const values = { ...plainValues, hiddenSize };
    const [fast, plain] = [new Float64Array(4096 * hiddenSize), new Float64Array(4096 * hiddenSize)];
    const written = new Float32Array(4096 * hiddenSize);
    // Every round runs all three, so that other load on the machine falls on all of them.
    const times = Array.from({ length: rounds }, (_, round) => ({
      fast: milliseconds(() => {
        encoding.fill(positions, 0, positions.count, fast);
      }),
      plain: milliseconds(() => {
        plainSinusoidal(values, positions, plain);
      }),
      written: milliseconds(() => written.fill(round)),
    })).slice(1);
    return Promise.resolve([
      {
        name: 'sinusoidal table 4096 × 512',
        value: median(times.map((round) => round.fast / round.plain)),
        unit: 'ratio',
        aim: '≤ 0.3',
        against: 'plain loop over Math.sin and Math.cos',
      },
      {
        name: 'sinusoidal table 4096 × 512 against fill',
        value: median(times.map((round) => round.fast / round.written)),
        unit: 'ratio',
        against: 'Float32Array.fill of as many values',
      },
      {
        name: 'sinusoidal table: largest error up to position 1 000 000',
        value: largestError(1_000_000),
        unit: 'absolute',
        aim: '< 1e-9',
        against: 'plain loop over Math.sin and Math.cos, D = 128, every position',
      },
    ]);
  },
};

export const benchmarks: Benchmark[] = [tables];

const plainValues = { base: 10000, layout: 'interleaved', ladder: 'paper' } as const;

function sinusoid(hiddenSize: number): AddsEncoding {
  const encoding = encodingOf({ scheme: 'sinusoidal', hiddenSize, ...plainValues });
  if (encoding.acts !== 'adds') throw new Error('sinusoids are added');
  return encoding;
}

function largestError(length: number): number {
  const [hiddenSize, rows] = [128, 4096];
  const encoding = sinusoid(hiddenSize);
  const [fast, plain] = [new Float64Array(rows * hiddenSize), new Float64Array(rows * hiddenSize)];
  let largest = 0;
  for (let first = 0; first < length; first += rows) {
    const positions = indexPositions(rows, first);
    encoding.fill(positions, 0, rows, fast);
    plainSinusoidal({ ...plainValues, hiddenSize }, positions, plain);
    for (let index = 0; index < fast.length; index++) {
      largest = Math.max(largest, Math.abs(fast[index]! - plain[index]!));
    }
  }
  return largest;
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
