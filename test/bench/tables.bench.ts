import { indexPositions } from '../../src/positions/indexPositions';
import { plainSinCos } from '../../src/numerics/sinCos';
import type { AddsEncoding } from '../../src/schemes/encoding';
import { encodingOf } from '../../src/schemes/resolveSpec';
import { plainSinusoidal } from '../../src/schemes/sinusoidal';
import type { Benchmark } from './benchmark';
import { ratio, timeRounds } from './rounds';

// Enough for the compiler to have caught up for most of them on a machine that is busy too.
const rounds = 45;

/** Filling a sinusoidal table by recurrence, against the obvious loop and against writing the same memory once. */
const tables: Benchmark = {
  name: 'tables',
  run: () => {
    const [positions, hiddenSize] = [indexPositions(4096), 512];
    const encoding = sinusoid(hiddenSize);
    const values = { ...plainValues, hiddenSize };
    const [fast, plain] = [new Float64Array(4096 * hiddenSize), new Float64Array(4096 * hiddenSize)];
    const written = new Float32Array(4096 * hiddenSize);
    const times = timeRounds(rounds, {
      fast: () => {
        encoding.fill(positions, 0, positions.count, fast);
      },
      plain: () => {
        plainSinusoidal(values, positions, plain);
      },
      written: (round) => {
        written.fill(round);
      },
    });
    return Promise.resolve([
      {
        name: 'sinusoidal table 4096 × 512',
        value: ratio(times, 'fast', 'plain'),
        unit: 'ratio',
        aim: '≤ 0.3',
        against: 'plain loop over Math.sin and Math.cos',
      },
      {
        name: 'sinusoidal table 4096 × 512 against fill',
        value: ratio(times, 'fast', 'written'),
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

/** Filling the cosines and sines of a rotation by recurrence, against the obvious loop. */
const rotaryTables: Benchmark = {
  name: 'rotary tables',
  run: () => {
    const encoding = encodingOf({ scheme: 'rope', headDim: 128 });
    if (encoding.acts !== 'rotates') throw new Error('RoPE rotates');
    const [rows, frequencies] = [4096, encoding.pairs.inverseFrequencies];
    const empty = (): Float64Array => new Float64Array(rows * frequencies.length);
    const [cos, sin, cosines, sines] = [empty(), empty(), empty(), empty()];
    const slots = { sines, cosines, sineStart: 0, cosineStart: 0, rowStride: frequencies.length, pairStride: 1 };
    const times = timeRounds(rounds, {
      fast: () => {
        encoding.fillCosSin(indexPositions(rows), 0, rows, cos, sin);
      },
      plain: () => {
        plainSinCos(frequencies, rows, (row) => row, slots);
      },
    });
    return Promise.resolve([
      {
        name: 'rotary tables 4096 × 64 pairs',
        value: ratio(times, 'fast', 'plain'),
        unit: 'ratio',
        aim: '≤ 0.3',
        against: 'plain loop over Math.sin and Math.cos',
      },
    ]);
  },
};

export const benchmarks: Benchmark[] = [tables, rotaryTables];

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
