import { expect } from 'chai';
import type { Positions } from '../../../src/positions/positions';
import { SpecError } from '../../../src/schemes/specError';
import { logOffset } from '../../../src/schemes/swinV2Bias';
import { biasesOf } from '../../golden/encodings';

/** Patches that know their rows and columns. */
const patches = (places: readonly (readonly [number, number])[]): Positions => ({
  count: places.length,
  axes: ['index', 'row', 'column'],
  at: (token, axis = 0) => (axis === 0 ? token : places[token]![axis - 1]!),
});

describe('Swin', () => {
  const table = Array.from({ length: 15 }, (_, row) => row);
  const swin = biasesOf({
    scheme: 'swin',
    windowHeight: 2,
    windowWidth: 3,
    numAttentionHeads: 1,
    relativePositionBiasTable: table,
  });

  it('counts rows and columns of a window that is not square', () => {
    // Query at row 1, column 0; key at row 0, column 2: Δ = (1, −2).
    expect(swin.bias(0, 3, 2)).to.equal((1 + 1) * 5 + (-2 + 2));
  });

  it('has no bias between different windows, which are H · W tokens each', () => {
    expect(swin.bias(0, 6, 5)).to.be.NaN;
    expect(swin.bias(0, 5, 6)).to.be.NaN;
    expect(swin.bias(0, 11, 6)).to.equal(swin.bias(0, 5, 0));
  });

  it('has no bias before the first token or between them', () => {
    for (const position of [-1, 0.5, NaN, Infinity]) expect(swin.bias(0, position, 0), String(position)).to.be.NaN;
  });

  it('sees the windows of an image whose patches have rows and columns', () => {
    const positions = patches([
      [0, 2],
      [1, 0],
      [0, 3],
      [2, 2],
    ]);
    const biases = new Float64Array(4);
    swin.fill(0, positions, { queryStart: 0, queries: 1, keyStart: 0, keys: 4 }, biases);
    expect([...biases]).to.deep.equal([7, 0 + 2 + 2, NaN, NaN]);
  });

  it('learns (2H − 1)(2W − 1) biases a head', () => {
    expect(biasesOf({ scheme: 'swin' }).learnedParameters).to.equal(13 * 13 * 12);
    expect(biasesOf({ scheme: 'swin' }).seeded).to.equal(true);
    expect(swin.seeded).to.equal(false);
  });

  it('refuses a table of another size', () => {
    expect(() => biasesOf({ scheme: 'swin', relativePositionBiasTable: [1] })).to.throw(
      SpecError,
      'relativePositionBiasTable has 1 numbers, but there must be 2028 (setting phasor.parameters.swin.relativePositionBiasTable).',
    );
  });
});

describe('BEiT', () => {
  const beit = biasesOf({
    scheme: 'beit',
    windowHeight: 1,
    windowWidth: 2,
    numAttentionHeads: 1,
    relativePositionBiasTable: [10, 11, 12, 20, 21, 22],
  });

  it('has biases of its own for the class token, by role', () => {
    expect([beit.bias(0, 0, 1), beit.bias(0, 1, 0), beit.bias(0, 0, 0)]).to.deep.equal([20, 21, 22]);
    expect([beit.bias(0, 1, 2), beit.bias(0, 2, 1)]).to.deep.equal([10, 12]);
  });

  it('has no bias beyond the image', () => {
    for (const position of [3, -1, 1.5, NaN]) expect(beit.bias(0, position, 0), String(position)).to.be.NaN;
  });

  it('takes a token without a row for the class token', () => {
    const positions = patches([
      [0, 1],
      [NaN, NaN],
      [1, 0],
    ]);
    const biases = new Float64Array(9);
    beit.fill(0, positions, { queryStart: 0, queries: 3, keyStart: 0, keys: 3 }, biases);
    expect([...biases]).to.deep.equal([11, 21, NaN, 20, 22, NaN, NaN, NaN, NaN]);
  });
});

describe('Swin v2', () => {
  it('puts the border of a window at log₂ 9 / 3, and that of a larger one beyond', () => {
    expect(logOffset(7, 8, 0)).to.be.closeTo(Math.log2(9) / 3, 1e-15);
    expect(logOffset(-7, 8, 0)).to.be.closeTo(-Math.log2(9) / 3, 1e-15);
    expect(logOffset(15, 16, 8)).to.be.closeTo(Math.log2((8 * 15) / 7 + 1) / 3, 1e-15);
  });

  it('has the offset 0 alone in a window of one patch', () => {
    expect(logOffset(0, 1, 0)).to.equal(0);
    const encoding = biasesOf({ scheme: 'swinV2', windowHeight: 1, windowWidth: 1 });
    expect(encoding.bias(0, 3, 3)).to.be.within(0, 16);
    expect(encoding.bias(0, 3, 4)).to.be.NaN;
  });

  it('is 8, half of the greatest bias, where the network says 0', () => {
    const zero = { hiddenWeights: [1, 1], hiddenBiases: [0], outputWeights: [0] };
    const encoding = biasesOf({ scheme: 'swinV2', numAttentionHeads: 1, mlpWidth: 1, ...zero });
    expect(encoding.bias(0, 3, 20)).to.equal(8);
    expect(encoding.seeded).to.equal(false);
    expect(encoding.learnedParameters).to.equal(4);
  });

  it('does not divide by a trained window of one patch', () => {
    expect(() => biasesOf({ scheme: 'swinV2', pretrainedWindowSize: 1 })).to.throw(
      SpecError,
      'pretrainedWindowSize is 1, but it must be 0 or at least 2',
    );
  });
});
