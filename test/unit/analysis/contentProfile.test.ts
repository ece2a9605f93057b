import { expect } from 'chai';
import { biasMeans } from '../../../src/analysis/biasMeans';
import { contentDraws } from '../../../src/analysis/contentProfile';
import { distanceProfile } from '../../../src/analysis/distanceProfile';
import { facts } from '../../../src/analysis/facts';
import { headDistances } from '../../../src/analysis/headDistances';
import { properties } from '../../../src/analysis/properties';
import { shiftChange } from '../../../src/analysis/shiftInvariance';
import { indexPositions } from '../../../src/positions/indexPositions';
import { listedPositions } from '../../../src/positions/listedPositions';
import type { BiasesEncoding } from '../../../src/schemes/encoding';
import { biasesOf } from '../../golden/encodings';

/** A table (2k + 1, d) in which distance Δ has the vector (Δ, 2Δ, 0 …). */
function growingTable(k: number, headDim: number): number[] {
  return Array.from({ length: 2 * k + 1 }, (_, row) => [
    row - k,
    2 * (row - k),
    ...Array.from({ length: headDim - 2 }, () => 0),
  ]).flat();
}

const schemes = ['shaw', 'transformerXl', 'conformer', 'deberta', 'cope'];

describe('the distance profile where contents count', () => {
  const [k, headDim] = [8, 16];
  const shaw = biasesOf({ scheme: 'shaw', maxRelativePosition: k, headDim, relativeKeys: growingTable(k, headDim) });
  const profile = distanceProfile(shaw, { maxDistance: 20, points: 21, head: 1 });
  /** ‖a(Δ) − a(0)‖ / √d: the deviation of q · (a(Δ) − a(0)) / √d for q of N(0, 1). */
  const deviation = (distance: number): number => Math.sqrt((5 * Math.min(distance, k) ** 2) / headDim);

  it('of Shaw has a band of ‖a(Δ) − a(0)‖ / √d about 0', () => {
    // All distances see the same 64 queries: off by 1/√64 and 1/√128 of a deviation in one standard error; allow four.
    for (let distance = 1; distance <= 20; distance++) {
      const [low, high] = [profile.low[distance]!, profile.high[distance]!];
      expect((high - low) / 2 / deviation(distance), `${distance}`).to.be.closeTo(1, 4 / Math.sqrt(2 * contentDraws));
      expect(profile.mean[distance]! / deviation(distance)).to.be.closeTo(0, 4 / Math.sqrt(contentDraws));
      expect(profile.mean[distance]).to.be.closeTo((low + high) / 2, 1e-12);
    }
  });

  it('of Shaw saturates at k, and mirrors a table that is odd in the distance', () => {
    expect(profile.mean[20]).to.equal(profile.mean[k]);
    profile.after!.forEach((mean, distance) => expect(mean).to.be.closeTo(-profile.mean[distance]!, 1e-12));
  });

  it('of Transformer-XL without W is 0, and with v far above the queries is that of v', () => {
    const spec = { scheme: 'transformerXl', hiddenSize: 2, numAttentionHeads: 1, headDim: 1 };
    const none = distanceProfile(biasesOf({ ...spec, r: [0, 0] }), { maxDistance: 9, points: 10 });
    expect([...none.mean, ...none.low, ...none.high].every((value) => value === 0)).to.equal(true);
    const of = distanceProfile(biasesOf({ ...spec, r: [0, 1], rRBias: [1e6] }), { maxDistance: 9, points: 10 });
    of.mean.forEach((mean, distance) => expect(mean / 1e6).to.be.closeTo(Math.cos(distance) - 1, 1e-5));
  });

  it('says how many draws there are and what the band is', () => {
    expect(profile.note).to.equal('head 1 of 8, mean ± one standard deviation over 64 draws of contents');
  });

  it('shows every draw at another distance of a block, within it', () => {
    const blocks = distanceProfile(shaw, { maxDistance: 4096, points: 30 });
    expect(blocks.mean).to.have.length.at.most(30);
    // All farther than k: one value.
    expect(blocks.mean.at(-1)).to.equal(blocks.mean.at(-2));
  });

  it('has no keys after the query where the scheme is causal', () => {
    const cope = distanceProfile(biasesOf({ scheme: 'cope' }), { maxDistance: 9, points: 10 });
    expect(cope.after).to.equal(undefined);
  });
});

describe('what is measured of a bias that contents count for', () => {
  it('changes nothing when positions move and tokens keep their contents', () => {
    for (const scheme of schemes) expect(shiftChange(biasesOf({ scheme })), scheme).to.be.below(1e-9);
    expect(shiftChange(biasesOf({ scheme: 'tupe' }))).to.be.NaN;
    expect(shiftChange(biasesOf({ scheme: 'tupe', maxSeqLen: 2000, headDim: 4, relPos: false }))).to.be.above(0.1);
  });

  it('has no decay in the table of properties, and a bias for each query and key', () => {
    const encodings = [...schemes, 'alibi'].map((scheme) => biasesOf({ scheme }));
    const rows = Object.fromEntries(properties(encodings, { length: 256 }).map(({ id, cells }) => [id, cells]));
    expect(rows.monotoneDecay).to.deep.equal(['–', '–', '–', '–', '–', '≥ 255']);
    expect(rows.memory![0]).to.equal('4 B · H · L² = 2 MiB');
    expect(rows.memory![4]).to.equal('4 B · H · L(L + 1)/2 = 1 MiB');
  });

  it('is the same picture by closed sums as key by key', () => {
    for (const scheme of schemes) {
      const encoding = biasesOf({ scheme, numAttentionHeads: 2 });
      const plain: BiasesEncoding = { ...encoding, content: { ...encoding.content!, sumOverKeys: undefined } };
      const window = { start: 3, count: 100, maxRows: 9, maxColumns: 9 };
      const [fast, slow] = [encoding, plain].map((one) => biasMeans(one, 1, indexPositions(120), window).values);
      fast!.forEach((value, index) => {
        if (Number.isNaN(slow![index])) expect(value, scheme).to.be.NaN;
        else expect(value, scheme).to.be.closeTo(slow![index]!, 1e-6);
      });
    }
  });

  it('costs as little in a picture of moved positions, and of listed ones that follow each other', () => {
    const list = listedPositions(Float64Array.from({ length: 300 }, (_, token) => token + 1000));
    for (const scheme of schemes) {
      const encoding = biasesOf({ scheme });
      for (const positions of [indexPositions(300, 7), indexPositions(300, -7), list]) {
        let filled = 0;
        const counted: BiasesEncoding = { ...encoding, fill: () => filled++ };
        biasMeans(counted, 0, positions, { start: 0, count: 300, maxRows: 10, maxColumns: 10 });
        expect(filled, scheme).to.equal(0);
      }
    }
  });

  it('in a picture of moved positions is that of the tokens', () => {
    for (const scheme of schemes) {
      const encoding = biasesOf({ scheme });
      const window = { start: 0, count: 40, maxRows: 8, maxColumns: 8 };
      const [here, moved] = [0, 7].map((first) => biasMeans(encoding, 1, indexPositions(40, first), window).values);
      here!.forEach((value, index) => {
        if (Number.isNaN(value)) expect(moved![index], scheme).to.be.NaN;
        else expect(moved![index], scheme).to.be.closeTo(value, 1e-6);
      });
    }
  });

  it('by head and distance is that of the query at the largest distance, and ends where a table ends', () => {
    const room = { maxDistance: 30, maxRows: 100, maxColumns: 100 };
    const shaw = biasesOf({ scheme: 'shaw' });
    expect(headDistances(shaw, room).values[61 + 12]).to.equal(Math.fround(shaw.bias(1, 30, 12)));
    const tupe = biasesOf({ scheme: 'tupe', maxSeqLen: 20 });
    const cells = headDistances(tupe, room).values;
    // The query at position 19 has keys 19 before it and none after.
    expect(cells[30]).to.equal(Math.fround(tupe.bias(0, 19, 19)));
    expect(cells[10]).to.be.NaN;
    expect(cells[11]).to.equal(Math.fround(tupe.bias(0, 19, 0)));
    expect(cells[31]).to.be.NaN;
  });
});

describe('the numbers that matter of a bias that contents count for', () => {
  const valuesOf = (spec: Parameters<typeof biasesOf>[0], count: number): Record<string, string> =>
    Object.fromEntries(facts(biasesOf(spec), indexPositions(count)).map(({ id, value }) => [id, value]));
  const xl = { scheme: 'transformerXl', hiddenSize: 2, numAttentionHeads: 1, headDim: 1 };

  it('hold the nearest distance at which the mean bias is ln 2 less', () => {
    // 1000 (cos Δ/…) falls at once; a thousandth of it never does.
    expect(valuesOf({ ...xl, r: [0, 1], rRBias: [1000] }, 50).halvingDistance).to.equal('1');
    // v (cos Δ − 1) ≤ −ln 2 first at Δ = 3 for v = 0.36 · 1e6 and W = 1e−6 times the cosine.
    expect(valuesOf({ ...xl, r: [0, 1e-6], rRBias: [0.36e6] }, 50).halvingDistance).to.equal('3');
    expect(valuesOf({ ...xl, r: [0, 1e-6], rRBias: [0.3e6] }, 300).halvingDistance).to.equal('not in this text');
  });

  it('hold the mean bias on the farthest key and its deviation', () => {
    const table = [0, 0, 0, 0, 0, 0];
    const none = { scheme: 'shaw', maxRelativePosition: 1, headDim: 2, relativeKeys: table };
    expect(valuesOf(none, 9).farthest).to.equal('0 ± 0');
    const far = valuesOf({ ...xl, r: [0, 1e-6], rRBias: [1e6] }, 4).farthest!;
    expect(far.split(' ± ').map((part) => Number(part.replace('−', '-')))[0]).to.be.closeTo(Math.cos(3), 1e-3);
  });

  it('count the buckets that the distances fall in', () => {
    expect(valuesOf({ scheme: 'shaw', maxRelativePosition: 4 }, 3).buckets).to.equal('5 of 9');
  });

  it('are there for no token and for one', () => {
    for (const scheme of [...schemes, 'tupe']) {
      for (const count of [0, 1]) {
        for (const value of Object.values(valuesOf({ scheme }, count))) expect(value, scheme).to.not.include('NaN');
      }
    }
  });
});
