import type { ExportSource } from '../exports/exportSource';
import type { Positions } from '../positions/positions';
import type { Encoding } from '../schemes/encoding';
import type { Sequence } from './sequence';

/** What exports of the encoding of every token of a sequence are made from. */
export function sequenceSource(
  { tokens, withoutText }: Sequence,
  encoding: Encoding,
  positions: Positions,
): ExportSource {
  if (withoutText) return { encoding, positions };
  const { count, tokenizer, ids } = tokens;
  const texts = Array.from({ length: count }, (_, token) =>
    tokens.text.slice(tokens.starts[token], tokens.ends[token]),
  );
  return { encoding, positions, tokens: { tokenizer, texts, ids } };
}
