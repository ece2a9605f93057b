import type { SymbolRange } from '../../../src/positions/symbolRange';
import type { SessionPorts } from '../../../src/session/ports';
import type { Selection } from '../../../src/session/selection';
import type { Settings } from '../../../src/session/settings';
import { Cancelled, type TokenizeOptions } from '../../../src/tokenize/tokenizer';
import type { Tokens } from '../../../src/tokenize/tokens';

export const settings: Settings = {
  scheme: 'sinusoidal',
  parameters: {},
  tokenizer: 'words',
  positions: { rule: 'index' },
  positionOffset: 0,
  hover: 'selection',
  highlightTokens: false,
  numberTokens: false,
  maxTokens: 4096,
  maxCharacters: 10_000,
  problems: [],
};

/** A selection of one stretch that starts at `start` of a document. */
export function selectionOf(text: string, start = 0, change: Partial<Selection> = {}): Selection {
  return {
    document: 'file:///a.txt',
    version: 1,
    label: 'a.txt',
    detail: 'selection',
    segments: [{ text, start }],
    caret: start,
    ...change,
  };
}

/** One token a word with the space before it; exact and simple. */
export function wordTokens(text: string, tokenizer = 'words'): Tokens {
  const matches = [...text.matchAll(/\s*\S+|\s+$/g)];
  return {
    tokenizer,
    text,
    count: matches.length,
    ids: Uint32Array.from(matches, (_, index) => index),
    starts: Uint32Array.from(matches, (match) => match.index),
    ends: Uint32Array.from(matches, (match) => match.index + match[0].length),
    cuts: new Uint8Array(matches.length),
  };
}

interface Call {
  readonly text: string;
  readonly options: TokenizeOptions;
  finish(): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** Ports whose time and tokenizer the test moves by hand. */
export class FakePorts implements SessionPorts {
  readonly tokenizers = [
    { id: 'words', name: 'Words', summary: '' },
    { id: 'others', name: 'Others', summary: '' },
  ];
  readonly calls: Call[] = [];
  readonly errors: string[] = [];
  readonly notices: string[] = [];
  /** What the editor says of symbols, and how often it was asked. */
  symbols: () => Promise<readonly SymbolRange[]> = () => Promise.resolve([]);
  symbolRequests = 0;
  #now = 0;
  #timers: { at: number; callback: () => void }[] = [];

  tokenize(tokenizer: string, text: string, options: TokenizeOptions): Promise<Tokens> {
    return new Promise((resolve, reject) => {
      this.calls.push({
        text,
        options,
        finish: async () => {
          if (options.cancellation?.isCancellationRequested === true) reject(new Cancelled());
          else resolve(wordTokens(text, tokenizer));
          await settled();
        },
        fail: async (error) => {
          reject(error);
          await settled();
        },
      });
    });
  }

  documentSymbols(): Promise<readonly SymbolRange[]> {
    this.symbolRequests++;
    return this.symbols();
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.#now + milliseconds, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  logError(message: string): void {
    this.errors.push(message);
  }

  logNotice(message: string): void {
    this.notices.push(message);
  }

  async pass(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    const due = this.#timers.filter(({ at }) => at <= this.#now);
    this.#timers = this.#timers.filter(({ at }) => at > this.#now);
    for (const { callback } of due) callback();
    await settled();
  }
}

/** Long enough for every promise that can go on to have gone on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
