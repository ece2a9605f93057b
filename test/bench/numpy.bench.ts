import { indexPositions } from '../../src/positions/indexPositions';
import { encodingOf } from '../../src/schemes/resolveSpec';
import type { Benchmark, Measurement } from './benchmark';
import { startNumpy, type NumpyTable } from './numpy';
import { median } from './rounds';

const rounds = 15;
const rows = 4096;

/** Filling tables by recurrence, against NumPy in float64: round by round, each timing itself. */
const numpy: Benchmark = {
  name: 'numpy',
  run: async () => {
    const measurements = [
      await against('sinusoidal table 4096 × 512', 'interleaved', 256, fillSinusoids()),
      await against('rotary tables 4096 × 64 pairs', 'apart', 64, fillRotation()),
    ];
    return measurements.flatMap((measurement) => measurement ?? []);
  },
};

export const benchmarks: Benchmark[] = [numpy];

async function against(
  name: string,
  table: NumpyTable,
  pairs: number,
  fill: () => void,
): Promise<Measurement | undefined> {
  const peer = await startNumpy(table, rows, pairs);
  if (!peer) {
    console.error(`${name}: there is no python3 with NumPy to compare with.`);
    return undefined;
  }
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const theirs = await peer.round();
    const start = performance.now();
    fill();
    ratios.push((performance.now() - start) / theirs);
  }
  peer.end();
  const value = median(ratios.slice(1));
  return { name: `${name} against NumPy`, value, unit: 'ratio', aim: '≤ 0.3', against: 'np.sin and np.cos, float64' };
}

function fillSinusoids(): () => void {
  const encoding = encodingOf({ scheme: 'sinusoidal', hiddenSize: 512 });
  if (encoding.acts !== 'adds') throw new Error('sinusoids are added');
  const out = new Float64Array(rows * 512);
  return () => {
    encoding.fill(indexPositions(rows), 0, rows, out);
  };
}

function fillRotation(): () => void {
  const encoding = encodingOf({ scheme: 'rope', headDim: 128 });
  if (encoding.acts !== 'rotates') throw new Error('RoPE rotates');
  const [cos, sin] = [new Float64Array(rows * 64), new Float64Array(rows * 64)];
  return () => {
    encoding.fillCosSin(indexPositions(rows), 0, rows, cos, sin);
  };
}
