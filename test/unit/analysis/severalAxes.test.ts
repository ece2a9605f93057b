import { expect } from 'chai';
import { axisSpans } from '../../../src/analysis/axisSpans';
import { heatmap } from '../../../src/analysis/blockMeans';
import { distanceProfile, type DistanceProfile } from '../../../src/analysis/distanceProfile';
import { encodedNumbers } from '../../../src/analysis/encodedNumbers';
import { facts } from '../../../src/analysis/facts';
import { featuredOfAxes } from '../../../src/analysis/featuredPairs';
import { shiftChange } from '../../../src/analysis/shiftInvariance';
import { indexPositions } from '../../../src/positions/indexPositions';
import { angleOf } from '../../../src/schemes/coordinates';
import type { Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { expectClose } from '../../golden/close';
import { biasesOf, rotationOf, vectorsOf } from '../../golden/encodings';
import { placed } from '../schemes/placed';

const axial: Spec = { scheme: 'axialRope', dialect: 'dinov3', headDim: 16, gridHeight: 3, gridWidth: 5 };
const profile = (spec: Spec, maxDistance: number, axis?: number): DistanceProfile =>
  distanceProfile(encodingOf(spec), { maxDistance, points: maxDistance + 1, axis });

describe('the distance profile of several axes', () => {
  it('of a grid goes along its columns, and the pairs of its rows do not change', () => {
    const { pairs, headDim } = rotationOf(axial);
    const { mean, note } = profile(axial, 4);
    const columns = pairs.inverseFrequencies.filter((_, pair) => pairs.axisOf![pair] === 1);
    const wanted = [0, 1, 2, 3, 4].map(
      (distance) => (2 / Math.sqrt(headDim)) * columns.reduce((sum, omega) => sum + Math.cos(distance * omega) - 1, 0),
    );
    expectClose(mean, wanted, { absolute: 1e-12 });
    expect(note).to.equal('q = k, 4 pairs, along axis column');
  });

  it('of a grid goes along its rows where that is asked', () => {
    expect(profile(axial, 4, 0).note).to.equal('q = k, 4 pairs, along axis row');
    // Three rows and five columns: a step along the rows is the larger turn.
    expect(profile(axial, 4, 0).mean[1]).to.be.below(profile(axial, 4).mean[1]!);
  });

  it('of M-RoPE is that of plain RoPE for text, and less along one axis', () => {
    const { mean, note } = profile({ scheme: 'mrope' }, 100);
    expectClose(mean, profile({ scheme: 'rope', ropeTheta: 1e6 }, 100).mean, { absolute: 0 });
    expect(note).to.equal('q = k, 64 pairs, along t, h, w alike');
    const along = [0, 1, 2].map((axis) => profile({ scheme: 'mrope' }, 100, axis).mean);
    expectClose(
      mean.map((_, index) => along.reduce((sum, one) => sum + one[index]!, 0)),
      mean,
      { absolute: 1e-12 },
    );
  });

  it('of HiRoPE is that of RoPE within the window, and beyond as the last query sees it', () => {
    const spec = { scheme: 'hirope', headDim: 4, segmentLengths: [10], windowLength: 20 };
    const { mean, note } = profile(spec, 49);
    const plain = profile({ scheme: 'rope', headDim: 4 }, 49).mean;
    expectClose(mean.subarray(0, 20), plain.subarray(0, 20), { absolute: 1e-12 });
    // Query 49 is in segment 4; key 9, at distance 40, in segment 0.
    expect(mean[40]).to.be.closeTo(Math.cos(40) - 1 + Math.cos((4 + 19) * 0.01) - 1, 1e-12);
    expect(note).to.equal('q = k, 2 pairs, query at position 49');
  });

  it('of HiRoPE has the mean and the extremes of every distance of a block', () => {
    const encoding = encodingOf({ scheme: 'hirope', headDim: 8, segmentLengths: [7], windowLength: 5 });
    const whole = distanceProfile(encoding, { maxDistance: 99, points: 100 }).mean;
    const blocks = distanceProfile(encoding, { maxDistance: 99, points: 12 });
    const last = blocks.distances.at(-1)!;
    const members = whole.subarray(2 * last - 99);
    expect(blocks.mean.at(-1)).to.be.closeTo(members.reduce((sum, one) => sum + one, 0) / members.length, 1e-12);
    expect(blocks.low.at(-1)).to.be.closeTo(Math.min(...members), 1e-12);
    expect(blocks.high.at(-1)).to.be.closeTo(Math.max(...members), 1e-12);
  });

  it('of vectors without pairs goes along a line of the grid, as far as there are vectors', () => {
    const spec = { scheme: 'vitGrid', hiddenSize: 8 };
    const { axes } = vectorsOf(spec);
    const { mean, note } = profile(spec, 20);
    expect(axes!.names).to.deep.equal(['row', 'column']);
    expect(note).to.match(/, along axis column, 0 on the others$/);
    expect(mean[0]).to.equal(0);
    expect(Number.isNaN(mean[13]!)).to.equal(false);
    expect(mean[14]).to.deep.equal(NaN);
  });

  it('of a bias between patches goes along a line of them, on both sides', () => {
    const spec = { scheme: 'swin', windowHeight: 2, windowWidth: 3, numAttentionHeads: 2 };
    const encoding = biasesOf(spec);
    // Tokens 0, 1, 2 are the first row of the window.
    const { mean, after, note } = profile(spec, 4);
    const [own, one, two] = [0, 1, 2].map((key) => encoding.bias(0, 2, 2 - key));
    expectClose(mean.subarray(0, 3), [0, one! - own!, two! - own!], { absolute: 1e-15 });
    expect(after![2]).to.be.closeTo(encoding.bias(0, 0, 2) - own!, 1e-15);
    expect([mean[3], after![3]]).to.deep.equal([NaN, NaN]);
    expect(note).to.equal('head 0 of 2, along axis column');
  });
});

describe('what several axes span', () => {
  it('is counted from the least to the greatest place of the tokens', () => {
    const { axes } = rotationOf(axial);
    expect(axisSpans(axes!, indexPositions(7))).to.deep.equal([2, 5]);
    expect(
      axisSpans(
        axes!,
        placed([
          [4, 9],
          [NaN, NaN],
          [6, 9],
        ]),
      ),
    ).to.deep.equal([3, 1]);
    expect(axisSpans(axes!, indexPositions(0))).to.deep.equal([0, 0]);
  });

  it('bounds the pairs that never turn, each on its own axis', () => {
    const never = facts(encodingOf(axial), indexPositions(15)).find(({ id }) => id === 'neverTurn');
    // Over the whole grid the fastest pair of each axis makes two turns of centres, the next 0.63 of a turn.
    expect(never).to.include({ label: 'Never turn once in 3 × 5', value: '6 of 8 pairs' });
  });

  it('leaves scores as they are when tokens move on every axis alike', () => {
    for (const spec of [axial, { scheme: 'mrope' }, { ...axial, dialect: 'gemma4' }]) {
      expect(shiftChange(encodingOf(spec))).to.be.below(1e-9);
    }
  });

  it('changes products of vectors by what the row and the column change them', () => {
    const size = 2048;
    const features = { multires: 1, includeInput: true, axes: 'grid', gridHeight: size, gridWidth: size };
    // [r, c]/size beside a sine and a cosine of each: the waves stay, and (r + s)(r′ + s) + (c + s)(c′ + s) grows, with
    // r = r′ = 0, s = 1000 and columns up to 31.
    const unit = size ** 2 * Math.sqrt(6);
    expect(shiftChange(encodingOf({ scheme: 'nerf', ...features }))).to.be.within(2e6 / unit, 2.062e6 / unit);
    expect(shiftChange(encodingOf({ scheme: 'nerf', ...features, includeInput: false }))).to.be.below(1e-9);
  });

  it('moves windows by whole windows where those divide the way, and patches out of them elsewhere', () => {
    const swin = { scheme: 'swin', windowHeight: 8, windowWidth: 8 };
    expect(shiftChange(encodingOf(swin))).to.equal(0);
    expect(shiftChange(encodingOf({ ...swin, windowWidth: 7 }))).to.be.NaN;
  });

  it('moves patches out of an image', () => {
    for (const scheme of ['sincos2d', 'detrSine', 'vitGrid', 'samFourier', 'beit']) {
      expect(shiftChange(encodingOf({ scheme })), scheme).to.be.NaN;
    }
  });

  it('changes scores of HiRoPE, where segments do not move with tokens', () => {
    const far = { scheme: 'hirope', headDim: 8, windowLength: 1 };
    expect(shiftChange(encodingOf(far))).to.be.above(1e-3);
    expect(shiftChange(encodingOf({ ...far, segmentLengths: [8] }))).to.be.below(1e-9);
    expect(shiftChange(encodingOf({ ...far, windowLength: 32 }))).to.be.below(1e-9);
  });
});

describe('the featured pairs of several axes', () => {
  const pairs = {
    inverseFrequencies: Float64Array.from({ length: 20 }, (_, pair) => 10 ** (-(pair % 10) / 2)),
    axisOf: Uint8Array.from({ length: 20 }, (_, pair) => Math.floor(pair / 10)),
  };

  it('are as many of each axis: fast, at its own boundary, slow', () => {
    // In 63 places pair 2 completes a turn and pair 3 does not; in 7 places only pair 0 does.
    expect([...featuredOfAxes(pairs, [63, 7])]).to.deep.equal([0, 1, 2, 3, 9, 10, 11, 19]);
  });

  it('are none of an axis without pairs', () => {
    // Of 20 pairs 18 are too slow to turn in 10 places.
    expect([...featuredOfAxes({ ...pairs, axisOf: new Uint8Array(20) }, [10, 10])]).to.deep.equal([0, 1, 2, 19]);
  });
});

describe('pictures and exports of several axes', () => {
  it('draw the cosines of the angles, blocks as their mean, from where each pair starts', () => {
    const { pairs, axes } = rotationOf(axial);
    const positions = indexPositions(15);
    const cosine = (token: number, pair: number): number => Math.cos(angleOf(pairs, axes, positions, token, pair));
    const window = { start: 0, count: 15, maxColumns: 8 };
    const cells = heatmap(rotationOf(axial), positions, { ...window, maxRows: 15 })!;
    expect(cells.values[6 * 8 + 5]).to.be.closeTo(cosine(6, 5), 1e-6);
    const blocks = heatmap(rotationOf(axial), positions, { ...window, maxRows: 5 })!;
    expect(blocks.values[8 + 5]).to.be.closeTo((cosine(3, 5) + cosine(4, 5) + cosine(5, 5)) / 3, 1e-6);
  });

  it('of a text under M-RoPE are those of plain RoPE, in closed form', () => {
    const [multiple, plain] = ['mrope', 'rope'].map((scheme) =>
      heatmap(encodingOf({ scheme, ropeTheta: 1e6 }), indexPositions(1_000_000), {
        start: 0,
        count: 1_000_000,
        maxRows: 7,
        maxColumns: 64,
      }),
    );
    expectClose(multiple!.values, plain!.values, { absolute: 0 });
  });

  it('say which axis each pair reads, and from which angle', () => {
    const numbers = encodedNumbers(encodingOf(axial), indexPositions(2));
    expect(numbers.axes).to.deep.equal(['row', 'column']);
    expect(numbers.axisOf).to.deep.equal([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(numbers.phases![0]).to.be.closeTo((1 / 3 - 1) * 2 * Math.PI, 1e-12);
    expect(encodedNumbers(encodingOf({ scheme: 'rope', headDim: 4 }), indexPositions(2))).to.not.have.any.keys(
      'axes',
      'axisOf',
      'phases',
    );
  });
});
