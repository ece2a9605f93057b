import type { Tokens } from '../tokenize/tokens';
import type { Sequence } from './sequence';

const parts = new WeakMap<Tokens, readonly Sequence[]>();

/** The sequences that are drawn: one for each text where texts are compared, else the one that there is. */
export function sequencesOfTexts(sequence: Sequence): readonly Sequence[] {
  if (!sequence.selection.texts) return [sequence];
  const known = parts.get(sequence.tokens);
  if (known) return known;
  const made = split(sequence);
  parts.set(sequence.tokens, made);
  return made;
}

function split({ selection, segments, tokens, ...rest }: Sequence): readonly Sequence[] {
  let [offset, token] = [0, 0];
  return selection.segments.map((whole, index) => {
    const { text = '' } = segments[index] ?? {};
    const first = token;
    while (token < tokens.count && (tokens.starts[token] ?? 0) < offset + text.length) token++;
    const part = tokensOfPart(tokens, first, token, offset, text);
    offset += text.length;
    const { label = '', detail = '' } = selection.texts?.[index] ?? {};
    const alone = { ...selection, label, detail, segments: [{ text: whole.text, start: 0 }], texts: undefined };
    return { ...rest, selection: alone, segments: [{ text, start: 0 }], tokens: part, wasCapped: false };
  });
}

function tokensOfPart(tokens: Tokens, first: number, end: number, offset: number, text: string): Tokens {
  return {
    tokenizer: tokens.tokenizer,
    text,
    count: end - first,
    ids: tokens.ids.slice(first, end),
    starts: tokens.starts.slice(first, end).map((start) => start - offset),
    ends: tokens.ends.slice(first, end).map((at) => at - offset),
    cuts: tokens.cuts.slice(first, end),
  };
}
