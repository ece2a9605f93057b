import { formatNumber } from '../numerics/format';
import { seeded, type Random } from '../numerics/random';
import { indexPositions } from '../positions/indexPositions';
import type { AddsEncoding, BiasesEncoding, Encoding, Role, RotatesEncoding } from '../schemes/encoding';

/** How far all positions move. */
const shift = 1000;
/** Query and key positions 0 … 31, and this many contents for each pair of them. */
const positionsTried = 32;
const contents = 4;
/** Below this a change is rounding. */
const rounding = 1e-9;

export const shiftDefinition = `The largest change of a logit when all positions (on every axis, where there are several) move by ${formatNumber(shift)}, over seeded unit-variance queries and keys at positions 0 to ${positionsTried - 1}. Of a bias, the change against that of the query’s own key, because the softmax ignores what all keys of a query share. 0 means that only the distance matters.`;

/**
 * The largest change of a logit when all positions move by 1000, of a bias up to a constant for each query; NaN where
 * the moved positions have no encoding.
 */
export function shiftChange(encoding: Encoding): number {
  switch (encoding.acts) {
    case 'adds':
      return largestContentChange(vectorLogit(encoding), encoding.dimension);
    case 'rotates':
      return largestContentChange(rotatedLogit(encoding), encoding.headDim);
    case 'biases':
      return largestBiasChange(encoding);
    case 'nothing':
      return 0;
  }
}

/** `0` for rounding, `no rows there` where a learned table ends. */
export function formatShiftChange(change: number): string {
  if (Number.isNaN(change)) return 'no rows there';
  return change < rounding ? '0' : formatNumber(change);
}

type Logit = (query: Float64Array, i: number, key: Float64Array, j: number) => number;

/**
 * The largest |logit(i + s, j + s) − logit(i, j)| over seeded contents of `width` channels. With random content the
 * cross terms of content and position count too: that is why sinusoids, whose own product is shift invariant, are not.
 */
function largestContentChange(logit: Logit, width: number): number {
  const random = seeded(0);
  let largest = 0;
  for (let content = 0; content < contents; content++) {
    const [query, key] = [unitVariance(random, width), unitVariance(random, width)];
    for (let i = 0; i < positionsTried; i++) {
      const j = Math.floor(random.uniform() * positionsTried);
      largest = Math.max(largest, Math.abs(logit(query, i + shift, key, j + shift) - logit(query, i, key, j)));
    }
  }
  return largest;
}

/** (x + PE(i)) · (y + PE(j)) / √D, with identity projections; without x and y where PE stands beside them. */
function vectorLogit(encoding: AddsEncoding): Logit {
  const width = encoding.dimension;
  const at = (content: Float64Array, position: number): Float64Array => {
    const vector = new Float64Array(width);
    encoding.fill(indexPositions(1, position), 0, 1, vector);
    return encoding.combines === 'adds' ? vector.map((value, d) => value + content[d]!) : vector;
  };
  return (query, i, key, j) => dot(at(query, i), at(key, j)) / Math.sqrt(width);
}

/** R(i)q · R(j)k / √headDim. */
function rotatedLogit(encoding: RotatesEncoding): Logit {
  const width = encoding.headDim;
  if (encoding.axes) return turnedLogit(encoding);
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
function turnedLogit(encoding: RotatesEncoding): Logit {
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

/**
 * Content does not meet a bias, so the biases themselves are compared, in every head; each with that of the query's own
 * key, because the softmax takes out what is added to all keys of a query.
 */
function largestBiasChange(encoding: BiasesEncoding): number {
  const window = { queryStart: 0, queries: positionsTried, keyStart: 0, keys: positionsTried };
  const biases = [0, shift].map((offset) =>
    Array.from({ length: encoding.heads }, (_, head) => {
      const bias = new Float64Array(positionsTried ** 2);
      encoding.fill(head, indexPositions(positionsTried, offset), window, bias);
      return bias;
    }),
  );
  const [here, moved] = biases as [Float64Array[], Float64Array[]];
  let largest = 0;
  here.forEach((bias, head) => {
    bias.forEach((value, index) => {
      if (Number.isNaN(value)) return;
      const own = Math.floor(index / positionsTried) * (positionsTried + 1);
      const ofRow = moved[head]![own]! - bias[own]!;
      largest = Math.max(largest, Math.abs(moved[head]![index]! - value - ofRow));
    });
  });
  return largest;
}

function unitVariance(random: Random, width: number): Float64Array {
  return Float64Array.from({ length: width }, () => random.gaussian());
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!;
  return sum;
}
