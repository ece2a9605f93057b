import { expect } from 'chai';
import fc from 'fast-check';
import { angleMeans } from '../../../src/analysis/angleMeans';
import { pairMeans } from '../../../src/analysis/pairMeans';
import { meanVector } from '../../../src/analysis/vectorMeans';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Positions } from '../../../src/positions/positions';
import type { Spec } from '../../../src/schemes/encoding';
import { expectClose } from '../../golden/close';
import { rotationOf, vectorsOf } from '../../golden/encodings';

const grid = { gridHeight: 5, gridWidth: 7 };
const video = { axes: 'video', gridDepth: 3, ...grid };

/** Vectors whose mean over a block has a closed form. */
const vectors: readonly Spec[] = [
  { scheme: 'sinusoidal', hiddenSize: 12 },
  { scheme: 'sinusoidal', hiddenSize: 13, oddDimension: 'zeroPad', layout: 'concatenated' },
  { scheme: 'sinusoidal', hiddenSize: 13, oddDimension: 'dropCosine' },
  { scheme: 'time2vec', hiddenSize: 7 },
  { scheme: 'time2vec', hiddenSize: 7, linearFeature: 'last', timePerPosition: 1.5 },
  { scheme: 'nerf', multires: 4 },
  { scheme: 'nerf', multires: 3, includeInput: false, logSampling: false, maxPositionEmbeddings: 3 },
  { scheme: 'nerf', multires: 3, axes: 'grid', ...grid },
  { scheme: 'nerf', multires: 2, ...video, includeInput: false },
  { scheme: 'perceiver', numBands: 5, maxPositionEmbeddings: 60, maxResolution: 40 },
  { scheme: 'perceiver', numBands: 5, axes: 'grid', ...grid, sineOnly: true },
  { scheme: 'perceiver', numBands: 3, ...video, concatPos: false },
  { scheme: 'perceiver', numBands: 3, axes: 'grid', gridHeight: 1, gridWidth: 30 },
  { scheme: 'sincos2d', hiddenSize: 12, ...grid, classToken: true },
  { scheme: 'sincos2d', hiddenSize: 12, ...grid, dialect: 'timm', reverseCoord: true },
  { scheme: 'sincos2d', hiddenSize: 11, ...grid, dialect: 'multidim' },
  { scheme: 'sincos2d', hiddenSize: 14, ...grid, dialect: 'multidim3d' },
  { scheme: 'detrSine', numPositionFeatures: 6, ...grid },
  { scheme: 'detrSine', numPositionFeatures: 6, ...grid, normalize: false },
  { scheme: 'hierarchical', hiddenSize: 5, maxPositionEmbeddings: 11 },
  { scheme: 'hierarchical', hiddenSize: 5, maxPositionEmbeddings: 70, alpha: 0.7 },
  { scheme: 'treeEncoding', features: 2, depth: 5 },
  { scheme: 'treeEncoding', features: 1, depth: 3, branching: 1, hiddenSize: 7 },
  { scheme: 'treeEncoding', features: 2, depth: 9, branching: 5 },
];

/** Rotations that are not by the plain position. */
const rotations: readonly Spec[] = [
  { scheme: 'axialRope', headDim: 16, ...grid },
  { scheme: 'axialRope', headDim: 16, ...grid, dialect: 'dinov3', classTokens: 2 },
  { scheme: 'axialRope', headDim: 16, ...grid, dialect: 'llama4' },
  { scheme: 'axialRope', headDim: 16, ...grid, dialect: 'ropeVitMixed' },
  { scheme: 'hirope', headDim: 12, segmentLengths: [6] },
  { scheme: 'hirope', headDim: 12, segmentLengths: [6, 20] },
  { scheme: 'hirope', headDim: 12, segmentLengths: [2.5] },
];

/** Positions, and the same without saying that they follow each other. */
const both = (first: number, count: number): readonly [Positions, Positions] => [
  indexPositions(count, first),
  { count, axes: ['index'], at: (token) => first + token },
];

const block = {
  first: fc.oneof(
    fc.integer({ min: -60, max: 160 }),
    fc.integer({ min: 0, max: 1_000_000 }),
    // Between positions.
    fc.integer({ min: -10, max: 400 }).map((halves) => halves / 2),
  ),
  start: fc.nat(40),
  count: fc.integer({ min: 1, max: 200 }),
};

/** Every number of a vector, or NaN where there is none. */
const expectSame = (actual: Float64Array, expected: Float64Array, magnitude: number): void => {
  const known = (values: Float64Array): number[] => Array.from(values, (value) => (Number.isNaN(value) ? 1e30 : value));
  expectClose(known(actual), known(expected), { absolute: 1e-9, relative: magnitude });
};

describe('The mean of many', () => {
  for (const spec of vectors) {
    it(`vectors is that of the vectors one by one: ${JSON.stringify(spec)}`, () => {
      const encoding = vectorsOf(spec);
      expect(encoding).to.have.property('fillMean');
      fc.assert(
        fc.property(fc.record(block), ({ first, start, count }) => {
          const [closed, members] = both(first, start + count).map((positions) => {
            const out = new Float64Array(encoding.dimension).fill(7);
            meanVector(encoding, positions, start, count, out);
            return out;
          }) as [Float64Array, Float64Array];
          expectSame(closed, members, 1e-12);
        }),
      );
    });
  }

  for (const spec of rotations) {
    it(`angles is that of the angles one by one: ${JSON.stringify(spec)}`, () => {
      const encoding = rotationOf(spec);
      const pairs = encoding.pairs.inverseFrequencies.length;
      fc.assert(
        fc.property(fc.record(block), ({ first, start, count }) => {
          const [closed, members] = both(first, start + count).map((positions) => {
            const [cos, sin, alone] = [0, 1, 2].map(() => new Float64Array(pairs).fill(7)) as [
              Float64Array,
              Float64Array,
              Float64Array,
            ];
            pairMeans(encoding, positions)(start, count, cos, sin);
            angleMeans(encoding, positions)(start, count, alone);
            return [...cos, ...sin, ...alone];
          }) as [number[], number[]];
          expectClose(closed, members, { absolute: 1e-9 });
        }),
      );
    });
  }
});
