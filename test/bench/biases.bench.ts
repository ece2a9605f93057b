import { indexPositions } from '../../src/positions/indexPositions';
import { encodingOf } from '../../src/schemes/resolveSpec';
import type { Benchmark } from './benchmark';
import { ratio, timeRounds } from './rounds';

const rounds = 15;
const tokens = 2048;
const specs = [{ scheme: 'alibi' }, { scheme: 't5' }, { scheme: 'kerple' }];

/** Bias matrices of one head, against the cost of writing as many doubles in two plain loops. */
const biases: Benchmark = {
  name: 'biases',
  run: () => {
    const positions = indexPositions(tokens);
    const window = { queryStart: 0, queries: tokens, keyStart: 0, keys: tokens };
    const [bias, written] = [new Float64Array(tokens ** 2), new Float64Array(tokens ** 2)];
    return Promise.resolve(
      specs.map((spec) => {
        const encoding = encodingOf(spec);
        if (encoding.acts !== 'biases') throw new Error(`${spec.scheme} is a bias`);
        const times = timeRounds(rounds, {
          bias: () => {
            encoding.fill(0, positions, window, bias);
          },
          written: (round) => {
            writePlainly(written, round);
          },
        });
        return {
          name: `bias of ${spec.scheme} ${tokens} × ${tokens}, one head`,
          value: ratio(times, 'bias', 'written'),
          unit: 'ratio',
          aim: '≤ 3',
          against: 'a plain loop that writes a constant of its row to every double',
        };
      }),
    );
  },
};

export const benchmarks: Benchmark[] = [biases];

function writePlainly(out: Float64Array, round: number): void {
  for (let i = 0; i < tokens; i++) {
    const constant = round + i;
    for (let j = 0; j < tokens; j++) out[i * tokens + j] = constant;
  }
}
