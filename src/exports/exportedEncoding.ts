import { encodedNumbers, type EncodedNumbers } from '../analysis/encodedNumbers';
import type { Positions } from '../positions/positions';
import type { ExportSource } from './exportSource';

/** One token of an export. */
export interface ExportedToken {
  readonly text: string;
  readonly id: number;
  /** A list where there are coordinates on several axes. */
  readonly position: number | readonly number[];
}

/** An encoding as it is exported: numbers in full double precision, and what they are of. */
export interface ExportedEncoding extends EncodedNumbers {
  /** The length of the sequence, where the encoding depends on it. */
  readonly sequenceLength?: number;
  /** Set where the encoding is that of a text. */
  readonly tokenizer?: string;
  readonly tokens?: readonly ExportedToken[];
  /** (T), where it is of no text. */
  readonly positions?: readonly (number | readonly number[])[];
  /** Set where there are coordinates on several axes. */
  readonly coordinateAxes?: readonly string[];
}

export function exportedEncoding(source: ExportSource): ExportedEncoding {
  const { encoding, positions, tokens } = source;
  const { spec, acts, ...numbers } = encodedNumbers(encoding, positions);
  const { sequenceLength } = encoding;
  const { axes } = positions;
  const coordinateAxes = axes.length > 1 ? { coordinateAxes: axes } : {};
  const places = tokens
    ? { tokenizer: tokens.tokenizer, ...coordinateAxes, tokens: exportedTokens(source) }
    : { ...coordinateAxes, positions: placesOf(positions) };
  return { spec, acts, sequenceLength, ...places, ...numbers };
}

function exportedTokens({ positions, tokens }: ExportSource): ExportedToken[] {
  return placesOf(positions).map((position, token) => ({
    text: tokens?.texts[token] ?? '',
    id: tokens?.ids[token] ?? 0,
    position,
  }));
}

function placesOf(positions: Positions): (number | readonly number[])[] {
  const { count, axes } = positions;
  return Array.from({ length: count }, (_, token) =>
    axes.length === 1 ? positions.at(token) : axes.map((_name, axis) => positions.at(token, axis)),
  );
}
