import { meanVector } from '../../src/analysis/vectorMeans';
import { indexPositions } from '../../src/positions/indexPositions';
import { encodingOf } from '../../src/schemes/resolveSpec';
import { plainSinusoidal } from '../../src/schemes/sinusoidal';
import type { Benchmark } from './benchmark';
import { ratio, timeRounds } from './rounds';

// Enough for the compiler to have caught up for most of them on a machine that is busy too.
const rounds = 61;
const [positions, hiddenSize, rows] = [1_000_000, 128, 512];
const values = { base: 10000, layout: 'interleaved', ladder: 'paper', hiddenSize } as const;

/** The mean of every block of a million positions, as a heatmap of 512 rows shows them, against 512 rows by the plain loop. */
const blockMeans: Benchmark = {
  name: 'block means',
  run: () => {
    const encoding = encodingOf({ scheme: 'sinusoidal', ...values });
    if (encoding.acts !== 'adds') throw new Error('sinusoids are added');
    const all = indexPositions(positions);
    const perRow = Math.ceil(positions / rows);
    const [means, plain] = [new Float64Array(rows * hiddenSize), new Float64Array(rows * hiddenSize)];
    const outs = Array.from({ length: rows }, (_, row) => means.subarray(row * hiddenSize, (row + 1) * hiddenSize));
    const times = timeRounds(rounds, {
      means: () => {
        outs.forEach((out, row) => {
          meanVector(encoding, all, row * perRow, Math.min(perRow, positions - row * perRow), out);
        });
      },
      plain: () => {
        plainSinusoidal(values, indexPositions(rows), plain);
      },
    });
    return Promise.resolve([
      {
        name: `means of 1 000 000 × ${hiddenSize} onto ${rows} rows`,
        value: ratio(times, 'means', 'plain'),
        unit: 'ratio',
        aim: '≤ 2',
        against: `plain loop over Math.sin and Math.cos, ${rows} rows`,
      },
    ]);
  },
};

export const benchmarks: Benchmark[] = [blockMeans];
