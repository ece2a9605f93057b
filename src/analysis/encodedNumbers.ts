import type { Positions } from '../positions/positions';
import type { Encoding, RotatesEncoding, Spec } from '../schemes/encoding';
import { encodedArrays, encodedShape } from './encodedArrays';
import { logGains } from './logGains';
import { queryScales } from './queryScales';

/** An encoding as plain JSON, in full double precision. `shape` is that of each array of numbers. */
export interface EncodedNumbers {
  readonly spec: Spec;
  readonly acts: Encoding['acts'];
  readonly shape: readonly number[];
  /** Set where vectors are put beside token embeddings in place of being added to them. */
  readonly combines?: 'concatenates';
  /** (T, D), for `adds`; NaN, which JSON writes as null, at positions without a vector. */
  readonly vectors?: readonly (readonly number[])[];
  /** (R/2), radians per position, for `rotates`; cos and sin are (T, R/2) and hold the attention factor. */
  readonly inverseFrequencies?: readonly number[];
  readonly attentionFactor?: number;
  /** The names of the axes, for a rotation that reads several, and the axis (R/2) that each pair reads. */
  readonly axes?: readonly string[];
  readonly axisOf?: readonly number[];
  /** (R/2), radians: the angles at coordinate 0, for a rotation that has them. */
  readonly phases?: readonly number[];
  readonly cos?: readonly (readonly number[])[];
  readonly sin?: readonly (readonly number[])[];
  /** (H, R/2), for a rotation that fades: ln of what a pair's part of a logit keeps for each position of distance. */
  readonly logGains?: readonly (readonly number[])[];
  /** (H, T, T), for `biases`; null where a key is after its query and the scheme is causal. */
  readonly bias?: readonly (readonly (readonly (number | null)[])[])[];
  /** (T): what queries are multiplied by, where they are: a temperature that grows with the position. */
  readonly queryScale?: readonly number[];
}

/** What an encoding gives for these positions, in any order: what is copied, exported and printed. */
export function encodedNumbers(encoding: Encoding, positions: Positions): EncodedNumbers {
  const shape = encodedShape(encoding, positions.count);
  const { vectors, cos, sin, bias } = encodedArrays(encoding, positions);
  const columns = shape.at(-1) ?? 0;
  const scales = queryScales(encoding, positions);
  return {
    spec: encoding.spec,
    acts: encoding.acts,
    shape,
    ...(encoding.acts === 'adds' && encoding.combines !== 'adds' && { combines: encoding.combines }),
    ...(vectors && { vectors: rowsOf(vectors, columns, positions.count) }),
    ...(encoding.acts === 'rotates' && frequenciesOf(encoding)),
    ...(cos && { cos: rowsOf(cos, columns, positions.count) }),
    ...(sin && { sin: rowsOf(sin, columns, positions.count) }),
    ...(encoding.acts === 'rotates' &&
      encoding.decay && { logGains: rowsOf(logGains(encoding.decay, columns), columns, encoding.decay.heads) }),
    ...(bias && { bias: headsOf(bias, shape) }),
    ...(scales && { queryScale: Array.from(scales) }),
  };
}

function frequenciesOf({
  pairs: { inverseFrequencies, axisOf, phases },
  axes,
  attentionFactor,
}: RotatesEncoding): Pick<EncodedNumbers, 'inverseFrequencies' | 'attentionFactor' | 'axes' | 'axisOf' | 'phases'> {
  return {
    inverseFrequencies: Array.from(inverseFrequencies),
    attentionFactor,
    ...(axes && { axes: axes.names, axisOf: Array.from(inverseFrequencies, (_, pair) => axisOf?.[pair] ?? 0) }),
    ...(phases && { phases: Array.from(phases) }),
  };
}

function headsOf(bias: Float64Array, [heads = 0, queries = 0, keys = 0]: readonly number[]): (number | null)[][][] {
  return Array.from({ length: heads }, (_, head) =>
    rowsOf(bias.subarray(head * queries * keys, (head + 1) * queries * keys), keys, queries).map(withNulls),
  );
}

function rowsOf(values: Float64Array, columns: number, rows: number): number[][] {
  return Array.from({ length: rows }, (_, row) => Array.from(values.subarray(row * columns, (row + 1) * columns)));
}

/** JSON has no NaN. */
function withNulls(row: readonly number[]): (number | null)[] {
  return row.map((value) => (Number.isNaN(value) ? null : value));
}
