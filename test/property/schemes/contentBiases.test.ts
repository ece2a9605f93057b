import { expect } from 'chai';
import fc from 'fast-check';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { BiasesEncoding, Place } from '../../../src/schemes/encoding';
import { copeInterpolate, copePositions } from '../../../src/schemes/copePositions';
import { debertaBucket, debertaIndex, debertaSpan } from '../../../src/schemes/debertaBucket';
import { seededContents } from '../../../src/schemes/seededContents';
import { shawIndex } from '../../../src/schemes/shawIndex';
import { biasesOf } from '../../golden/encodings';

const small = { numAttentionHeads: 2, headDim: 4 };
const relative: readonly BiasesEncoding[] = [
  biasesOf({ scheme: 'shaw', maxRelativePosition: 5, ...small }),
  biasesOf({ scheme: 'transformerXl', hiddenSize: 8, ...small }),
  biasesOf({ scheme: 'transformerXl', hiddenSize: 8, attnType: 'uni', clampLen: 9, ...small }),
  biasesOf({ scheme: 'conformer', hiddenSize: 8, numAttentionHeads: 2 }),
  biasesOf({ scheme: 'deberta', positionBuckets: 8, maxRelativePositions: 20, ...small }),
  biasesOf({ scheme: 'deberta', positionBuckets: -1, maxRelativePositions: 7, posAttType: 'p2c', ...small }),
  biasesOf({ scheme: 'deberta', positionBuckets: 7, maxRelativePositions: 20, posAttType: 'c2p', ...small }),
];
const counting = [
  biasesOf({ scheme: 'cope', nposMax: 6, ...small }),
  biasesOf({ scheme: 'cope', nposMax: 1, dialect: 'paper', ...small }),
];
const encoding = fc.constantFrom(...relative, ...counting);
const position = fc.nat(300);

function same(value: number, wanted: number, within = 1e-12): void {
  if (Number.isNaN(wanted)) expect(value).to.be.NaN;
  else expect(value).to.be.closeTo(wanted, within);
}

describe('a bias that contents count for', () => {
  it('depends on the distance alone while tokens keep their contents, where positions count at all', () => {
    const token = fc.nat(50);
    fc.assert(
      fc.property(
        fc.constantFrom(...relative),
        ...([token, token, position, position] as const),
        fc.integer({ min: -1_000, max: 1_000_000 }),
        fc.nat(5),
        (biases, i, j, at, to, shift, draw) => {
          const query: Place = { token: i, position: at };
          const key: Place = { token: j, position: to };
          const moved = [query, key].map((place) => ({ ...place, position: place.position + shift })) as [Place, Place];
          same(biases.content!.bias(1, ...moved, draw), biases.content!.bias(1, query, key, draw));
        },
      ),
    );
  });

  it('does not depend on positions at all where it counts them itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...counting), position, position, position, position, (biases, i, j, at, to) => {
        const bias = biases.content!.bias(0, { token: i, position: at }, { token: j, position: to }, 0);
        same(bias, biases.bias(0, i, j));
      }),
    );
  });

  it('is that of the sinusoid of the distance, between whole distances and beyond those that are kept', () => {
    const spec = { scheme: 'transformerXl', hiddenSize: 2, numAttentionHeads: 1, headDim: 1, seed: 3 };
    const [sine, cosine, v] = [2, 3, 10];
    const xl = biasesOf({ ...spec, r: [sine, cosine], rRBias: [v] });
    const q = seededContents(3, 1).of('query', 0, 0)(7)[0]!;
    const distance = fc.oneof(
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.constantFrom(2 ** 45, -(2 ** 50) - 2, 0),
    );
    fc.assert(
      fc.property(distance, (away) => {
        const bias = xl.content!.bias(0, { token: 7, position: away }, { token: 1, position: 0 }, 0);
        expect(bias).to.be.closeTo((q + v) * (sine * Math.sin(away) + cosine * Math.cos(away)), 1e-12);
      }),
    );
  });

  it('is that of draw 0 where contents are not named', () => {
    fc.assert(
      fc.property(encoding, position, position, (biases, i, j) => {
        const drawn = biases.content!.bias(1, { token: i, position: i }, { token: j, position: j }, 0);
        same(biases.bias(1, i, j), drawn);
      }),
    );
  });

  it('differs from draw to draw and from head to head', () => {
    for (const biases of relative) {
      const [query, key] = [
        { token: 3, position: 3 },
        { token: 1, position: 1 },
      ] as const;
      const values = [0, 1].flatMap((head) => [0, 1, 2].map((draw) => biases.content!.bias(head, query, key, draw)));
      expect(new Set(values), biases.spec.scheme).to.have.property('size', 6);
    }
  });

  it('of every window equals that of its tokens one by one, with the contents of the tokens', () => {
    const window = fc.record({
      queryStart: fc.nat(60),
      queries: fc.integer({ min: 1, max: 8 }),
      keyStart: fc.nat(60),
      keys: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(encoding, window, fc.integer({ min: -20, max: 20 }), (biases, view, first) => {
        const positions = indexPositions(100, first);
        const out = new Float64Array(view.queries * view.keys);
        biases.fill(0, positions, view, out);
        out.forEach((value, index) => {
          const [i, j] = [view.queryStart + Math.floor(index / view.keys), view.keyStart + (index % view.keys)];
          const places = [i, j].map((token) => ({ token, position: first + token })) as [Place, Place];
          same(value, biases.content!.bias(0, ...places, 0));
        });
      }),
    );
  });

  it('sums over keys in closed form to what the keys sum to, wherever positions start', () => {
    fc.assert(
      fc.property(
        ...([encoding, position, position] as const),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: -400, max: 100_000 }),
        (biases, query, first, count, offset) => {
          const keys = biases.causal ? Math.min(count, query - first + 1) : count;
          if (keys < 1) return;
          const place = (token: number): Place => ({ token, position: offset + token });
          const { content } = biases;
          let sum = 0;
          for (let key = first; key < first + keys; key++) sum += content!.bias(1, place(query), place(key), 0);
          same(content!.sumOverKeys!(1, place(query), place(first), keys), sum, 1e-9);
        },
      ),
    );
  });

  it('is the same however it is reached', () => {
    fc.assert(
      fc.property(
        encoding,
        fc.array(fc.tuple(fc.nat(1), fc.nat(40), fc.nat(40)), { minLength: 2 }),
        (biases, asked) => {
          const anew = biasesOf(biases.spec);
          const there = asked.map(([head, i, j]) => biases.bias(head, i, j));
          const back = asked.toReversed().map(([head, i, j]) => anew.bias(head, i, j));
          expect(there).to.deep.equal(back.toReversed());
        },
      ),
    );
  });
});

describe('Shaw rows', () => {
  it('are k + distance, clipped to the 2k + 1 rows', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.integer({ min: -1000, max: 1000 }), (k, distance) => {
        const row = shawIndex(k, distance);
        expect(row).to.be.within(0, 2 * k);
        if (Math.abs(distance) <= k) expect(row - k).to.equal(distance);
        else expect(row).to.equal(distance < 0 ? 0 : 2 * k);
      }),
    );
  });
});

describe('DeBERTa buckets', () => {
  const buckets = fc
    .record({ positionBuckets: fc.constantFrom(-1, 2, 3, 8, 33, 256, 512), beyond: fc.integer({ min: 2, max: 5000 }) })
    .map(({ positionBuckets, beyond }) => ({
      positionBuckets,
      maxRelativePositions: Math.max(Math.floor(positionBuckets / 2), 0) + beyond,
    }));
  const distance = fc.integer({ min: -20_000, max: 20_000 });

  it('are odd in the distance and never decrease with it', () => {
    fc.assert(
      fc.property(buckets, distance, distance, (of, a, b) => {
        expect(debertaBucket(of, -a) + debertaBucket(of, a)).to.equal(0);
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(debertaBucket(of, less)).to.be.at.most(debertaBucket(of, more));
      }),
    );
  });

  it('read rows of the table only, and each near distance a row of its own', () => {
    fc.assert(
      fc.property(buckets, distance, (of, a) => {
        const span = debertaSpan(of);
        expect(debertaIndex(of, a)).to.be.within(0, 2 * span - 1);
        const own = of.positionBuckets > 0 ? Math.floor(of.positionBuckets / 2) : span - 1;
        if (Math.abs(a) <= own && a < span) expect(debertaIndex(of, a)).to.equal(a + span);
      }),
    );
  });
});

describe('CoPE positions', () => {
  const gates = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });

  it('never decrease with how far the key is before the query, and stay between 0 and npos − 1', () => {
    fc.assert(
      fc.property(gates, fc.integer({ min: 1, max: 40 }), (list, npos) => {
        const at = copePositions((back) => list[back]!, npos);
        const positions = list.map((_, back) => at(back));
        positions.forEach((value, back) => {
          expect(value).to.be.within(back === 0 ? 0 : positions[back - 1]!, npos - 1);
        });
      }),
    );
  });

  it('are the reverse cumulative sums of the gates, clipped, in whatever order they are asked for', () => {
    fc.assert(
      fc.property(gates, fc.integer({ min: 1, max: 40 }), fc.nat(), (list, npos, first) => {
        const at = copePositions((back) => list[back]!, npos);
        const firstAsked = first % list.length;
        const plain = (back: number): number =>
          Math.min(
            list.slice(0, back + 1).reduce((sum, gate) => sum + gate, 0),
            npos - 1,
          );
        expect(at(firstAsked)).to.be.closeTo(plain(firstAsked), 1e-12);
        list.forEach((_, back) => expect(at(back)).to.be.closeTo(plain(back), 1e-12));
      }),
    );
  });

  it('with all gates open are distances, so that the bias is a learned one by distance', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -9, max: 9 }), { minLength: 1 }),
        fc.nat(200),
        (table, back) => {
          const at = copePositions(() => 1, table.length);
          // The sum holds the query's own gate too.
          const wanted = table[Math.min(back + 1, table.length - 1)];
          expect(copeInterpolate((p) => table[p]!, at(back))).to.equal(wanted);
        },
      ),
    );
  });

  it('between whole ones read the straight line between their values', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 30, noNaN: true }), (p) => {
        expect(copeInterpolate((whole) => 3 * whole - 1, p)).to.be.closeTo(3 * p - 1, 1e-12);
      }),
    );
  });
});

describe('TUPE', () => {
  const spec = { scheme: 'tupe', maxSeqLen: 40, ...small };

  it('gives [CLS] one bias on all keys, and all others one on it, whatever the place', () => {
    const tupe = biasesOf(spec);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 39 }), fc.integer({ min: 0, max: 39 }), (i, j) => {
        expect(tupe.bias(1, 0, j)).to.equal(tupe.bias(1, 0, 0));
        expect(tupe.bias(1, i, 0)).to.equal(tupe.bias(1, 1, 0));
      }),
    );
    expect(tupe.bias(1, 1, 0)).to.not.equal(tupe.bias(1, 0, 1));
  });

  it('is TUPE-A and a weight of the bucket of T5', () => {
    const weights = Array.from({ length: 33 * 2 }, (_, index) => index / 7);
    const both = biasesOf({ ...spec, resetCls: false, relativeAttentionBias: weights });
    const absolute = biasesOf({ ...spec, resetCls: false, relPos: false });
    const t5 = biasesOf({ scheme: 't5' });
    fc.assert(
      fc.property(fc.nat(39), fc.nat(39), (i, j) => {
        const wanted = absolute.bias(1, i, j) + weights[t5.bucket!(j - i) * 2 + 1]!;
        expect(both.bias(1, i, j)).to.be.closeTo(wanted, 1e-12);
      }),
    );
  });
});
