import { expect } from 'chai';
import { featuredPairs, pairsThatNeverTurn } from '../../../src/analysis/featuredPairs';
import { rotationOf } from '../../golden/encodings';

describe('pairs that never turn once', () => {
  for (const [name, ropeTheta, length, count] of [
    ['Llama-2', 10_000, 4096, 18],
    ['Llama-3', 500_000, 8192, 29],
    ['Qwen3', 1_000_000, 32_768, 24],
  ] as const) {
    it(`are ${count} of 64 in ${name}`, () => {
      const { pairs } = rotationOf({ scheme: 'rope', ropeTheta });
      expect(pairsThatNeverTurn(pairs.inverseFrequencies, length)).to.equal(count);
    });
  }
});

describe('featured pairs', () => {
  it('are fast ones, those about the trained length, and slow ones', () => {
    const { pairs } = rotationOf({ scheme: 'rope' });
    expect([...featuredPairs(pairs.inverseFrequencies, 4096)]).to.deep.equal([0, 1, 2, 44, 45, 46, 47, 61, 62, 63]);
  });

  it('are all pairs where there are few, each once', () => {
    expect([...featuredPairs(Float64Array.of(1, 0.1, 0.01), 10)]).to.deep.equal([0, 1, 2]);
    expect([...featuredPairs(Float64Array.of(1), 10)]).to.deep.equal([0]);
  });
});
