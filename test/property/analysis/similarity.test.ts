import fc from 'fast-check';
import { similarity } from '../../../src/analysis/similarity';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Positions } from '../../../src/positions/positions';
import type { AddsEncoding, Spec } from '../../../src/schemes/encoding';
import { expectClose } from '../../golden/close';
import { vectorsOf } from '../../golden/encodings';

/** Vectors whose norms are known, and of tables that end. */
const specs: readonly Spec[] = [
  { scheme: 'sinusoidal', hiddenSize: 12 },
  { scheme: 'treeEncoding', features: 2, depth: 5 },
  { scheme: 'treeEncoding', features: 1, depth: 3, branching: 1, hiddenSize: 7 },
  { scheme: 'treeEncoding', features: 2, depth: 9, branching: 5 },
  { scheme: 'nerf', multires: 3, includeInput: false },
  { scheme: 'nerf', multires: 3, includeInput: false, axes: 'grid', gridHeight: 5, gridWidth: 7 },
  { scheme: 'samFourier', hiddenSize: 10, gridHeight: 5, gridWidth: 7 },
  { scheme: 'learned', hiddenSize: 5, maxPositionEmbeddings: 40 },
  { scheme: 'hierarchical', hiddenSize: 5, maxPositionEmbeddings: 11 },
];

/** The same, but that norms have to be looked for. */
const withoutNorms = (encoding: AddsEncoding): AddsEncoding => {
  const members: { -readonly [Name in keyof AddsEncoding]: AddsEncoding[Name] } = { ...encoding };
  delete members.norm;
  delete members.norms;
  return members;
};

const text = fc.record({
  first: fc.oneof(fc.integer({ min: -60, max: 160 }), fc.integer({ min: 0, max: 1_000_000 })),
  count: fc.integer({ min: 1, max: 200 }),
  room: fc.integer({ min: 1, max: 40 }),
});

describe('Similarities of many positions', () => {
  for (const spec of specs) {
    it(`are those of the vectors one by one: ${JSON.stringify(spec)}`, () => {
      const encoding = vectorsOf(spec);
      const members = withoutNorms(encoding);
      fc.assert(
        fc.property(text, ({ first, count, room }) => {
          const window = { start: 0, count, maxRows: room, maxColumns: room };
          const listed: Positions = { count, axes: ['index'], at: (token) => first + token };
          const known = (values: Float32Array): number[] =>
            Array.from(values, (value) => (Number.isNaN(value) ? 9 : value));
          expectClose(
            known(similarity(encoding, indexPositions(count, first), window).values),
            known(similarity(members, listed, window).values),
            { absolute: 1e-6 },
          );
        }),
      );
    });
  }
});
