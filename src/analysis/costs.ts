import type { AddsEncoding, BiasesEncoding, Encoding, RotatesEncoding } from '../schemes/encoding';
import { isOfKeyAlone } from './isOfKeyAlone';

/**
 * A number and the formula it was evaluated from. L is the length, D the dimension of vectors, R the rotated channels of
 * a head, H the heads, B the buckets.
 */
export interface Cost {
  /** Empty where there is nothing to evaluate. */
  readonly formula: string;
  readonly value: number;
}

/** Operations, and what they are counted for. */
export interface Operations extends Cost {
  /** Once for a token; or in every layer, for each head (of queries, and of keys), or for all heads together. */
  readonly per: 'once' | 'head' | 'layer';
}

/** Numbers that training has to find. */
export function parametersCost(encoding: Encoding): Cost {
  const value = encoding.learnedParameters;
  return { formula: value === 0 ? '' : parametersFormula(encoding), value };
}

/** As rows of a table, or numbers of each head, where that is what they are. */
function parametersFormula(encoding: Encoding): string {
  const value = encoding.learnedParameters;
  if (encoding.acts === 'adds' && value % encoding.dimension === 0) return `${value / encoding.dimension} · D`;
  // Tables that contents meet may serve all heads, or be projected from the hidden size.
  if (encoding.acts !== 'biases' || encoding.content || value % encoding.heads !== 0) return '';
  return value === (encoding.bucketCount ?? 0) * encoding.heads ? 'B · H' : `${value / encoding.heads} · H`;
}

/** Additions and multiplications that the encoding costs one token of a text of `length` tokens. */
export function operationsCost(encoding: Encoding, length: number): readonly Operations[] {
  switch (encoding.acts) {
    case 'adds':
      return [{ formula: 'D', value: encoding.dimension, per: 'once' }];
    case 'rotates':
      return rotationOperations(encoding, length);
    case 'biases':
      return [biasOperations(encoding, length)];
    case 'nothing':
      return [{ formula: '', value: 0, per: 'layer' }];
  }
}

/** A decay is one more for each rotated channel, or for each logit. */
function rotationOperations({ rotaryDim, decay }: RotatesEncoding, length: number): readonly Operations[] {
  if (decay?.on === 'channels') return [{ formula: '4 · R', value: 4 * rotaryDim, per: 'head' }];
  const rotation: Operations = { formula: '3 · R', value: 3 * rotaryDim, per: 'head' };
  if (!decay) return [rotation];
  return [rotation, { formula: 'H · L', value: decay.heads * length, per: 'layer' }];
}

/** One addition a head and key that is seen, and what contents cost before it. */
function biasOperations({ heads, content, window = Infinity }: BiasesEncoding, length: number): Operations {
  if (window < length) return { formula: `H · ${window}`, value: heads * window, per: 'layer' };
  if (!content) return { formula: 'H · L', value: heads * length, per: 'layer' };
  const perKey = content.operationsPerKey + 1;
  return { formula: `H · L · ${perKey}`, value: heads * length * perKey, per: 'layer' };
}

/** Values to keep so that nothing is computed twice in a text of `length` tokens. */
export function memoryCost(encoding: Encoding, length: number): Cost {
  switch (encoding.acts) {
    case 'adds':
      return vectorMemory(encoding, length);
    case 'rotates':
      return rotationMemory(encoding, length);
    case 'biases':
      return biasMemory(encoding, length);
    case 'nothing':
      return { formula: '', value: 0 };
  }
}

/** A table may end before. */
function vectorMemory({ dimension, tableLength = Infinity }: AddsEncoding, length: number): Cost {
  return tableLength < length
    ? { formula: `${tableLength} · D`, value: tableLength * dimension }
    : { formula: 'L · D', value: length * dimension };
}

/**
 * Cosines and sines; scales by position and pair, those of the keys being one over those of the queries; factors by head
 * and distance.
 */
function rotationMemory({ rotaryDim, decay }: RotatesEncoding, length: number): Cost {
  const table = length * rotaryDim;
  if (!decay) return { formula: 'L · R', value: table };
  return decay.on === 'channels'
    ? { formula: 'L · R · 3/2', value: 1.5 * table }
    : { formula: 'L · (R + H)', value: table + length * decay.heads };
}

/** Different biases of all heads; those of one window serve all windows. */
function biasMemory(encoding: BiasesEncoding, length: number): Cost {
  const { heads, causal, window = Infinity } = encoding;
  const of = (formula: string, value: number): Cost => ({ formula: `H · ${formula}`, value: heads * value });
  if (window < length) return of(`${window}²`, window ** 2);
  if (isOfKeyAlone(encoding)) return of('L', length);
  if (encoding.biasAtDistance) return causal ? of('L', length) : of('(2L − 1)', Math.max(2 * length - 1, 0));
  return causal ? of('L(L + 1)/2', (length * (length + 1)) / 2) : of('L²', length ** 2);
}
