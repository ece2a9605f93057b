import { formatNumber } from '../numerics/format';
import type { Positions } from '../positions/positions';
import { angleOf } from '../schemes/coordinates';
import type { AddsEncoding, BiasesEncoding, Encoding, RotatesEncoding } from '../schemes/encoding';
import { bytesOf } from '../tokenize/bytesOf';
import { isPartial } from '../tokenize/isPartial';
import type { Sequence } from './sequence';

/** One token as the hover explains it. */
export interface TokenDescription {
  readonly index: number;
  readonly count: number;
  readonly text: string;
  readonly id: number;
  /** UTF-8 bytes. */
  readonly bytes: Uint8Array;
  /** The token holds only a part of the bytes of the characters in its range. */
  readonly isPartial: boolean;
  /** The coordinates of the token, with the names of their axes. */
  readonly axes: readonly string[];
  readonly coordinates: readonly number[];
  /** The vector (D) of an encoding that adds. */
  readonly vector?: Float64Array;
  /** Angle (radians, as computed, not wrapped) and wavelength (positions per turn) of each sin/cos pair. */
  readonly pairs?: readonly PairReading[];
  /** Biases of the first head on the logits of this token as query, against each key up to it. */
  readonly biases?: Float64Array;
}

export interface PairReading {
  readonly pair: number;
  /** The name of the axis that the pair reads, where the scheme has several. */
  readonly axis?: string;
  readonly dimensions: readonly [number, number];
  readonly angle: number;
  readonly wavelength: number;
}

/** Keys before the query whose bias is read; a picture in a hover has no room for more. */
const mostKeys = 64;

/** Everything the hover says about one token of a sequence under an encoding. */
export function describeToken(
  sequence: Sequence,
  index: number,
  encoding: Encoding,
  positions: Positions,
): TokenDescription {
  const { tokens } = sequence;
  return {
    index,
    count: tokens.count,
    text: tokens.text.slice(tokens.starts[index], tokens.ends[index]),
    id: tokens.ids[index] ?? 0,
    bytes: bytesOf(tokens, index),
    isPartial: isPartial(tokens, index),
    axes: positions.axes,
    coordinates: positions.axes.map((_, axis) => positions.at(index, axis)),
    ...readingsOf(encoding, positions, index),
  };
}

function readingsOf(
  encoding: Encoding,
  positions: Positions,
  index: number,
): Pick<TokenDescription, 'vector' | 'pairs' | 'biases'> {
  switch (encoding.acts) {
    case 'adds': {
      const vector = new Float64Array(encoding.dimension);
      encoding.fill(positions, index, 1, vector);
      return { vector, pairs: pairReadings(encoding, positions, index) };
    }
    case 'rotates':
      return { pairs: pairReadings(encoding, positions, index) };
    case 'biases':
      return { biases: biasesBefore(encoding, positions, index) };
    case 'nothing':
      return {};
  }
}

function pairReadings(
  { pairs, axes }: AddsEncoding | RotatesEncoding,
  positions: Positions,
  index: number,
): PairReading[] | undefined {
  return (
    pairs &&
    Array.from(pairs.inverseFrequencies, (frequency, pair) => ({
      pair,
      ...(axes && { axis: axes.names[pairs.axisOf?.[pair] ?? 0] }),
      dimensions: pairs.dimensionsOf(pair),
      angle: angleOf(pairs, axes, positions, index, pair),
      wavelength: (2 * Math.PI) / frequency,
    }))
  );
}

/** Nearest key first: the token itself, then the one before it … */
function biasesBefore(encoding: BiasesEncoding, positions: Positions, index: number): Float64Array {
  const biases = new Float64Array(Math.min(index + 1, mostKeys));
  const window = { queryStart: index, queries: 1, keyStart: index + 1 - biases.length, keys: biases.length };
  encoding.fill(0, positions, window, biases);
  return biases.reverse();
}

/** Bytes as people write them: `E2 80 99`. */
export function hexBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

/** An angle within one turn, in degrees: what a clock's hand shows. */
export function degreesInTurn(radians: number): string {
  const turn = 2 * Math.PI;
  return `${formatNumber(((((radians % turn) + turn) % turn) * 180) / Math.PI, 4)}°`;
}
