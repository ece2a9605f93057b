import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { get_encoding, type Tiktoken, type TiktokenEncoding } from 'tiktoken';
import type { EventLoop } from '../../../src/tokenize/eventLoop';
import { createTokenizer, type TokenizerPorts } from '../../../src/tokenize/registry';
import type { Tokenizer } from '../../../src/tokenize/tokenizer';
import type { Tokens } from '../../../src/tokenize/tokens';

export const bytePairIds = ['r50k_base', 'cl100k_base', 'o200k_base'] as const;
export const teachingIds = ['words', 'characters', 'bytes', 'lines'] as const;
export const allIds = [...bytePairIds, ...teachingIds];

const ranks = join(createRequire(__filename).resolve('gpt-tokenizer/package.json'), '..', 'data');

/** The file that the build copies to `dist/ranks`. */
export async function loadRanks(name: string): Promise<Uint8Array> {
  return readFile(join(ranks, `${name}.tiktoken`));
}

/** An event loop whose clock moves by `step` milliseconds whenever it is read; counts the turns it got. */
export function fakeEventLoop(step: number): EventLoop & { turns: number } {
  let time = 0;
  return {
    turns: 0,
    now: () => (time += step),
    async pause() {
      this.turns++;
      await Promise.resolve();
    },
  };
}

export const ports: TokenizerPorts = { loadRanks, eventLoop: fakeEventLoop(0) };

const tokenizers = new Map<string, Tokenizer>();

/** Tokenizes in one go, with a tokenizer that is kept. */
export async function tokenize(id: string, text: string): Promise<Tokens> {
  const tokenizer = tokenizers.get(id) ?? createTokenizer(id, ports);
  tokenizers.set(id, tokenizer);
  return tokenizer.tokenize(text);
}

const references = new Map<string, Tiktoken>();

/** The ids that OpenAI's own code gives, special tokens being ordinary text. */
export function referenceIds(id: TiktokenEncoding, text: string): number[] {
  const reference = references.get(id) ?? get_encoding(id);
  references.set(id, reference);
  return [...reference.encode_ordinary(text.toWellFormed())];
}

/** The stretches of text that the tokens stand on. */
export function textsOf(tokens: Tokens): string[] {
  return [...tokens.ids].map((_, index) => tokens.text.slice(tokens.starts[index], tokens.ends[index]));
}
