import { encodedArrays, encodedShape, sizeOf } from '../analysis/encodedArrays';
import type { Positions } from '../positions/positions';
import type { AddsEncoding, BiasesEncoding, Encoding, RotatesEncoding } from '../schemes/encoding';
import { distanceTable, type DistanceTable } from './distanceTable';
import type { ExportSource } from './exportSource';
import { slopesOf } from './slopes';
import { wavesOf, type Waves } from './waves';

/** Vectors made of sines and cosines: which wave stands in each of the D columns. */
export interface VectorsRecipe {
  readonly kind: 'vectors';
  readonly waves: Waves;
  /** (D): k for the sine of pair k, K + k for its cosine, 2K for a column that is always 0. */
  readonly columns: readonly number[];
}

export interface RotationRecipe {
  readonly kind: 'rotation';
  readonly waves: Waves;
  readonly attentionFactor: number;
}

/** bias(h, i, j) = slopes[h] × (j − i). */
export interface SlopesRecipe {
  readonly kind: 'slopes';
  /** (H) */
  readonly slopes: Float64Array;
  readonly causal: boolean;
}

export interface DistancesRecipe extends DistanceTable {
  readonly kind: 'distances';
}

/** The numbers themselves: right at these positions, whatever the scheme is. */
export interface NumbersRecipe {
  readonly kind: 'numbers';
  readonly arrays: readonly NamedArray[];
}

/** Nothing but a place to call an implementation of one's own from. */
export interface YoursRecipe {
  readonly kind: 'yours';
}

export interface NamedArray {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float64Array;
}

/** How code comes to the numbers of an encoding. It follows from what the encoding is, not from the name of its scheme. */
export type Recipe = VectorsRecipe | RotationRecipe | SlopesRecipe | DistancesRecipe | NumbersRecipe | YoursRecipe;

/** The arrays of an encoding at its positions, by name. */
export function arraysOf({ encoding, positions }: ExportSource): NamedArray[] {
  const shape = encodedShape(encoding, positions.count);
  return Object.entries(encodedArrays(encoding, positions)).map(([name, values]) => ({
    name,
    shape,
    values: values as Float64Array,
  }));
}

/**
 * The recipe of an encoding: a formula where one gives its numbers at these positions, which is tried before it is said;
 * the numbers themselves otherwise.
 */
export function recipeOf(source: ExportSource): Recipe {
  return formulaOf(source.encoding, source.positions) ?? { kind: 'numbers', arrays: arraysOf(source) };
}

function formulaOf(encoding: Encoding, positions: Positions): Recipe | undefined {
  switch (encoding.acts) {
    case 'adds':
      return vectorsRecipe(encoding, positions);
    case 'rotates':
      return rotationRecipe(encoding, positions);
    case 'biases':
      return biasRecipe(encoding, positions);
    case 'nothing':
      return undefined;
  }
}

function vectorsRecipe(encoding: AddsEncoding, positions: Positions): VectorsRecipe | undefined {
  if (!encoding.pairs) return undefined;
  const waves = wavesOf(encoding, encoding.pairs, positions);
  const pairs = encoding.pairs.inverseFrequencies.length;
  const columns = new Array<number>(encoding.dimension).fill(2 * pairs);
  for (let k = 0; k < pairs; k++) {
    const [sine, cosine] = encoding.pairs.dimensionsOf(k);
    if (sine < columns.length) columns[sine] = k;
    if (cosine < columns.length) columns[cosine] = pairs + k;
  }
  const { vectors } = encodedArrays(encoding, positions);
  const value = (token: number, d: number): number => {
    const wave = columns[d] ?? NaN;
    if (wave === 2 * pairs) return 0;
    return wave < pairs ? Math.sin(waves.angle(token, wave)) : Math.cos(waves.angle(token, wave - pairs));
  };
  return isGivenBy(value, vectors, columns.length) ? { kind: 'vectors', waves, columns } : undefined;
}

function rotationRecipe(encoding: RotatesEncoding, positions: Positions): RotationRecipe | undefined {
  const { pairs, attentionFactor } = encoding;
  const waves = wavesOf(encoding, pairs, positions);
  const { cos, sin } = encodedArrays(encoding, positions);
  const count = pairs.inverseFrequencies.length;
  const isIt =
    isGivenBy((token, k) => attentionFactor * Math.cos(waves.angle(token, k)), cos, count) &&
    isGivenBy((token, k) => attentionFactor * Math.sin(waves.angle(token, k)), sin, count);
  return isIt ? { kind: 'rotation', waves, attentionFactor } : undefined;
}

function biasRecipe(encoding: BiasesEncoding, positions: Positions): Recipe | undefined {
  if (encoding.axes || !encoding.biasAtDistance) return undefined;
  const { causal } = encoding;
  const slopes = slopesOf(encoding, positions);
  if (slopes) return { kind: 'slopes', slopes, causal };
  const table = distanceTable(encoding, positions);
  // Positions that are few and far apart have more distances between them than biases.
  const isShorter = table && table.values.length < sizeOf(encodedShape(encoding, positions.count));
  return isShorter ? { kind: 'distances', ...table } : undefined;
}

/** Far above roundings, far below any difference that matters. */
const tolerance = 1e-9;

function isGivenBy(value: (row: number, column: number) => number, array: Float64Array | undefined, columns: number) {
  return (
    array?.every((actual, index) => {
      const formula = value(Math.floor(index / columns), index % columns);
      return Math.abs(formula - actual) <= tolerance;
    }) ?? false
  );
}
