import { expect } from 'chai';
import { distanceProfile } from '../../../src/analysis/distanceProfile';
import { facts } from '../../../src/analysis/facts';
import { thinSpace } from '../../../src/numerics/format';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { dampedMean } from '../../../src/numerics/dampedWave';

/** The value of a fact by its id. */
function factsOf(spec: Omit<Spec, 'scheme'>, sequenceLength?: number, head = 0): Record<string, string> {
  const encoding = encodingOf({ scheme: 'rope', ...spec }, { sequenceLength });
  return Object.fromEntries(facts(encoding, indexPositions(16), { head }).map(({ id, value }) => [id, value]));
}

const spaced = (text: string): string => text.replaceAll('_', thinSpace);
const llama31 = { ropeType: 'llama3', ropeTheta: 500000, factor: 8, originalMaxPositionEmbeddings: 8192 };
const qwen25 = { ropeType: 'yarn', ropeTheta: 1e6, factor: 4, originalMaxPositionEmbeddings: 32768 };

describe('the facts of a scaled RoPE', () => {
  it('count 29 pairs kept, 6 blended and 29 divided in Llama 3.1', () => {
    expect(factsOf(llama31)).to.include({ bands: '29 · 6 · 29' });
  });

  it('give YaRN ×4 of Qwen 2.5 an attention factor of 1.1386 and a ramp from pair 23 to pair 40', () => {
    expect(factsOf(qwen25)).to.include({ attentionFactor: '1.1386', bands: '24 · 16 · 24' });
  });

  it('have all pairs divided by linear scaling, and all but the fastest and the slowest blended by NTK', () => {
    expect(factsOf({ ropeType: 'linear', factor: 4 })).to.include({ bands: '0 · 0 · 64' });
    expect(factsOf({ ropeType: 'ntk', factor: 4 })).to.include({ bands: '1 · 62 · 1' });
  });

  it('tell the base of dynamic NTK by the length of the sequence', () => {
    const dynamic = { ropeType: 'dynamic', factor: 2, maxPositionEmbeddings: 4096 };
    expect(factsOf(dynamic, 4096)).to.include({ base: spaced('10_000'), bands: '64 · 0 · 0' });
    expect(factsOf(dynamic, 8192)).to.include({ base: spaced('30_527.7'), sequenceLength: spaced('8_192 tokens') });
    expect(factsOf(dynamic, 16384)).to.include({ base: spaced('72_195.9') });
  });

  it('count only the pairs that turn where others have no frequency', () => {
    const gemma4 = factsOf({ ropeType: 'proportional', headDim: 512, partialRotaryFactor: 0.25, ropeTheta: 1e6 });
    expect(gemma4).to.include({ rotaryDim: '128 of 512', bands: '64 · 0 · 0' });
  });

  it('give the range of divisors where every pair has one of its own', () => {
    const long = { ropeType: 'longrope', headDim: 4, shortFactor: [1, 2], longFactor: [4, 60] };
    expect(factsOf(long, 4096)).to.include({ divisors: '1 – 2' });
    expect(factsOf(long, 4097)).to.include({ divisors: '4 – 60' });
  });

  it('are those of training alone where nothing is scaled', () => {
    expect(factsOf({})).to.not.have.any.keys('bands', 'base', 'divisors', 'trainedWavelengths', 'halving');
  });
});

describe('the facts of a rotation that fades', () => {
  it('say when the scores of a RetNet head halve: γ = 1 − 2⁻⁵ in the first, half as fast in the next', () => {
    expect(factsOf({ scheme: 'retnet' })).to.include({ halving: '21.8 tokens', perToken: '0.96875' });
    expect(factsOf({ scheme: 'retnet' }, undefined, 1)).to.include({ halving: '44 tokens' });
  });

  it('say between which distances the pairs of xPos halve: 512 ln 2 / −ln ζ, ζ from 0.4/1.4 to almost 1', () => {
    expect(factsOf({ scheme: 'xpos' })).to.include({ halving: spaced('283 – 31_600 tokens') });
  });
});

describe('the distance profile of a rotation that fades', () => {
  it('is 2/√headDim · Σ (γ^Δ cos(Δω) − 1)', () => {
    const encoding = encodingOf({ scheme: 'retnet', headDim: 4, numAttentionHeads: 2 });
    const { mean, note } = distanceProfile(encoding, { maxDistance: 9, points: 10, head: 1 });
    const gain = (1 - 2 ** -6) ** 9;
    expect(mean[9]).to.be.closeTo(gain * Math.cos(9) + gain * Math.cos(9e-4) - 2, 1e-12);
    expect(note).to.equal('q = k, 2 pairs, head 1 of 2');
  });

  it('has the mean of a block in closed form', () => {
    for (const [lambda, omega] of [
      [-0.03, 1],
      [-1e-9, 1e-9],
      [0, 2 * Math.PI],
      [-1e-3, 0],
    ] as const) {
      let sum = 0;
      for (let t = 100; t < 350; t++) sum += Math.exp(lambda * t) * Math.cos(omega * t);
      expect(dampedMean(lambda, omega, 100, 250)).to.be.closeTo(sum / 250, 1e-12);
    }
  });
});
