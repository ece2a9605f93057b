import { expect } from 'chai';
import fc from 'fast-check';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Positions } from '../../../src/positions/positions';
import { angleOf } from '../../../src/schemes/coordinates';
import type { RotatesEncoding, Spec } from '../../../src/schemes/encoding';
import { expectClose } from '../../golden/close';
import { rotationOf } from '../../golden/encodings';

const dialects = [
  'qwen2vl',
  'pixtral',
  'timm',
  'dinov3',
  'llama4',
  'gemma4',
  'ropeVit',
  'ropeVitMixed',
  'lucidrainsLang',
  'lucidrainsPixel',
] as const;
const side = fc.integer({ min: 1, max: 20 });

const axial: fc.Arbitrary<Spec> = fc
  .record({
    dialect: fc.constantFrom(...dialects),
    headDim: fc.integer({ min: 1, max: 8 }).map((quarter) => 4 * quarter),
    gridHeight: side,
    gridWidth: side,
    classTokens: fc.nat(3),
    inPixels: fc.boolean(),
  })
  .map((parameters) => ({ scheme: 'axialRope', ...parameters }));

const mrope: fc.Arbitrary<Spec> = fc
  .record({
    headDim: fc.integer({ min: 1, max: 16 }).map((half) => 2 * half),
    mropeInterleaved: fc.boolean(),
    layout: fc.constantFrom('half', 'interleaved', 'interleavedInHalfOut'),
    ropeType: fc.constantFrom('default', 'linear', 'ntk'),
    factor: fc.double({ min: 1, max: 8, noNaN: true }),
  })
  .map((parameters) => ({ scheme: 'mrope', ...parameters }));

const hirope: fc.Arbitrary<Spec> = fc
  .record({
    headDim: fc.integer({ min: 1, max: 16 }).map((half) => 2 * half),
    segmentLengths: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 3 }),
    windowLength: fc.integer({ min: 1, max: 100 }),
  })
  .map((parameters) => ({ scheme: 'hirope', ...parameters }));

const spec = fc.oneof(axial, mrope, hirope);
const place = fc.integer({ min: 0, max: 1000 });
const content = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 32, maxLength: 32 });

/** One token at the given coordinates of an encoding's own axes. */
function at({ axes }: RotatesEncoding, coordinates: readonly number[]): Positions {
  return { count: 1, axes: axes!.names, at: (_, axis = 0) => coordinates[axis] ?? NaN };
}

/** The score of a query and a key at two places, from the cosines and sines of each. */
function score(encoding: RotatesEncoding, q: number[], query: Positions, k: number[], key: Positions): number {
  const half = encoding.rotaryDim / 2;
  const turned = (vector: number[], positions: Positions): number[] => {
    const [cos, sin] = [new Float64Array(half), new Float64Array(half)];
    encoding.fillCosSin(positions, 0, 1, cos, sin);
    const out = vector.slice(0, encoding.headDim);
    for (let pair = 0; pair < half; pair++) {
      const [a, b] = encoding.pairs.dimensionsOf(pair);
      out[a] = vector[a]! * cos[pair]! - vector[b]! * sin[pair]!;
      out[b] = vector[a]! * sin[pair]! + vector[b]! * cos[pair]!;
    }
    return out;
  };
  const keys = turned(k, key);
  return turned(q, query).reduce((sum, value, d) => sum + value * keys[d]!, 0);
}

describe('a rotation on several axes', () => {
  it('has each channel in one pair at most', () => {
    fc.assert(
      fc.property(spec, (one) => {
        const { pairs, rotaryDim, headDim } = rotationOf(one);
        const channels = Array.from(pairs.inverseFrequencies, (_, pair) => pairs.dimensionsOf(pair)).flat();
        expect(new Set(channels).size).to.equal(rotaryDim);
        expect(Math.max(...channels)).to.be.below(headDim);
      }),
    );
  });

  it('preserves the norm', () => {
    fc.assert(
      fc.property(spec, content, fc.nat(500), (one, vector, position) => {
        const encoding = rotationOf(one);
        const before = Float64Array.from(vector.slice(0, encoding.headDim));
        const after = new Float64Array(encoding.headDim);
        encoding.rotate(before, position, after);
        expectClose([Math.hypot(...after)], [Math.hypot(...before)], { absolute: 1e-12, relative: 1e-12 });
      }),
    );
  });

  it('turns a vector by its cosines and sines, at a plain position and at the coordinates that this has', () => {
    fc.assert(
      fc.property(spec, fc.nat(400), fc.nat(3), (one, start, before) => {
        const encoding = rotationOf(one);
        const half = encoding.rotaryDim / 2;
        const rows = before + 1;
        const [cos, sin] = [new Float64Array(rows * half), new Float64Array(rows * half)];
        encoding.fillCosSin(indexPositions(400 + rows, 0), start, rows, cos, sin);
        const position = start + before;
        const own = at(
          encoding,
          encoding.axes!.names.map((_, axis) => encoding.axes!.at(position, axis)),
        );
        for (let pair = 0; pair < half; pair++) {
          const vector = new Float64Array(encoding.headDim);
          const [a] = encoding.pairs.dimensionsOf(pair);
          vector[a] = 1;
          const out = new Float64Array(encoding.headDim);
          encoding.rotate(vector, position, out);
          const angle = angleOf(encoding.pairs, encoding.axes, own, 0, pair);
          const index = before * half + pair;
          expectClose([cos[index]!, sin[index]!], [Math.cos(angle), Math.sin(angle)], { absolute: 1e-11 });
          expectClose(
            out.filter((value) => value !== 0),
            [Math.cos(angle), Math.sin(angle)].filter((value) => value !== 0),
            { absolute: 1e-11 },
          );
        }
      }),
    );
  });

  it('gives scores that depend on nothing but the difference on each axis', () => {
    const places = fc.array(place, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(spec, content, content, places, places, places, (one, q, k, i, j, shift) => {
        const encoding = rotationOf(one);
        const moved = (from: number[]): number[] => from.map((coordinate, axis) => coordinate + shift[axis]!);
        const here = score(encoding, q, at(encoding, i), k, at(encoding, j));
        const there = score(encoding, q, at(encoding, moved(i)), k, at(encoding, moved(j)));
        expectClose([there], [here], { absolute: 1e-8 * (1 + Math.hypot(...q) * Math.hypot(...k)) });
      }),
    );
  });

  it('is not turned where it has no place', () => {
    fc.assert(
      fc.property(spec, (one) => {
        const encoding = rotationOf(one);
        const [cos, sin] = [0, 1].map(() => new Float64Array(encoding.rotaryDim / 2));
        encoding.fillCosSin(at(encoding, []), 0, 1, cos!, sin!);
        expect(cos!.every((value) => value === 1) && sin!.every((value) => value === 0)).to.equal(true);
      }),
    );
  });
});

describe('a text under M-RoPE', () => {
  it('is rotated as under plain RoPE, however it says where its tokens are', () => {
    fc.assert(
      fc.property(
        mrope,
        fc.integer({ min: -1000, max: 100_000 }),
        fc.integer({ min: 1, max: 70 }),
        (one, first, count) => {
          const encoding = rotationOf(one);
          const { headDim, layout, ropeType, factor } = one;
          const plain = rotationOf({
            ...{ scheme: 'rope', ropeTheta: 1e6, maxPositionEmbeddings: 32768 },
            ...{ headDim: headDim!, layout: layout!, ropeType: ropeType!, factor: factor! },
          });
          const text = indexPositions(count, first);
          const said: Positions = { count, axes: ['w', 't', 'h'], at: (token) => first + token };
          const cosSin = (of: RotatesEncoding, positions: Positions): Float64Array => {
            const [cos, sin] = [0, 1].map(() => new Float64Array((count * of.rotaryDim) / 2));
            of.fillCosSin(positions, 0, count, cos!, sin!);
            return Float64Array.of(...cos!, ...sin!);
          };
          const wanted = cosSin(plain, text);
          expectClose(cosSin(encoding, text), wanted, { absolute: 0 });
          // Two ways to the same angles, each rounded in its last place.
          const rounding = 1e-12 + 4 * Number.EPSILON * (Math.abs(first) + count);
          expectClose(cosSin(encoding, said), wanted, { absolute: rounding });
        },
      ),
    );
  });
});

describe('HiRoPE', () => {
  it('has the same distances on both sides of a query, and none from itself', () => {
    fc.assert(
      fc.property(hirope, place, place, (one, i, j) => {
        const encoding = rotationOf(one);
        encoding.axes!.names.forEach((_, axis) => {
          expect(encoding.axisDistance!(i, j, axis)).to.be.closeTo(-encoding.axisDistance!(j, i, axis), 0);
          expect(encoding.axisDistance!(i, i, axis)).to.equal(0);
        });
      }),
    );
  });

  it('has keys where they are in tokens within the window, and beyond as far as their segment and the window', () => {
    fc.assert(
      fc.property(hirope, place, place, (one, i, back) => {
        const encoding = rotationOf(one);
        const key = Math.max(0, i - back);
        encoding.axes!.names.forEach((_, axis) => {
          const own = encoding.axisDistance!(i, key, axis);
          const [distance, window] = [i - key, one.windowLength as number];
          if (axis === 0 || distance < window) {
            expect(own).to.equal(distance);
            return;
          }
          const segment = (one.segmentLengths as number[])[axis - 1]!;
          expect(own).to.be.at.least(window - 1 + Math.floor(distance / segment));
          expect(own).to.be.at.most(window - 1 + Math.ceil(distance / segment));
        });
      }),
    );
  });
});
