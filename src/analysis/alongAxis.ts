import { formatNumber } from '../numerics/format';
import type { Positions } from '../positions/positions';
import type { Axes } from '../schemes/axes';
import type { AddsEncoding } from '../schemes/encoding';
import { say, translated } from '../words/say';
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

/** A note, and what it says of the axis of distances. */
export function alongAxis(note: string, axes: Axes | undefined, along: number | undefined): string {
  if (!axes) return note;
  return along === undefined
    ? say`${note}, along ${axes.names.map(translated).join(', ')} alike`
    : say`${note}, along axis ${translated(axes.names[along] ?? '–')}`;
}

/** The frequencies of the pairs that a distance along an axis turns, and the note that says so. */
export function pairsAlong({ pairs, axes }: Turning, axis?: number): { frequencies: Float64Array; note: string } {
  const { inverseFrequencies, axisOf } = pairs;
  const along = axisOfDistances(axes, axis);
  const frequencies =
    along === undefined ? inverseFrequencies : inverseFrequencies.filter((_, pair) => (axisOf?.[pair] ?? 0) === along);
  return { frequencies, note: alongAxis(say`q = k, ${formatNumber(frequencies.length)} pairs`, axes, along) };
}

/**
 * The tokens, at most `longest`, in a line along the axis of distances that have a vector; undefined where there is one
 * axis.
 */
export function vectorsOnLine(
  encoding: AddsEncoding,
  longest: number,
  axis?: number,
): (Positions & { along: number }) | undefined {
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
  return { ...line, count, along };
}
