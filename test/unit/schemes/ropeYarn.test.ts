import { expect } from 'chai';
import type { Spec } from '../../../src/schemes/encoding';
import { resolveSpec } from '../../../src/schemes/resolveSpec';
import type { RopeValues } from '../../../src/schemes/ropeParameters';
import { yarnRamp } from '../../../src/schemes/ropeYarn';
import { rotationOf } from '../../golden/encodings';

const yarn = (parameters: Omit<Spec, 'scheme'>): Spec =>
  resolveSpec({ scheme: 'rope', ropeType: 'yarn', ...parameters });
const rampOf = (parameters: Omit<Spec, 'scheme'>): readonly [number, number] =>
  yarnRamp(yarn(parameters) as unknown as RopeValues);
const attentionFactorOf = (parameters: Omit<Spec, 'scheme'>): number => rotationOf(yarn(parameters)).attentionFactor;
const qwen25 = { ropeTheta: 1e6, factor: 4, maxPositionEmbeddings: 131072, originalMaxPositionEmbeddings: 32768 };

describe('YaRN', () => {
  it('blends between pairs 23 and 40 for Qwen 2.5', () => {
    expect(rampOf(qwen25)).to.deep.equal([23, 40]);
  });

  it('falls back to the maximum length without an original one: another ramp, 23 of 64 pairs wrong', () => {
    const missing = { ropeTheta: 1e6, factor: 4, maxPositionEmbeddings: 131072 };
    expect(rampOf(missing)).to.deep.equal([30, 47]);
    const [right, wrong] = [qwen25, missing].map((spec) => rotationOf(yarn(spec)).pairs.inverseFrequencies);
    const ratios = Array.from(right!, (frequency, pair) => wrong![pair]! / frequency).filter((ratio) => ratio !== 1);
    expect(ratios).to.have.length(23);
    expect(Math.max(...ratios)).to.be.closeTo(2.235, 0.0005);
  });

  it('holds the ramp between 0 and r − 1, and gives one without length a length of 0.001', () => {
    expect(rampOf({ ropeTheta: 10000, maxPositionEmbeddings: 2 ** 31, betaSlow: 1e-30 })[1]).to.equal(127);
    expect(rampOf({ ropeTheta: 10000, betaFast: 1e30 })[0]).to.equal(0);
    const [low, high] = rampOf({ betaFast: 4, betaSlow: 4, truncate: false });
    expect(high - low).to.be.closeTo(0.001, 1e-12);
  });

  it('leaves the ends of the ramp between pairs without truncation', () => {
    const [low, high] = rampOf({ ropeTheta: 150000, headDim: 64, truncate: false });
    expect([low, high]).to.deep.equal([low, high]);
    expect(low).to.be.closeTo((64 * Math.log(4096 / (64 * Math.PI))) / (2 * Math.log(150000)), 1e-12);
  });

  it('reads the two mscales together only, and 0 as none', () => {
    const paper = 0.1 * Math.log(64) + 1;
    expect(attentionFactorOf({ factor: 64 })).to.equal(paper);
    expect(attentionFactorOf({ factor: 64, mscale: 0.5 })).to.equal(paper);
    expect(attentionFactorOf({ factor: 64, mscaleAllDim: 0.5 })).to.equal(paper);
    expect(attentionFactorOf({ factor: 64, mscale: 1, mscaleAllDim: 0 })).to.equal(paper);
    expect(attentionFactorOf({ factor: 64, mscale: 0.7, mscaleAllDim: 0.7 })).to.equal(1);
    expect(attentionFactorOf({ factor: 64, mscale: 2, mscaleAllDim: 1 })).to.be.closeTo((2 * paper - 1) / paper, 1e-12);
    expect(attentionFactorOf({ factor: 64, mscale: 2, mscaleAllDim: 1, attentionFactor: 0.5 })).to.equal(0.5);
  });

  it('takes the ratio of the lengths for a factor that is not given', () => {
    const lengths = { maxPositionEmbeddings: 131072, originalMaxPositionEmbeddings: 32768 };
    expect(rotationOf(yarn(lengths)).scaling?.factor).to.equal(4);
    expect(rotationOf(yarn({})).scaling?.factor).to.equal(1);
  });
});

describe('llama3 with equal frequency factors', () => {
  it('divides nothing to NaN: pairs are kept up to one turn and divided beyond, as in Llama 4 Scout', () => {
    const scout = { scheme: 'rope', ropeType: 'llama3', ropeTheta: 500000, factor: 16, highFreqFactor: 1 };
    const { pairs, scaling } = rotationOf({ ...scout, originalMaxPositionEmbeddings: 8192 });
    pairs.inverseFrequencies.forEach((frequency, pair) => {
      const trained = scaling!.trained[pair]!;
      expect(frequency).to.equal((2 * Math.PI) / trained > 8192 ? trained / 16 : trained);
    });
  });
});
