import { say } from '../words/say';
import type { TokenizerInfo } from './tokenizer';

/** All tokenizers, in the order in which pickers show them. What they do is in the registry, which only their worker loads. */
export const tokenizers = [
  {
    id: 'o200k_base',
    name: 'GPT-4o',
    summary: 'Byte pairs, 199 998 tokens: GPT-4o, GPT-4.1, GPT-5, o1 to o4',
  },
  {
    id: 'cl100k_base',
    name: 'GPT-4',
    summary: 'Byte pairs, 100 256 tokens: GPT-4, GPT-3.5, text-embedding-3',
  },
  {
    id: 'r50k_base',
    name: 'GPT-2',
    summary: 'Byte pairs, 50 256 tokens: GPT-2, GPT-3',
  },
  {
    id: 'words',
    name: 'Words',
    summary: 'Words and punctuation; white space belongs to the word that follows',
    numbersByAppearance: true,
  },
  {
    id: 'characters',
    name: 'Characters',
    summary: 'Unicode code points',
  },
  {
    id: 'bytes',
    name: 'UTF-8 bytes',
    summary: 'One to four tokens a character',
  },
  {
    id: 'lines',
    name: 'Lines',
    summary: 'Each with its line ending',
    numbersByAppearance: true,
  },
] as const satisfies readonly TokenizerInfo[];

/** A setting that names no tokenizer. */
export class UnknownTokenizer extends Error {
  override readonly name = 'UnknownTokenizer';

  constructor(readonly id: string) {
    const known = tokenizers.map((tokenizer) => tokenizer.id).join(', ');
    super(say`phasor.tokenizer is "${id}", but must be one of ${known}.`);
  }
}
