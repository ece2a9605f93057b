import { formatNumber } from '../numerics/format';
import { indexPositions } from '../positions/indexPositions';
import type { BiasesEncoding, Encoding, Pairs } from '../schemes/encoding';
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
  readonly position: number;
  /** The vector (D) of an encoding that adds. */
  readonly vector?: Float64Array;
  /** Angle (radians, as computed, not wrapped) and wavelength (positions per turn) of each sin/cos pair. */
  readonly pairs?: readonly PairReading[];
  /** Biases of the first head on the logits of this token as query, against each key up to it. */
  readonly biases?: Float64Array;
}

export interface PairReading {
  readonly pair: number;
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
  positionOffset: number,
): TokenDescription {
  const { tokens } = sequence;
  const position = positionOffset + index;
  return {
    index,
    count: tokens.count,
    text: tokens.text.slice(tokens.starts[index], tokens.ends[index]),
    id: tokens.ids[index] ?? 0,
    bytes: bytesOf(tokens, index),
    isPartial: isPartial(tokens, index),
    position,
    ...readingsOf(encoding, index, position),
  };
}

function readingsOf(
  encoding: Encoding,
  index: number,
  position: number,
): Pick<TokenDescription, 'vector' | 'pairs' | 'biases'> {
  switch (encoding.acts) {
    case 'adds': {
      const vector = new Float64Array(encoding.dimension);
      encoding.fill(indexPositions(1, position), 0, 1, vector);
      return { vector, pairs: encoding.pairs && pairReadings(encoding.pairs, position) };
    }
    case 'rotates':
      return { pairs: pairReadings(encoding.pairs, position) };
    case 'biases':
      return { biases: biasesBefore(encoding, index, position) };
    case 'nothing':
      return {};
  }
}

function pairReadings(pairs: Pairs, position: number): PairReading[] {
  return Array.from(pairs.inverseFrequencies, (frequency, pair) => ({
    pair,
    dimensions: pairs.dimensionsOf(pair),
    angle: position * frequency,
    wavelength: (2 * Math.PI) / frequency,
  }));
}

/** Nearest key first: the token itself, then the one before it … */
function biasesBefore(encoding: BiasesEncoding, index: number, position: number): Float64Array {
  return Float64Array.from({ length: Math.min(index + 1, mostKeys) }, (_, back) =>
    encoding.bias(0, position, position - back),
  );
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
