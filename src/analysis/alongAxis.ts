import type { Positions } from '../positions/positions';
import type { Axes } from '../schemes/axes';
import type { AddsEncoding } from '../schemes/encoding';
import { linePositions } from './linePositions';
import type { Turning } from './pairMeans';

/**
 * The axis along which distances count, where a scheme has several: as asked, else the last (the columns of an image);
 * undefined where there is one axis, and where a text moves on all of them alike.
 */
export function axisOfDistances(axes: Axes | undefined, axis?: number): number | undefined {
  if (!axes) return undefined;
  return axis ?? (axes.plain ? undefined : axes.names.length - 1);
}

/** What a note says of the axis of distances. */
export function alongAxis(axes: Axes | undefined, along: number | undefined): string {
  if (!axes) return '';
  return along === undefined ? `, along ${axes.names.join(', ')} alike` : `, along axis ${axes.names[along] ?? '–'}`;
}

/** The frequencies of the pairs that a distance along an axis turns, and what a note says of them. */
export function pairsAlong({ pairs, axes }: Turning, axis?: number): { frequencies: Float64Array; words: string } {
  const { inverseFrequencies, axisOf } = pairs;
  const along = axisOfDistances(axes, axis);
  const frequencies =
    along === undefined ? inverseFrequencies : inverseFrequencies.filter((_, pair) => (axisOf?.[pair] ?? 0) === along);
  return { frequencies, words: alongAxis(axes, along) };
}

/**
 * The tokens, at most `longest`, in a line along the axis of distances that have a vector; undefined where there is one
 * axis.
 */
export function vectorsOnLine(
  encoding: AddsEncoding,
  longest: number,
  axis?: number,
): (Positions & { words: string }) | undefined {
  const { axes, dimension } = encoding;
  const along = axisOfDistances(axes, axis);
  if (!axes || along === undefined) return undefined;
  const line = linePositions(axes, along, longest);
  const vector = new Float64Array(dimension);
  let count = 0;
  while (count < longest) {
    encoding.fill(line, count, 1, vector);
    if (Number.isNaN(vector[0]!)) break;
    count++;
  }
  return { ...line, count, words: `${alongAxis(axes, along)}, 0 on the others` };
}
