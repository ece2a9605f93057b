import type { Failure } from './failure';
import type { Tokens } from './tokens';

/** What the worker is told. Requests are numbered by who makes them. */
export type ToWorker =
  | { readonly type: 'tokenize'; readonly request: number; readonly tokenizer: string; readonly text: string }
  | { readonly type: 'cancel'; readonly request: number }
  | { readonly type: 'ranks'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly type: 'noRanks'; readonly name: string; readonly message: string };

/** What the worker tells. Every request is settled by one `tokens`, `cancelled` or `failed`. */
export type FromWorker =
  | { readonly type: 'needRanks'; readonly name: string }
  | { readonly type: 'progress'; readonly request: number; readonly share: number }
  | { readonly type: 'tokens'; readonly request: number; readonly tokens: TokensWithoutText }
  | { readonly type: 'cancelled'; readonly request: number }
  | { readonly type: 'failed'; readonly request: number; readonly failure: Failure };

/** The text does not travel back: who asked has it. */
export type TokensWithoutText = Omit<Tokens, 'text'>;
