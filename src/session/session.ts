import type { Status } from '../protocol/messages';
import { joinTokens } from '../tokenize/joinTokens';
import { Cancelled, type Cancellation } from '../tokenize/tokenizer';
import { Emitter } from './emitter';
import type { SessionPorts } from './ports';
import { capped, lengthOf, sameText, type Selection } from './selection';
import { tokenAtDocumentOffset, type Sequence } from './sequence';
import type { Settings } from './settings';

/** Long enough that dragging a selection does not compute every step, short enough to feel immediate. */
const debounceMilliseconds = 40;
/** Work that ends sooner shows no progress: a flash is worse than a wait. */
const busyAfterMilliseconds = 150;
/** Each report carries the whole state: a step that nobody would see is not worth one. */
const progressStep = 0.05;

/** Where the shared cursor is, and the token it is measured against: indices into the present sequence. */
export interface TokenCursor {
  readonly token: number | null;
  readonly reference: number;
}

/** A selection that is read only when it is needed: reading 5 MB for nothing would be felt. */
export type ReadSelection = () => Selection | undefined;

/**
 * The one state behind every view: from the selection to its tokens, and the cursor on them. Works only while somebody
 * watches; a newer selection discards the work on an older one; what was good last stays until there is better.
 */
export class Session {
  readonly #changed = new Emitter<void>();
  readonly #cursorMoved = new Emitter<TokenCursor>();
  /** The sequence, status, pin or settings changed. */
  readonly onDidChange = this.#changed.event;
  readonly onDidMoveCursor = this.#cursorMoved.event;

  #settings: Settings;
  #read: ReadSelection | undefined;
  #stale = false;
  #watchers = 0;
  #pinned = false;
  #sequence: Sequence | undefined;
  #status: Status = { state: 'empty', message: '' };
  #cursor: TokenCursor = { token: null, reference: 0 };
  #work: { isCancellationRequested: boolean } | undefined;
  #callOffTimer: () => void = () => undefined;

  constructor(
    readonly ports: SessionPorts,
    settings: Settings,
  ) {
    this.#settings = settings;
  }

  get settings(): Settings {
    return this.#settings;
  }
  get sequence(): Sequence | undefined {
    return this.#sequence;
  }
  get status(): Status {
    return this.#status;
  }
  get cursor(): TokenCursor {
    return this.#cursor;
  }
  get isPinned(): boolean {
    return this.#pinned;
  }
  /** Listeners that have not been disposed. */
  get listenerCount(): number {
    return this.#changed.listenerCount + this.#cursorMoved.listenerCount;
  }
  get isWatched(): boolean {
    return this.#watchers > 0;
  }

  /** Say that somebody looks; dispose what is returned when they look away. Nothing is computed for nobody. */
  watch(): { dispose(): void } {
    this.#watchers++;
    this.#startIfNeeded(0);
    let watching = true;
    return {
      dispose: () => {
        if (!watching) return;
        watching = false;
        this.#watchers--;
        if (this.#watchers === 0) this.#stop();
      },
    };
  }

  /** The editor shows another selection. Ignored while pinned. */
  select(read: ReadSelection): void {
    if (this.#pinned) return;
    this.#read = read;
    this.#stale = true;
    this.#startIfNeeded(debounceMilliseconds);
  }

  configure(settings: Settings): void {
    const sameTokens =
      settings.tokenizer === this.#settings.tokenizer && settings.maxCharacters === this.#settings.maxCharacters;
    this.#settings = settings;
    if (sameTokens) {
      this.#changed.fire();
      return;
    }
    this.#stale = true;
    this.#startIfNeeded(0);
  }

  /** Keep the views on the present selection while the editor moves on. */
  pin(pinned: boolean): void {
    if (pinned && !this.#sequence) return;
    this.#pinned = pinned;
    this.#changed.fire();
  }

  /** Move the shared cursor, to a token of the present sequence or off it. */
  moveCursor(token: number | null, reference = this.#cursor.reference): void {
    const count = this.#sequence?.tokens.count ?? 0;
    const inside = (index: number): boolean => Number.isInteger(index) && index >= 0 && index < count;
    const next: TokenCursor = {
      token: token !== null && inside(token) ? token : null,
      reference: inside(reference) ? reference : 0,
    };
    if (next.token === this.#cursor.token && next.reference === this.#cursor.reference) return;
    this.#cursor = next;
    this.#cursorMoved.fire(next);
  }

  /** Tokenise a selection now, for a command or hover that cannot wait for the views. Answers from the present sequence where it fits. */
  async sequenceOf(selection: Selection, cancellation: Cancellation): Promise<Sequence> {
    const present = this.#sequence;
    if (present?.tokens.tokenizer === this.#settings.tokenizer && sameText(present.selection, selection))
      return present;
    return this.#tokenize(selection, cancellation, () => undefined);
  }

  dispose(): void {
    this.#stop();
    this.#changed.dispose();
    this.#cursorMoved.dispose();
  }

  #stop(): void {
    this.#callOffTimer();
    if (!this.#work) return;
    this.#work.isCancellationRequested = true;
    this.#work = undefined;
    this.#stale = true;
  }

  #startIfNeeded(delay: number): void {
    if (!this.isWatched || !this.#stale) return;
    this.#callOffTimer();
    this.#callOffTimer = this.ports.after(delay, () => void this.#run());
  }

  async #run(): Promise<void> {
    if (this.#work) this.#work.isCancellationRequested = true;
    const work = { isCancellationRequested: false };
    this.#work = work;
    this.#stale = false;
    const isCurrent = (): boolean => this.#work === work;
    let progress = 0;
    let shownProgress = 0;
    const showBusy = (): void => {
      shownProgress = progress;
      if (isCurrent()) this.#report({ state: 'busy', message: '', progress });
    };
    const callOffBusy = this.ports.after(busyAfterMilliseconds, showBusy);
    try {
      const selection = this.#pinned ? this.#sequence?.selection : this.#read?.();
      if (!selection) {
        this.#report(this.#sequence ? { state: 'ready' } : { state: 'empty', message: '' });
        return;
      }
      const present = this.#sequence;
      const isSame = present?.tokens.tokenizer === this.#settings.tokenizer && sameText(present.selection, selection);
      const sequence = isSame
        ? { ...present, selection }
        : await this.#tokenize(selection, work, (share) => {
            progress = share;
            if (this.#status.state === 'busy' && progress >= shownProgress + progressStep) showBusy();
          });
      if (isCurrent()) this.#adopt(sequence, isSame);
    } catch (error) {
      if (error instanceof Cancelled || !isCurrent()) return;
      this.ports.logError('Tokenizing failed', error);
      this.#report({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
    } finally {
      callOffBusy();
      if (isCurrent()) this.#work = undefined;
    }
  }

  async #tokenize(
    selection: Selection,
    cancellation: Cancellation,
    onProgress: (share: number) => void,
  ): Promise<Sequence> {
    const { tokenizer, maxCharacters } = this.#settings;
    const segments = capped(selection.segments, maxCharacters);
    const total = Math.max(1, lengthOf(segments));
    const parts = [];
    let done = 0;
    for (const { text } of segments) {
      const before = done;
      parts.push(
        await this.ports.tokenize(tokenizer, text, {
          cancellation,
          onProgress: (share) => {
            onProgress((before + share * text.length) / total);
          },
        }),
      );
      if (cancellation.isCancellationRequested) throw new Cancelled();
      done += text.length;
    }
    const wasCapped = done < lengthOf(selection.segments);
    const info = this.ports.tokenizers.find(({ id }) => id === tokenizer) ?? { id: tokenizer };
    return { selection, segments, tokens: joinTokens(parts, info), wasCapped };
  }

  #adopt(sequence: Sequence, isSameText: boolean): void {
    this.#sequence = sequence;
    const caretToken = tokenAtDocumentOffset(sequence, sequence.selection.caret) ?? null;
    if (isSameText && this.#status.state === 'ready') {
      this.moveCursor(caretToken);
      return;
    }
    this.#cursor = { token: caretToken, reference: 0 };
    this.#report({ state: 'ready' });
  }

  #report(status: Status): void {
    this.#status = status;
    this.#changed.fire();
  }
}
