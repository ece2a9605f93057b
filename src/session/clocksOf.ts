import { axisSpans } from '../analysis/axisSpans';
import { featuredOfAxes, featuredPairs } from '../analysis/featuredPairs';
import type { Positions } from '../positions/positions';
import type { Clocks } from '../protocol/snapshot';
import type { Axes } from '../schemes/axes';
import { coordinate, readsPlainPositions } from '../schemes/coordinates';
import type { Encoding } from '../schemes/encoding';
import { translated } from '../words/say';

/** The sin/cos pairs of an encoding and where the tokens are on its axes; undefined where it has no pairs. */
export function clocksOf(encoding: Encoding, positions: Positions): Clocks | undefined {
  if ((encoding.acts !== 'adds' && encoding.acts !== 'rotates') || !encoding.pairs) return undefined;
  const { pairs, axes, trainedLength } = encoding;
  const { inverseFrequencies, axisOf, phases } = pairs;
  const dimensions = new Uint32Array(2 * inverseFrequencies.length);
  for (let pair = 0; pair < inverseFrequencies.length; pair++) dimensions.set(pairs.dimensionsOf(pair), 2 * pair);
  // Copies: a shared buffer sent to one view must not be taken from another.
  return {
    inverseFrequencies: inverseFrequencies.slice(),
    dimensions,
    featured: axes
      ? featuredOfAxes(
          pairs,
          trainedLength === undefined ? axisSpans(axes, positions) : axes.names.map(() => trainedLength),
        )
      : featuredPairs(inverseFrequencies, trainedLength ?? positions.count),
    ...(phases && { phases: phases.slice() }),
    ...(axes && {
      axes: axes.names.map(translated),
      axisOf: Uint8Array.from(inverseFrequencies, (_, pair) => axisOf?.[pair] ?? 0),
      ...(!readsPlainPositions(axes, positions) && { coordinates: coordinatesOf(axes, positions) }),
    }),
  };
}

/** (A, T) */
function coordinatesOf(axes: Axes, positions: Positions): Float64Array {
  const { count } = positions;
  return Float64Array.from({ length: axes.names.length * count }, (_, index) =>
    coordinate(axes, positions, index % count, Math.floor(index / count)),
  );
}
