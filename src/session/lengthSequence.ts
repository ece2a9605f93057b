import type { Sequence } from './sequence';

/** So many positions without any text, as a sequence: tokens that are nothing but counted. */
export function lengthSequence(count: number): Sequence {
  const none = new Uint32Array(0);
  return {
    selection: { document: '', version: 0, label: '', detail: '', segments: [], caret: -1 },
    segments: [],
    tokens: { tokenizer: '', text: '', count, ids: none, starts: none, ends: none, cuts: new Uint8Array(0) },
    wasCapped: false,
    withoutText: true,
    maxCharacters: Infinity,
  };
}
