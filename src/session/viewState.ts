import { english, type Strings } from '../protocol/strings';
import {
  protocolVersion,
  type CursorMessage,
  type StateMessage,
  type Status,
  type ViewKind,
  type Viewport,
} from '../protocol/messages';
import type { Controls, Snapshot } from '../protocol/snapshot';
import type { Spec } from '../schemes/encoding';
import { rememberedChoices } from './choices';
import { Emitter } from './emitter';
import type { Sequence } from './sequence';
import type { Session } from './session';
import { snapshotSteps } from './snapshotBuilder';
import { finish, type Steps } from '../numerics/steps';

/** What the snapshot was made of. */
interface Shown {
  readonly sequence: Sequence;
  readonly specs: readonly Spec[];
  readonly viewport: Viewport;
  readonly pinned: boolean;
  readonly settings: unknown;
  readonly reference: number | undefined;
  readonly baseline: number | undefined;
}

function isSame(one: Shown, other: Shown): boolean {
  return (
    one.sequence.tokens === other.sequence.tokens &&
    one.sequence.symbols === other.sequence.symbols &&
    one.sequence.selection.detail === other.sequence.selection.detail &&
    one.viewport === other.viewport &&
    one.settings === other.settings &&
    one.pinned === other.pinned &&
    one.reference === other.reference &&
    one.baseline === other.baseline &&
    JSON.stringify(one.specs) === JSON.stringify(other.specs)
  );
}

/** Work between two turns of the event loop: a quarter of what is felt as a stutter, for a last step may take as long again. */
const sliceMilliseconds = 4;

/** Revisions increase over all views and reloads of one session, so that no view can take an old snapshot for a new one. */
let lastRevision = 0;

/**
 * What one view shows: the session's sequence under this view's specs, for this view's pixels. It answers with complete
 * messages and knows nothing of webviews.
 */
export class ViewState {
  readonly #changed = new Emitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #listening: readonly { dispose(): void }[];
  #watching: { dispose(): void } | undefined;
  #viewport: Viewport | undefined;
  #snapshot: Snapshot | undefined;
  #shown: Shown | undefined;
  #firstRevisionOfSequence = 0;
  #specFailure: string | undefined;
  #translated: Strings | undefined;
  readonly #readChoices;

  /**
   * @param readSpecs what is shown, asked for anew whenever something changed; throws SpecError.
   * @param mendBy where the user can mend a spec that is wrong
   */
  constructor(
    readonly kind: ViewKind,
    readonly session: Session,
    private readonly readSpecs: () => readonly Spec[],
    private readonly readStrings: () => Strings = () => english,
    private readonly readBaseline: () => number | undefined = () => undefined,
    private readonly mendBy: 'settings' | 'openAsText' = 'settings',
  ) {
    this.#readChoices = rememberedChoices(session.ports.tokenizers);
    this.#listening = [
      session.onDidChange(() => {
        if (this.#watching) this.#changed.fire();
      }),
      session.onDidMoveCursor(() => {
        if (this.#watching && this.#shown && this.#reference !== this.#shown.reference) this.#changed.fire();
      }),
    ];
  }

  /** The words of the view, read when it is first shown. */
  get strings(): Strings {
    return (this.#translated ??= this.readStrings());
  }

  /** Whether somebody can see the view. A view nobody sees costs nothing. */
  setVisible(visible: boolean): void {
    if (visible === (this.#watching !== undefined)) return;
    const before = this.#watching;
    this.#watching = visible ? this.session.watch() : undefined;
    before?.dispose();
    if (visible) this.#changed.fire();
  }

  setViewport(viewport: Viewport): void {
    this.#viewport = viewport;
    this.#changed.fire();
  }

  /** Something outside the session that the snapshot depends on has changed: the specs. */
  refresh(): void {
    this.#changed.fire();
  }

  get snapshot(): Snapshot | undefined {
    return this.#snapshot;
  }

  /** The complete state for the view, computing the snapshot if it is out of date. */
  message(): StateMessage {
    this.#updateSnapshot();
    return {
      type: 'state',
      protocolVersion,
      kind: this.kind,
      strings: this.strings,
      status: this.#status(),
      controls: this.#controls(),
      // Nothing is left of positions that were shown before any text was.
      snapshot: this.session.sequence && this.#snapshot,
      cursor: this.#cursor(),
    };
  }

  cursorMessage(): CursorMessage {
    return { type: 'cursor', cursor: this.#cursor() };
  }

  /** The view moved the cursor; ignored when it looked at an older sequence. */
  moveCursor(revision: number, token: number | null, reference: number): void {
    if (revision >= this.#firstRevisionOfSequence) this.session.moveCursor(token, reference);
  }

  dispose(): void {
    for (const listening of this.#listening) listening.dispose();
    this.#watching?.dispose();
    this.#watching = undefined;
    this.#changed.dispose();
  }

  /** Set while the picture depends on it. */
  get #reference(): number | undefined {
    return this.#viewport?.heatmap?.mode === 'difference' ? this.session.cursor.reference : undefined;
  }

  #cursor(): CursorMessage['cursor'] {
    return { ...this.session.cursor, revision: this.#snapshot?.revision ?? 0 };
  }

  /**
   * Bring the snapshot up to date in slices, between which others have their turn: an extension host is shared. Begins anew
   * where something changes meanwhile: what comes too late is dropped.
   */
  async prepare(): Promise<void> {
    for (let work = this.#begin(); work; work = this.#begin()) {
      const { of, steps } = work;
      const isDone = (): boolean => {
        const end = Date.now() + sliceMilliseconds;
        for (;;) {
          const { done, value } = steps.next();
          if (done === true) this.#adopt(of, value);
          if (done === true || Date.now() >= end) return done === true;
        }
      };
      try {
        while (this.#isCurrent(of) && !isDone()) await this.#pause();
      } catch (error) {
        this.#fail(error);
        return;
      }
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      this.session.ports.after(0, resolve);
    });
  }

  #updateSnapshot(): void {
    const work = this.#begin();
    if (!work) return;
    try {
      this.#adopt(work.of, finish(work.steps));
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Whether a snapshot of this would be that of now. */
  #isCurrent(of: Shown): boolean {
    const now = this.#present();
    return now !== undefined && isSame(of, now);
  }

  /** What a snapshot would be made of now; undefined where there is nothing to make one of, or a spec is wrong. */
  #present(): Shown | undefined {
    const { sequence, settings, isPinned } = this.session;
    const viewport = this.#viewport;
    if (!sequence || !viewport) return undefined;
    try {
      const specs = this.readSpecs();
      const baseline = this.readBaseline();
      return { sequence, specs, viewport, settings, pinned: isPinned, reference: this.#reference, baseline };
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  /** The steps to a snapshot of what is shown now; undefined where it is there. */
  #begin(): { readonly of: Shown; readonly steps: Steps<Snapshot> } | undefined {
    const of = this.#present();
    if (!of) return undefined;
    if (this.#shown && isSame(this.#shown, of)) {
      this.#specFailure = undefined;
      return undefined;
    }
    const revision = ++lastRevision;
    const since = this.#isShown(of) ? this.#firstRevisionOfSequence : revision;
    const { kind, session } = this;
    return { of, steps: snapshotSteps({ ...of, revision, kind, session, since }) };
  }

  #isShown({ sequence }: Shown): boolean {
    return this.#shown?.sequence.tokens === sequence.tokens;
  }

  #adopt(of: Shown, snapshot: Snapshot): void {
    // Somebody who could not wait has made a newer one.
    if (snapshot.revision < (this.#snapshot?.revision ?? 0)) return;
    if (!this.#isShown(of)) this.#firstRevisionOfSequence = snapshot.revision;
    this.#logNewNotices(snapshot);
    this.#snapshot = snapshot;
    this.#shown = of;
    this.#specFailure = undefined;
  }

  /** The last good picture stays; the sentence stands above it. */
  #fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    // Asked again with the same settings, it fails again: one line is enough.
    if (message !== this.#specFailure) this.session.ports.logError('The encoding could not be computed', error);
    this.#specFailure = message;
  }

  #logNewNotices({ notices }: Snapshot): void {
    const known = this.#snapshot?.notices ?? [];
    for (const notice of notices) if (!known.includes(notice)) this.session.ports.logNotice(notice);
  }

  #status(): Status {
    const { status } = this.session;
    if (this.#specFailure !== undefined && status.state !== 'busy') {
      const { openSettings, openAsText } = this.strings;
      const label = this.mendBy === 'settings' ? openSettings : openAsText;
      return { state: 'failed', message: this.#specFailure, action: { label, command: this.mendBy } };
    }
    if (status.state === 'busy') return { ...status, message: this.strings.tokenizing };
    if (status.state === 'empty') {
      const action = { label: this.strings.openSample, command: 'sample' } as const;
      return { ...status, message: this.strings.nothingSelected, action };
    }
    return status;
  }

  #controls(): Controls {
    return {
      ...this.#readChoices(),
      specs: this.#shown?.specs ?? [],
      scheme: this.session.settings.scheme,
      tokenizer: this.session.settings.tokenizer,
      positions: this.session.settings.positions,
    };
  }
}
