import { encodedShape, sizeOf } from '../analysis/encodedArrays';
import { encodedCsv, quoted } from '../analysis/encodedCsv';
import { encodedNumbers, type EncodedNumbers } from '../analysis/encodedNumbers';
import { indexPositions } from '../positions/indexPositions';
import type { Encoding } from '../schemes/encoding';
import type { Sequence } from './sequence';

/** More numbers than this make a clipboard useless and a string of a gigabyte. */
const mostNumbers = 4_000_000;

interface ExportedToken {
  readonly text: string;
  readonly id: number;
  readonly position: number;
}

/** What "Copy Encoding" gives, in full double precision. */
export interface ExportedEncoding extends EncodedNumbers {
  readonly tokenizer: string;
  readonly tokens: readonly ExportedToken[];
}

/**
 * The encoding of every token of a sequence.
 * @throws Error in one sentence when there would be more than four million numbers.
 */
export function exportEncoding(sequence: Sequence, encoding: Encoding, positionOffset: number): ExportedEncoding {
  const { tokens } = sequence;
  const count = tokens.count;
  const size = sizeOf(encodedShape(encoding, count));
  if (size > mostNumbers) {
    throw new Error(
      `The encoding of ${count} tokens has ${size} numbers, but at most ${mostNumbers} can be copied: select less text.`,
    );
  }
  const exportedTokens = Array.from({ length: count }, (_, token) => ({
    text: tokens.text.slice(tokens.starts[token], tokens.ends[token]),
    id: tokens.ids[token] ?? 0,
    position: positionOffset + token,
  }));
  const { spec, acts, ...numbers } = encodedNumbers(encoding, indexPositions(count, positionOffset));
  return { spec, acts, tokenizer: tokens.tokenizer, tokens: exportedTokens, ...numbers };
}

/** One line a token (adds, rotates) or one line a bias, with a header; queries and keys are counted from 0. */
export function toCsv(exported: ExportedEncoding): string {
  return encodedCsv(exported, {
    count: exported.tokens.length,
    header: ['position', 'id', 'token'],
    fields: (token) => {
      const { text, id, position } = exported.tokens[token] ?? { text: '', id: 0, position: 0 };
      return [position, id, quoted(text)];
    },
    name: (token) => token,
  });
}
