import type { SymbolRange } from '../positions/symbolRange';
import type { TokenizeOptions, TokenizerInfo } from '../tokenize/tokenizer';
import type { Tokens } from '../tokenize/tokens';

/** What the session needs of the world; `platform/` provides it, tests fake it. */
export interface SessionPorts {
  readonly tokenizers: readonly TokenizerInfo[];
  /** Tokens of a text, computed elsewhere than on this thread. */
  tokenize(tokenizer: string, text: string, options: TokenizeOptions): Promise<Tokens>;
  /**
   * The functions and other symbols of a document, if it still has this version; none where nobody knows any. Offsets
   * are those of the document.
   */
  documentSymbols(document: string, version: number): Promise<readonly SymbolRange[]>;
  /** Call back after some milliseconds; the returned function calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
  /** For the output channel. */
  logError(message: string, error: unknown): void;
  logNotice(message: string): void;
}
