import { expect } from 'chai';
import { biasMeans } from '../../../src/analysis/biasMeans';
import { distanceProfileSteps } from '../../../src/analysis/distanceProfile';
import { headDistancesSteps } from '../../../src/analysis/headDistances';
import { heatmap, heatmapSteps } from '../../../src/analysis/blockMeans';
import type { Steps } from '../../../src/numerics/steps';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { BiasesEncoding, Spec } from '../../../src/schemes/encoding';
import { biasesOf, vectorsOf } from '../../golden/encodings';

/** The same encoding, and how many biases, or sums of them in closed form, were looked at since it was last asked. */
const counted = (encoding: BiasesEncoding): { encoding: BiasesEncoding; looked: () => number } => {
  let looked = 0;
  return {
    encoding: {
      ...encoding,
      bias: (...given) => (looked++, encoding.bias(...given)),
      ...(encoding.biasAtDistance && {
        biasAtDistance: (...given) => (looked++, encoding.biasAtDistance?.(...given) ?? NaN),
      }),
      ...(encoding.sumsAtDistances && {
        sumsAtDistances: (...given) => (looked++, encoding.sumsAtDistances?.(...given) ?? [NaN, NaN]),
      }),
      fill: (head, positions, window, out) => {
        looked += window.queries * window.keys;
        encoding.fill(head, positions, window, out);
      },
    },
    looked: () => {
      const since = looked;
      looked = 0;
      return since;
    },
  };
};

describe('A window of biases by distance', () => {
  const specs: readonly Spec[] = [
    { scheme: 'alibi' },
    { scheme: 't5' },
    { scheme: 't5', bidirectional: false },
    { scheme: 'kerple' },
  ];
  for (const spec of specs) {
    it(`looks at as few biases in a long text as in a short one: ${JSON.stringify(spec)}`, () => {
      /** Of ten windows with as many cells, after the whole text was drawn. */
      const looksIn = (count: number): number => {
        const { encoding, looked } = counted(biasesOf(spec));
        const positions = indexPositions(count);
        const room = { maxRows: 50, maxColumns: 50 };
        biasMeans(encoding, 0, positions, { start: 0, count, ...room });
        looked();
        for (let window = 0; window < 10; window++) {
          const start = Math.floor((window * count) / 40) + window;
          biasMeans(encoding, 0, positions, { start, count: count / 4, columns: [0, 1], ...room });
        }
        return looked();
      };
      // Cells of a short text are few distances, each looked at; of a long one no more than those at their edges.
      const mostOfCell = 2 * 3 * 15;
      expect(looksIn(20_000)).to.be.at.most(10 * 63 * mostOfCell);
      expect(looksIn(320_000)).to.be.at.most(10 * 63 * mostOfCell);
    });
  }
});

describe('A window of vectors from a table', () => {
  it('looks at no position from the end of the table on', () => {
    const encoding = vectorsOf({ scheme: 'learned', maxPositionEmbeddings: 512, hiddenSize: 4 });
    let looked = 0;
    const fill: typeof encoding.fill = (positions, start, count, out) => {
      looked += count;
      encoding.fill(positions, start, count, out);
    };
    const window = { start: 0, count: 50_000, maxRows: 100, maxColumns: 4 };
    const found = heatmap({ ...encoding, fill }, indexPositions(50_000, 100), window)!;
    expect(looked).to.equal(412);
    expect(found.values[4 * 1]).to.be.NaN;
    const row = new Float64Array(4);
    const sum = Array.from({ length: 412 }, (_, token) => {
      encoding.fill(indexPositions(412, 100), token, 1, row);
      return row[0]!;
    }).reduce((all, value) => all + value, 0);
    expect(found.values[0]).to.be.closeTo(sum / 412, 1e-7);
  });
});

describe('A step of a picture', () => {
  const most = 4096;
  const stepsOf: Readonly<Record<string, (encoding: BiasesEncoding, count: number) => Steps<unknown>>> = {
    heatmap: (encoding, count) =>
      heatmapSteps(encoding, indexPositions(count), { start: 0, count, maxRows: 40, maxColumns: 40 }),
    heads: (encoding, count) => headDistancesSteps(encoding, { maxDistance: count - 1, maxRows: 40, maxColumns: 40 }),
    profile: (encoding, count) => distanceProfileSteps(encoding, { maxDistance: count - 1, points: 300 }),
  };
  for (const [name, steps] of Object.entries(stepsOf)) {
    for (const scheme of ['t5', 'kerple', 'swin', 'beit']) {
      it(`looks at no more than ${most} biases: ${name} of ${scheme}`, () => {
        const { encoding, looked } = counted(biasesOf({ scheme }));
        let greatest = 0;
        for (const under = steps(encoding, 1200); under.next().done !== true;) {
          greatest = Math.max(greatest, looked());
        }
        expect(greatest).to.be.at.most(most);
        expect(greatest).to.be.above(0);
      });
    }
  }
});
