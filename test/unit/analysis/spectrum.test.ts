import { expect } from 'chai';
import { spectrum } from '../../../src/analysis/spectrum';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { expectClose } from '../../golden/close';

const of = (spec: Parameters<typeof encodingOf>[0]) => spectrum(encodingOf(spec))!;
const llama31 = {
  scheme: 'rope',
  headDim: 128,
  ropeTheta: 500000,
  ropeType: 'llama3',
  factor: 8,
  lowFreqFactor: 1,
  highFreqFactor: 4,
  originalMaxPositionEmbeddings: 8192,
  maxPositionEmbeddings: 131072,
};

describe('the spectrum', () => {
  it('of Llama 3.1 keeps 29 pairs, blends 6 and divides 29 by 8', () => {
    const { bands, factor, trainedLength, targetLength, wavelengths, trained } = of(llama31);
    const runs = [0, 28, 29, 34, 35, 63].map((pair) => bands?.[pair]);
    expect(runs).to.deep.equal(['kept', 'kept', 'blended', 'blended', 'divided', 'divided']);
    const counts = ['kept', 'blended', 'divided'].map((name) => bands?.filter((band) => band === name).length);
    expect(counts).to.deep.equal([29, 6, 29]);
    expect([factor, trainedLength, targetLength]).to.deep.equal([8, 8192, 131072]);
    // 2π × 500000^(63/64), times 8.
    expectClose([trained![63]!, wavelengths[63]!], [2559198.7, 8 * 2559198.7], { relative: 1e-5 });
  });

  it('of a sinusoid is a ladder from 2π on, without lengths', () => {
    const { wavelengths, ...rest } = of({ scheme: 'sinusoidal', hiddenSize: 4 });
    expectClose(wavelengths, [2 * Math.PI, 200 * Math.PI], { relative: 1e-12 });
    expect(rest).to.deep.equal({});
  });

  it('of frequencies as trained has no bands', () => {
    expect(of({ scheme: 'rope' })).to.have.keys('wavelengths', 'trainedLength');
  });

  it('reaches the trained length times the factor where no maximum says more', () => {
    const { targetLength, bands } = of({ scheme: 'rope', ropeType: 'linear', factor: 4, maxPositionEmbeddings: 2048 });
    expect(targetLength).to.equal(8192);
    expect(new Set(bands)).to.deep.equal(new Set(['divided']));
  });

  it('of pairs with divisors of their own tells the kept ones from the divided', () => {
    const lists = { shortFactor: [1, 1], longFactor: [1, 3] };
    const sizes = { headDim: 4, originalMaxPositionEmbeddings: 64, maxPositionEmbeddings: 128, sequenceLength: 100 };
    const { bands, factor } = of({ scheme: 'rope', ropeType: 'longrope', ...sizes, ...lists });
    expect(bands).to.deep.equal(['kept', 'divided']);
    expect(factor).to.equal(undefined);
  });

  it('knows pairs that do not turn', () => {
    const { wavelengths, bands } = of({
      scheme: 'rope',
      headDim: 8,
      ropeType: 'proportional',
      partialRotaryFactor: 0.5,
    });
    expect([...wavelengths].map(Number.isFinite)).to.deep.equal([true, true, false, false]);
    if (bands) expect(bands.slice(2)).to.deep.equal([undefined, undefined]);
  });

  it('does not exist without pairs', () => {
    for (const scheme of ['learned', 'alibi', 'nope']) expect(spectrum(encodingOf({ scheme }))).to.equal(undefined);
  });
});
