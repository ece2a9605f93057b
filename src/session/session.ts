import type { Status } from '../protocol/messages';
import { Cancelled, type Cancellation } from '../tokenize/tokenizer';
import { Emitter } from './emitter';
import { firstCursor } from './firstCursor';
import type { SessionPorts } from './ports';
import { lengthSequence } from './lengthSequence';
import { sameText, type Selection } from './selection';
import { readsSymbols } from './sequencePositions';
import { lacksSymbols, withSymbols } from './sequenceSymbols';
import type { Sequence } from './sequence';
import type { Settings } from './settings';
import { tokenizeSelection } from './tokenizeSelection';

/** A selection that changes again within this time is being dragged: its next steps wait until it rests. */
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
  #isDisposed = false;
  #pinned = false;
  /** Set while positions without any text are shown: what was shown before. */
  #beforeLength: { readonly sequence: Sequence | undefined } | undefined;
  #sequence: Sequence | undefined;
  #status: Status = { state: 'empty', message: '' };
  #cursor: TokenCursor = { token: null, reference: 0 };
  /** What a command or hover asked for last, beside what the views show. */
  #asked: Sequence | undefined;
  #work: { isCancellationRequested: boolean } | undefined;
  #callOffTimer: () => void = () => undefined;
  #isMoving = false;
  #callOffRest: () => void = () => undefined;

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
    return this.#pinned && !this.#beforeLength;
  }
  /** What is pinned, whether it is shown or not. */
  get pinned(): Selection | undefined {
    const { sequence } = this.#beforeLength ?? { sequence: this.#sequence };
    return this.#pinned ? (sequence?.selection ?? this.#read?.()) : undefined;
  }
  /** Listeners that have not been disposed. */
  get listenerCount(): number {
    return this.#changed.listenerCount + this.#cursorMoved.listenerCount;
  }
  get isWatched(): boolean {
    return this.#watchers > 0;
  }

  /** Whether the present sequence is what is selected (or pinned), as far as anybody has told. */
  get isUpToDate(): boolean {
    const hasPinned = this.#isHeld && this.#sequence !== undefined;
    return hasPinned || (this.isWatched && !this.#stale && !this.#work);
  }

  /** Say that somebody looks; dispose what is returned when they look away. Nothing is computed for nobody. */
  watch(): { dispose(): void } {
    this.#watchers++;
    this.#startIfNeeded(0);
    if (this.#watchers === 1) this.#changed.fire();
    let watching = true;
    return {
      dispose: () => {
        if (!watching || this.#isDisposed) return;
        watching = false;
        this.#watchers--;
        if (this.#watchers > 0) return;
        this.#stop();
        this.#changed.fire();
      },
    };
  }

  /** The editor shows another selection. Ignored while pinned. */
  select(read: ReadSelection): void {
    if (this.#pinned) return;
    this.#read = read;
    this.#stale = true;
    if (this.#beforeLength) return;
    // The first step is shown at once: a selection made in one go has nothing to wait for.
    this.#startIfNeeded(this.#isMoving ? debounceMilliseconds : 0);
    this.#isMoving = true;
    this.#callOffRest();
    this.#callOffRest = this.ports.after(debounceMilliseconds, () => {
      this.#isMoving = false;
    });
  }

  configure(settings: Settings): void {
    const { tokenizer, maxCharacters, positions } = this.#settings;
    const sameTokens = settings.tokenizer === tokenizer && settings.maxCharacters === maxCharacters;
    const sameSymbols = !readsSymbols(settings.positions) || readsSymbols(positions);
    this.#settings = settings;
    this.#changed.fire();
    if (!sameTokens || !sameSymbols) this.readAgain();
  }

  /** Read the selection and the symbols of its document anew; tokens that are still good stay. */
  readAgain(): void {
    this.#stale = true;
    this.#startIfNeeded(0);
  }

  /** Look at so many positions without any text; where undefined, at what was pinned or is selected again. */
  showLength(length: number | undefined): void {
    if (length === undefined && !this.#beforeLength) return;
    this.#callOff();
    this.#callOffTimer();
    if (length === undefined) {
      const { sequence } = this.#beforeLength ?? {};
      this.#beforeLength = undefined;
      this.#show(sequence, sequence ? { state: 'ready' } : { state: 'empty', message: '' });
      this.readAgain();
    } else {
      this.#beforeLength ??= { sequence: this.#sequence };
      this.#show(lengthSequence(length), { state: 'ready' });
    }
  }

  #show(sequence: Sequence | undefined, status: Status): void {
    this.#sequence = sequence;
    this.#cursor = { token: sequence ? firstCursor(sequence) : null, reference: 0 };
    this.#report(status);
  }

  /** The editor may move on: something else is shown until it is let go. */
  get #isHeld(): boolean {
    return this.#pinned || this.#beforeLength !== undefined;
  }

  /** Keep the views on the present selection while the editor moves on. */
  pin(pinned: boolean): void {
    if (this.#beforeLength || (pinned && !this.#sequence)) return;
    this.#pinned = pinned;
    // What is pinned is what is shown, not what is under way.
    if (pinned) this.#callOff();
    if (pinned && this.#status.state === 'busy') this.#status = { state: 'ready' };
    this.#changed.fire();
  }

  /** Go on with what was pinned in an earlier window, before anything else is shown. */
  restorePin(selection: Selection): void {
    if (this.#sequence) return;
    this.select(() => selection);
    this.#pinned = true;
    this.#changed.fire();
  }

  /** Do not wait for the tokens that are under way: what was shown before stays, until there is something new to read. */
  cancel(): void {
    if (!this.#work) return;
    this.#stop();
    this.#report(this.#sequence ? { state: 'ready' } : { state: 'empty', message: '' });
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

  /**
   * The tokens of a selection, now, for a command or hover that cannot wait for the views. What was asked for last is
   * remembered: a pointer that moves over a selection asks many times.
   */
  async sequenceOf(selection: Selection, cancellation: Cancellation): Promise<Sequence> {
    const known = [this.#sequence, this.#asked].find((sequence) => sequence && this.#isOf(sequence, selection));
    if (known && !lacksSymbols(known, this.#settings)) return known;
    const sequence = known ?? (await this.#tokenize(selection, cancellation));
    this.#asked = await this.#withSymbols(sequence);
    if (cancellation.isCancellationRequested) throw new Cancelled();
    return this.#asked;
  }

  dispose(): void {
    this.#stop();
    this.#callOffRest();
    this.#watchers = 0;
    this.#isDisposed = true;
  }

  #stop(): void {
    this.#callOffTimer();
    if (this.#work) this.#stale = true;
    this.#callOff();
  }

  #callOff(): void {
    if (this.#work) this.#work.isCancellationRequested = true;
    this.#work = undefined;
  }

  /** Whether a sequence holds the tokens that this selection would have now. */
  #isOf(sequence: Sequence, selection: Selection): boolean {
    const { tokenizer, maxCharacters } = this.#settings;
    return (
      sequence.tokens.tokenizer === tokenizer &&
      sequence.maxCharacters === maxCharacters &&
      sameText(sequence.selection, selection)
    );
  }

  #startIfNeeded(delay: number): void {
    if (!this.isWatched || !this.#stale || this.#beforeLength) return;
    this.#callOffTimer();
    this.#callOffTimer = this.ports.after(delay, () => void this.#run());
  }

  async #run(): Promise<void> {
    this.#callOff();
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
      const selection = (this.#pinned ? this.#sequence?.selection : undefined) ?? this.#read?.();
      if (!selection) {
        this.#report(this.#sequence ? { state: 'ready' } : { state: 'empty', message: '' });
        return;
      }
      const present = this.#sequence;
      const isSame = present !== undefined && this.#isOf(present, selection);
      const tokenized = isSame
        ? { ...present, selection }
        : await this.#tokenize(selection, work, (share) => {
            progress = share;
            if (this.#status.state === 'busy' && progress >= shownProgress + progressStep) showBusy();
          });
      if (!isCurrent()) return;
      const sequence = await this.#withSymbols(tokenized);
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

  #tokenize(selection: Selection, work: Cancellation, onProgress: (share: number) => void = () => undefined) {
    return tokenizeSelection(this.ports, this.#settings, selection, work, onProgress);
  }

  async #withSymbols(sequence: Sequence): Promise<Sequence> {
    return lacksSymbols(sequence, this.#settings) ? withSymbols(this.ports, sequence) : sequence;
  }

  #adopt(sequence: Sequence, isSameText: boolean): void {
    const { selection, symbols = [] } = this.#sequence ?? {};
    const isSameSource =
      selection?.detail === sequence.selection.detail && symbols.length === (sequence.symbols?.length ?? 0);
    this.#sequence = sequence;
    const token = firstCursor(sequence);
    if (isSameText && isSameSource && this.#status.state === 'ready') {
      this.moveCursor(token);
      return;
    }
    this.#cursor = { token, reference: isSameText ? this.#cursor.reference : 0 };
    this.#report({ state: 'ready' });
  }

  #report(status: Status): void {
    this.#status = status;
    this.#changed.fire();
  }
}
