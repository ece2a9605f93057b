import { setTimeout as wait } from 'node:timers/promises';
import type { ViewKind, Viewport } from '../../src/protocol/messages';
import { resolveSpec } from '../../src/schemes/resolveSpec';
import type { SessionPorts } from '../../src/session/ports';
import { Session } from '../../src/session/session';
import { ViewState } from '../../src/session/viewState';
import type { Tokens } from '../../src/tokenize/tokens';
import { settings } from '../unit/session/fakes';

export const million = 1_000_000;
export const viewport: Viewport = { columns: 640, rows: 400, head: 0, dimensions: [] };

/** Four characters a token, as prose has. */
const tokensOf = (text: string): Tokens => {
  const count = text.length / 4;
  const starts = Uint32Array.from({ length: count }, (_, token) => 4 * token);
  return {
    tokenizer: 'o200k_base',
    text,
    count,
    ids: Uint32Array.from(starts, (start) => start % 200_000),
    starts,
    ends: starts.map((start) => start + 4),
    // As the tokenizers give them where no token cuts a character.
    cuts: new Uint8Array(0),
  };
};

/** As VS Code provides them, but for the tokenizer, which runs elsewhere; `onTurn` hears of every turn of the event loop. */
const ports = (onTurn: () => void): SessionPorts => ({
  tokenizers: [],
  tokenize: (_tokenizer, text) => Promise.resolve(tokensOf(text)),
  documentSymbols: () => Promise.resolve([]),
  after: (milliseconds, callback) => {
    const timer = setTimeout(() => {
      onTurn();
      callback();
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  logError: (message, error) => {
    console.error(message, error);
  },
  logNotice: () => undefined,
});

/** Selects the whole of a text. */
export const select = (session: Session, text: string): void => {
  const segments = [{ text, start: 0 }];
  session.select(() => ({ document: 'a', version: 1, label: 'a.txt', detail: 'selection', segments, caret: 0 }));
};

/** A view of a text of so many tokens under the schemes that it shows, drawn once. */
export const viewOf = async (
  shown: readonly string[],
  count: number,
  { kind = 'sidebar', onTurn = () => undefined }: { kind?: ViewKind; onTurn?: () => void } = {},
): Promise<ViewState> => {
  const session = new Session(ports(onTurn), { ...settings, maxTokens: 10 * million, maxCharacters: 100 * million });
  const view = new ViewState(kind, session, () => shown.map((scheme) => resolveSpec({ scheme })));
  view.setVisible(true);
  view.setViewport(viewport);
  select(session, 'word'.repeat(count));
  while (session.sequence?.tokens.count !== count) await wait(1);
  await view.prepare();
  return view;
};
