import type { AddsEncoding, Role, RotatesEncoding } from '../schemes/encoding';
import { movedPositions } from './movedPositions';

/** The logit of a query's content at position i and a key's content at position j, with identity projections. */
export type ContentLogit = (query: Float64Array, i: number, key: Float64Array, j: number) => number;

/** How many channels the contents have. */
export function contentWidth(encoding: AddsEncoding | RotatesEncoding): number {
  return encoding.acts === 'adds' ? encoding.dimension : encoding.headDim;
}

/**
 * The logit under an encoding, with the temperature of its queries where it has one; of tokens that are moved `by` so far
 * from their positions, on every axis where there are several.
 */
export function contentLogit(encoding: AddsEncoding | RotatesEncoding, by = 0): ContentLogit {
  if (encoding.acts === 'adds') return scaled(encoding, by, vectorLogit(encoding, by));
  const logit = rotatedLogit(encoding);
  return scaled(encoding, by, (query, i, key, j) => logit(query, i + by, key, j + by));
}

function scaled(encoding: AddsEncoding | RotatesEncoding, by: number, logit: ContentLogit): ContentLogit {
  if (!encoding.queryScale) return logit;
  return (query, i, key, j) => (encoding.queryScale?.(i + by) ?? 1) * logit(query, i, key, j);
}

/** (x + PE(i)) · (y + PE(j)) / √D, with identity projections; without x and y where PE stands beside them. */
function vectorLogit(encoding: AddsEncoding, by: number): ContentLogit {
  const { axes, dimension: width } = encoding;
  const at = (content: Float64Array, position: number): Float64Array => {
    const vector = new Float64Array(width);
    encoding.fill(movedPositions(axes, 1, by, position), 0, 1, vector);
    return encoding.combines === 'adds' ? vector.map((value, d) => value + content[d]!) : vector;
  };
  return (query, i, key, j) => dot(at(query, i), at(key, j)) / Math.sqrt(width);
}

/** R(i)q · R(j)k / √headDim. */
function rotatedLogit(encoding: RotatesEncoding): ContentLogit {
  const width = encoding.headDim;
  if (encoding.axes || encoding.axisDistance) return turnedLogit(encoding);
  const at = (content: Float64Array, position: number, role: Role): Float64Array => {
    const rotated = new Float64Array(width);
    encoding.rotate(content, position, rotated, role);
    return rotated;
  };
  return (query, i, key, j) => dot(at(query, i, 'query'), at(key, j, 'key')) / Math.sqrt(width);
}

/**
 * The same from the angles between query and key: positions are coordinates on every axis at once, or plain ones where
 * the distances on the axes follow from those.
 */
function turnedLogit(encoding: RotatesEncoding): ContentLogit {
  const { pairs, axes, headDim, rotaryDim, attentionFactor } = encoding;
  const names = axes?.names ?? [];
  const half = rotaryDim / 2;
  const anglesAt = (position: number): [Float64Array, Float64Array] => {
    const [cos, sin] = [new Float64Array(half), new Float64Array(half)];
    encoding.fillCosSin({ count: 1, axes: names, at: () => position }, 0, 1, cos, sin);
    return [cos, sin];
  };
  const between = (i: number, j: number): readonly [cos: number, sin: number][] => {
    const [[cosI, sinI], [cosJ, sinJ]] = [anglesAt(i), anglesAt(j)];
    return Array.from(pairs.inverseFrequencies, (omega, k) => {
      const distance = encoding.axisDistance?.(i, j, pairs.axisOf?.[k] ?? 0);
      if (distance === undefined)
        return [cosI[k]! * cosJ[k]! + sinI[k]! * sinJ[k]!, sinI[k]! * cosJ[k]! - cosI[k]! * sinJ[k]!];
      return [attentionFactor ** 2 * Math.cos(distance * omega), attentionFactor ** 2 * Math.sin(distance * omega)];
    });
  };
  return (query, i, key, j) => {
    let sum = 0;
    for (let d = rotaryDim; d < headDim; d++) sum += query[d]! * key[d]!;
    between(i, j).forEach(([cos, sin], k) => {
      const [a, b] = pairs.dimensionsOf(k);
      sum += cos * (query[a]! * key[a]! + query[b]! * key[b]!) + sin * (query[a]! * key[b]! - query[b]! * key[a]!);
    });
    return sum / Math.sqrt(headDim);
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!;
  return sum;
}
