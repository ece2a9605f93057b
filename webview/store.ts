import { english, translationsOf, type Strings } from '../src/protocol/strings';
import { completed } from '../src/protocol/abridged';
import { protocolVersion, type AbridgedMessage, type Cursor, type StateMessage } from '../src/protocol/messages';
import type { TokenSpan } from '../src/protocol/messages';
import type { Snapshot } from '../src/protocol/snapshot';
import { useTranslations } from '../src/words/say';
import { stateKept } from './keptState';
import { shared } from './shared';
import { asUiState, type UiState } from './uiState';

/** The two marks that every picture shows, as token indices. */
export interface Marks {
  readonly cursor: number | null;
  readonly reference: number;
}

/** All that the page is drawn from. */
export class Store {
  message: StateMessage | undefined;
  /** The last good one: a busy or failed state may come without. */
  snapshot: Snapshot | undefined;
  marks: Marks = { cursor: null, reference: 0 };
  ui: UiState;
  /** The tokens whose texts are looked at, where a message does not hold all. */
  tokens: TokenSpan | undefined;
  /** The host speaks another version of the protocol. */
  isOtherVersion = false;

  /** @param stored what an earlier page left with `writeState` */
  constructor(stored: unknown) {
    this.ui = asUiState(stored);
    const isKept = typeof stored === 'object' && stored !== null && 'last' in stored;
    const last = isKept ? stateKept(stored.last) : undefined;
    if (last) this.acceptState(last);
  }

  /** What is shown is what an earlier page left: the host has not said yet what is to be shown now. */
  get isStale(): boolean {
    return this.snapshot?.revision === 0;
  }

  get strings(): Strings {
    return this.message?.strings ?? english;
  }

  get #shownTokens(): number {
    return this.snapshot?.tokens.shown ?? 0;
  }

  /** Take a complete state, unless it is older than what is shown. Says whether it was taken. */
  acceptState(received: StateMessage | AbridgedMessage): boolean {
    const message = this.#completed(received);
    if (!message) return false;
    this.isOtherVersion = message.protocolVersion !== protocolVersion;
    if (this.isOtherVersion) return true;
    const { snapshot, status } = message;
    if (snapshot && this.snapshot && snapshot.revision < this.snapshot.revision) return false;
    useTranslations(translationsOf(message.strings));
    this.message = message;
    if (snapshot) this.snapshot = shared(this.snapshot, snapshot);
    else if (status.state === 'empty' || status.state === 'ready') this.snapshot = undefined;
    this.acceptCursor(message.cursor);
    return true;
  }

  /** The host leaves out only what it has sent before. */
  #completed(received: StateMessage | AbridgedMessage): StateMessage | undefined {
    if (received.type === 'state') return { ...received, strings: shared(this.message?.strings, received.strings) };
    return this.message && completed(received, this.message);
  }

  /** Take the host's cursor, unless it speaks of tokens that are no longer shown. */
  acceptCursor({ revision, token, reference }: Cursor): boolean {
    if (this.snapshot && revision < this.snapshot.revision) return false;
    // Beyond the shown tokens there is nothing to mark, as in the editor; the last one is not where the cursor is.
    const isShown = token !== null && token < this.#shownTokens;
    return this.mark({ cursor: isShown ? token : null, reference });
  }

  /** Move a mark, kept within the tokens that are shown. Says whether anything changed. */
  mark(change: Partial<Marks>): boolean {
    const { cursor, reference } = { ...this.marks, ...change };
    const last = this.#shownTokens - 1;
    const within = (token: number): number => Math.max(0, Math.min(last, token));
    const next = { cursor: cursor === null || last < 0 ? null : within(cursor), reference: within(reference) };
    const changed = next.cursor !== this.marks.cursor || next.reference !== this.marks.reference;
    if (changed) this.marks = next;
    return changed;
  }
}
