import { expect } from 'chai';
import fc from 'fast-check';
import { heatmap } from '../../../src/analysis/blockMeans';
import { heatmapModes } from '../../../src/analysis/heatmapLook';
import { distanceProfile } from '../../../src/analysis/distanceProfile';
import { facts } from '../../../src/analysis/facts';
import { listedPositions } from '../../../src/positions/listedPositions';
import type { Positions } from '../../../src/positions/positions';
import type { BiasesEncoding, Encoding, Spec } from '../../../src/schemes/encoding';
import { schemes } from '../../../src/schemes/registry';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import type { Scheme } from '../../../src/schemes/scheme';
import { SpecError } from '../../../src/schemes/specError';
import { describeToken } from '../../../src/session/tokenDescription';
import { selectionOf, wordTokens } from '../../unit/session/fakes';

/** Whole numbers on both sides of 0, fractions, numbers far away, and none at all. */
const position = fc.oneof(
  fc.integer({ min: -300, max: 300 }),
  fc.constantFrom(-1e9, 65_536, 2 ** 31 + 1, 1e15, 1e300, -1e300, 0, -0),
  fc.double({ min: -40, max: 40, noNaN: true }),
  fc.constantFrom(NaN, Infinity, -Infinity),
);
const listed = fc.array(position, { maxLength: 4 }).map(listedPositions);
/** More than any description of four tokens asks for: 4096 distances in 64 draws, and those nearer looked at before. */
const mostBiases = 500_000;

describe('Wherever tokens stand', () => {
  for (const scheme of schemes) {
    it(`${scheme.id} is drawn and described in bounded time`, () => {
      for (const spec of [{ scheme: scheme.id }, ...smallSpecs(scheme)]) {
        const encoding = encodingOf(spec);
        fc.assert(
          fc.property(listed, (positions) => {
            describeAll(encoding, positions);
          }),
          { numRuns: 12 },
        );
      }
      for (const list of [[], [NaN], [NaN, NaN], [7]])
        describeAll(encodingOf({ scheme: scheme.id }), listedPositions(list));
    });
  }

  for (const { id } of schemes.filter(({ acts }) => acts === 'biases')) {
    it(`${id} has no bias of a token without a position`, () => {
      const encoding = encodingOf({ scheme: id }) as BiasesEncoding;
      fc.assert(
        fc.property(position, (other) => {
          for (const [query, key] of [
            [NaN, other],
            [other, NaN],
          ] as const) {
            expect(encoding.bias(0, query, key), `${query} → ${key}`).to.be.NaN;
          }
        }),
        { numRuns: 20 },
      );
    });
  }
});

/** The least of every number that has one, all at once where the scheme allows it and one by one. */
function smallSpecs({ id, parameters }: Scheme): readonly Spec[] {
  const least = Object.entries(parameters).flatMap(([name, parameter]) =>
    parameter.kind === 'integer' && parameter.minimum !== undefined ? [[name, parameter.minimum] as const] : [],
  );
  const specs = [least, ...least.map((one) => [one])].map((values) => ({ scheme: id, ...Object.fromEntries(values) }));
  return specs.filter((spec) => {
    try {
      return Boolean(encodingOf(spec));
    } catch (error) {
      if (error instanceof SpecError) return false;
      throw error;
    }
  });
}

/** Everything a view, a hover and a report ask for. */
function describeAll(plain: Encoding, positions: Positions): void {
  const encoding = counted(plain);
  const { count } = positions;
  fillAll(encoding, positions);
  for (const mode of heatmapModes) {
    heatmap(encoding, positions, { start: 0, count, maxRows: 3, maxColumns: 3 }, { mode });
  }
  for (const { value } of facts(encoding, positions))
    expect(value)
      .to.be.a('string')
      .that.does.not.match(/NaN|undefined/);
  for (const maxDistance of [0, 1, 9]) {
    const { distances, mean } = distanceProfile(encoding, { maxDistance, points: 5 });
    expect(mean).to.have.lengthOf(distances.length);
  }
  for (let token = 0; token < count; token++) describeToken(sequence, token, encoding, positions);
}

const selection = selectionOf('a b c d');
const sequence = {
  selection,
  segments: selection.segments,
  tokens: wordTokens('a b c d'),
  wasCapped: false,
  maxCharacters: 1000,
};

function fillAll(encoding: Encoding, positions: Positions): void {
  const { count } = positions;
  switch (encoding.acts) {
    case 'adds':
      encoding.fill(positions, 0, count, new Float64Array(count * encoding.dimension));
      return;
    case 'rotates': {
      const size = (count * encoding.rotaryDim) / 2;
      encoding.fillCosSin(positions, 0, count, new Float64Array(size), new Float64Array(size));
      return;
    }
    case 'biases': {
      const window = { queryStart: 0, queries: count, keyStart: 0, keys: count };
      encoding.fill(encoding.heads - 1, positions, window, new Float64Array(count ** 2));
      return;
    }
    case 'nothing':
  }
}

/** The same encoding, out of patience after `mostBiases`. */
function counted(encoding: Encoding): Encoding {
  if (encoding.acts !== 'biases') return encoding;
  let biases = 0;
  const counting =
    <Arguments extends unknown[]>(of: (...given: Arguments) => number) =>
    (...given: Arguments): number => {
      if (++biases > mostBiases) throw new Error(`More than ${mostBiases} biases of ${encoding.spec.scheme}`);
      return of(...given);
    };
  const { content } = encoding;
  return {
    ...encoding,
    bias: counting((...given) => encoding.bias(...given)),
    ...(content && { content: { ...content, bias: counting((...given) => content.bias(...given)) } }),
    ...(encoding.biasAtDistance && {
      biasAtDistance: counting((...given) => encoding.biasAtDistance?.(...given) ?? NaN),
    }),
    ...(encoding.bucket && { bucket: counting((...given) => encoding.bucket?.(...given) ?? NaN) }),
  };
}
