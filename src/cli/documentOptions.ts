import type { SymbolRange } from '../positions/symbolRange';
import { nested } from '../positions/symbolRange';
import type { TokenizedDocument } from '../positions/tokenizedDocument';
import { createTokenizer } from '../tokenize/registry';
import { tokenizers } from '../tokenize/tokenizers';
import type { Tokens } from '../tokenize/tokens';
import type { Io } from './io';
import { parseJson, readWord } from './readWord';
import { UsageError } from './usageError';

/** Options that say which tokens get positions. */
export const documentOptions = {
  count: { type: 'string' },
  ids: { type: 'string' },
  text: { type: 'string' },
  tokenizer: { type: 'string' },
  symbols: { type: 'string' },
} as const;

type Given = Readonly<Partial<Record<keyof typeof documentOptions, string>>>;

const usualTokenizer = 'o200k_base';
/** More tokens than this no command can use. */
const mostTokens = 2 ** 24;

/**
 * The tokens that the options describe: so many, these ids, or those of a text.
 * @throws UsageError
 */
export async function readDocument(given: Given, io: Io): Promise<TokenizedDocument> {
  const sources = (['count', 'ids', 'text'] as const).filter((name) => given[name] !== undefined);
  if (sources.length !== 1) {
    const said = sources.length === 0 ? 'none is' : `${sources.map((name) => `--${name}`).join(' and ')} are`;
    throw new UsageError(`One of --count N, --ids LIST and --text FILE says which tokens, but ${said} given.`);
  }
  if (given.text === undefined) {
    const stray = (['tokenizer', 'symbols'] as const).find((name) => given[name] !== undefined);
    if (stray) throw new UsageError(`--${stray} is about a text, but --text is missing.`);
  }
  if (given.count !== undefined) return { count: countOf(given.count) };
  if (given.ids !== undefined) {
    const ids = idsOf(given.ids);
    return { count: ids.length, ids };
  }
  const [, text] = await readWord(given.text ?? '-', io);
  const tokens = await tokenized(text, given.tokenizer ?? usualTokenizer, io);
  const symbols = given.symbols === undefined ? undefined : await readSymbols(given.symbols, io);
  return { count: tokens.count, ids: tokens.ids, tokens, symbols };
}

function countOf(word: string): number {
  const count = /^\d{1,15}$/.test(word) ? Number(word) : NaN;
  if (count <= mostTokens) return count;
  throw new UsageError(`--count is ${word}, but it must be a whole number from 0 to ${mostTokens}.`);
}

function idsOf(words: string): number[] {
  if (/^\d{1,15}(,\d{1,15})*$/.test(words)) return words.split(',').map(Number);
  throw new UsageError(`--ids is ${words}, but it must be whole numbers such as 5,6,869.`);
}

async function tokenized(text: string, id: string, io: Io): Promise<Tokens> {
  if (!tokenizers.some((tokenizer) => tokenizer.id === id)) {
    const known = tokenizers.map((tokenizer) => tokenizer.id).join(', ');
    throw new UsageError(`--tokenizer is ${id}, but it must be one of ${known}.`);
  }
  // Nothing else is to be done meanwhile.
  const eventLoop = { now: () => 0, pause: () => Promise.resolve() };
  return createTokenizer(id, { loadRanks: (name) => io.readRanks(name), eventLoop }).tokenize(text);
}

type Flat = Omit<SymbolRange, 'children'>;

/** Symbols as JSON: a list of `{ "kind": "function", "start": 0, "end": 9 }`, nested by their ranges. */
async function readSymbols(word: string, io: Io): Promise<readonly SymbolRange[]> {
  const value = parseJson(...(await readWord(word, io)));
  if (Array.isArray(value) && value.every(isSymbol)) {
    return nested(
      value.map(({ kind, start, end }) => ({ kind: kind === 'function' ? 'function' : 'other', start, end })),
    );
  }
  throw new UsageError(
    `${word} must be a list of symbols such as [{ "kind": "function", "start": 0, "end": 9 }], with UTF-16 offsets.`,
  );
}

function isSymbol(value: unknown): value is Flat {
  const { start, end } = (typeof value === 'object' ? (value ?? {}) : {}) as Partial<Flat>;
  return Number.isSafeInteger(start) && Number.isSafeInteger(end);
}
