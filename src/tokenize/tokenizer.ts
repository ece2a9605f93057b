import type { Tokens } from './tokens';

/** Structurally VS Code's CancellationToken, so that one can be handed over as it is. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** Thrown where a cancellation was honoured. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

export interface TokenizeOptions {
  readonly cancellation?: Cancellation;
  /** Called with the share of the text done, 0 to 1, from time to time. */
  readonly onProgress?: (share: number) => void;
}

/** Loads what a tokenizer needs: the bytes of `dist/ranks/<name>.tiktoken`. */
export type LoadRanks = (name: string) => Promise<Uint8Array>;

/** What pickers show of a tokenizer. */
export interface TokenizerInfo {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Ids count the tokens of a text in order of first appearance; they mean nothing beyond it. */
  readonly numbersByAppearance?: boolean;
}

export interface Tokenizer extends TokenizerInfo {
  /**
   * Tokens of a text, with exact UTF-16 ranges. Gives the event loop a turn every few milliseconds.
   * @throws Cancelled
   */
  tokenize(text: string, options?: TokenizeOptions): Promise<Tokens>;
}
