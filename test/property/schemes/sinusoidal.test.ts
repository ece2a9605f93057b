import fc from 'fast-check';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Positions } from '../../../src/positions/positions';
import type { AddsEncoding } from '../../../src/schemes/encoding';
import { plainSinusoidal } from '../../../src/schemes/sinusoidal';
import { expectClose } from '../../golden/close';
import { vectorsOf } from '../../golden/encodings';

const parameters = fc.record({
  hiddenSize: fc.integer({ min: 1, max: 32 }).map((pairs) => 2 * pairs),
  base: fc.double({ min: 1, max: 1e6, noNaN: true }),
  layout: fc.constantFrom('interleaved' as const, 'concatenated' as const),
  ladder: fc.constantFrom('paper' as const, 'halfMinusOne' as const),
});

describe('sinusoidal encoding', () => {
  it('of an odd size with its last number 0 is that of the size below', () => {
    const positions = indexPositions(40);
    fc.assert(
      fc.property(parameters, (values) => {
        const odd = vectorsOf({
          scheme: 'sinusoidal',
          ...values,
          hiddenSize: values.hiddenSize + 1,
          oddDimension: 'zeroPad',
        });
        const [own, below] = [rowsOf(odd, positions), table(values, positions)];
        own.forEach((row, token) => {
          const evenRow = below.subarray(token * values.hiddenSize, (token + 1) * values.hiddenSize);
          // The paper's exponents have the odd size in them.
          if (values.ladder === 'halfMinusOne') expectClose(row, [...evenRow, 0], { absolute: 1e-12 });
          else expectClose(row.subarray(-1), [0], { absolute: 0 });
        });
      }),
    );
  });

  it('of an odd size without its last cosine is that of the size above, but for RoFormer’s exponents', () => {
    const positions = indexPositions(40, 7);
    fc.assert(
      fc.property(parameters, (values) => {
        const above = { ...values, hiddenSize: values.hiddenSize + 2 };
        const odd = vectorsOf({
          scheme: 'sinusoidal',
          ...values,
          hiddenSize: above.hiddenSize - 1,
          oddDimension: 'dropCosine',
        });
        const [own, whole] = [rowsOf(odd, positions), table(above, positions)];
        own.forEach((row, token) => {
          const wholeRow = whole.subarray(token * above.hiddenSize, (token + 1) * above.hiddenSize);
          if (values.layout === 'interleaved' || values.ladder === 'halfMinusOne') {
            expectClose(row, wholeRow.subarray(0, -1), { absolute: 1e-12 });
          } else {
            // Sine k of RoFormer: n · base^(−2k/D) with the odd D.
            const sines = Array.from({ length: above.hiddenSize / 2 }, (_, k) =>
              Math.sin((token + 7) * values.base ** ((-2 * k) / (above.hiddenSize - 1))),
            );
            expectClose(row.subarray(0, sines.length), sines, { absolute: 1e-9 });
          }
        });
      }),
    );
  });

  it('by recurrence equals the plain loop within 1e-9 up to position 1 000 000', () => {
    fc.assert(
      fc.property(parameters, fc.integer({ min: 0, max: 999_700 }), (values, first) => {
        const positions = indexPositions(300, first);
        expectClose(table(values, positions), plain(values, positions), { absolute: 1e-9 });
      }),
    );
  });

  it('equals the plain loop at any positions, consecutive or not', () => {
    const anywhere = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(parameters, anywhere, (values, list) => {
        const positions: Positions = { count: list.length, axes: ['index'], at: (token) => list[token]! };
        expectClose(table(values, positions), plain(values, positions), { absolute: 1e-9 });
      }),
    );
  });

  it('of position p + k is one linear map of the encoding of p: a rotation of every pair by kω', () => {
    const place = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(parameters, place, place, (values, p, k) => {
        const encoding = vectorsOf({ scheme: 'sinusoidal', ...values });
        const [here, there] = [p, p + k].map((n) => table(values, indexPositions(1, n)));
        expectClose(turnedBy(encoding, here!, k), there!, { absolute: 1e-9 });
      }),
    );
  });

  it('has a mean over a block that equals the mean of its members', () => {
    fc.assert(
      fc.property(
        parameters,
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1, max: 400 }),
        (values, first, count) => {
          const encoding = vectorsOf({ scheme: 'sinusoidal', ...values });
          const members = plain(values, indexPositions(count, first));
          const mean = new Float64Array(values.hiddenSize);
          members.forEach((value, index) => (mean[index % values.hiddenSize]! += value / count));
          const closed = new Float64Array(values.hiddenSize);
          encoding.fillMean!(first, count, closed);
          expectClose(closed, mean, { absolute: 1e-9 });
        },
      ),
    );
  });
});

type Values = Parameters<typeof plainSinusoidal>[0];

function rowsOf(encoding: AddsEncoding, positions: Positions): Float64Array[] {
  const { dimension } = encoding;
  const out = new Float64Array(positions.count * dimension);
  encoding.fill(positions, 0, positions.count, out);
  return Array.from({ length: positions.count }, (_, row) => out.subarray(row * dimension, (row + 1) * dimension));
}

function table(values: Values, positions: Positions): Float64Array {
  const out = new Float64Array(positions.count * values.hiddenSize);
  vectorsOf({ scheme: 'sinusoidal', ...values }).fill(positions, 0, positions.count, out);
  return out;
}

function plain(values: Values, positions: Positions): Float64Array {
  const out = new Float64Array(positions.count * values.hiddenSize);
  plainSinusoidal(values, positions, out);
  return out;
}

function turnedBy({ pairs }: AddsEncoding, vector: Float64Array, k: number): Float64Array {
  const turned = vector.slice();
  pairs!.inverseFrequencies.forEach((omega, pair) => {
    const [sine, cosine] = pairs!.dimensionsOf(pair);
    turned[sine] = vector[sine]! * Math.cos(k * omega) + vector[cosine]! * Math.sin(k * omega);
    turned[cosine] = vector[cosine]! * Math.cos(k * omega) - vector[sine]! * Math.sin(k * omega);
  });
  return turned;
}
