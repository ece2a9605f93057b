import { english, type Strings } from '../protocol/strings';
import {
  protocolVersion,
  type CursorMessage,
  type StateMessage,
  type Status,
  type ViewKind,
  type Viewport,
} from '../protocol/messages';
import { rules } from '../positions/rules';
import type { Controls, Snapshot } from '../protocol/snapshot';
import type { Spec } from '../schemes/encoding';
import { presets } from '../schemes/presets';
import { schemes } from '../schemes/registry';
import { resolveSpec } from '../schemes/resolveSpec';
import { Emitter } from './emitter';
import type { Sequence } from './sequence';
import type { Session } from './session';
import { buildSnapshot } from './snapshotBuilder';

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

  /**
   * @param readSpecs what is shown, asked for anew whenever something changed; throws SpecError.
   */
  constructor(
    readonly kind: ViewKind,
    readonly session: Session,
    private readonly readSpecs: () => readonly Spec[],
    private readonly readStrings: () => Strings = () => english,
    private readonly readBaseline: () => number | undefined = () => undefined,
  ) {
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
      snapshot: this.#snapshot,
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

  #updateSnapshot(): void {
    const { sequence, settings, isPinned } = this.session;
    const viewport = this.#viewport;
    const reference = this.#reference;
    if (!sequence || !viewport) return;
    try {
      const specs = this.readSpecs();
      const baseline = this.readBaseline();
      const shown = this.#shown;
      if (
        shown?.sequence.tokens === sequence.tokens &&
        shown.sequence.symbols === sequence.symbols &&
        shown.sequence.selection.detail === sequence.selection.detail &&
        shown.viewport === viewport &&
        shown.settings === settings &&
        shown.pinned === isPinned &&
        shown.reference === reference &&
        shown.baseline === baseline &&
        JSON.stringify(shown.specs) === JSON.stringify(specs)
      ) {
        this.#specFailure = undefined;
        return;
      }
      const revision = ++lastRevision;
      const areSame = shown?.sequence.tokens === sequence.tokens;
      const snapshot = buildSnapshot({
        revision,
        kind: this.kind,
        session: this.session,
        sequence,
        specs,
        viewport,
        reference,
        baseline,
        since: areSame ? this.#firstRevisionOfSequence : revision,
      });
      if (!areSame) this.#firstRevisionOfSequence = revision;
      this.#logNewNotices(snapshot);
      this.#snapshot = snapshot;
      this.#shown = { sequence, specs, viewport, settings, pinned: isPinned, reference, baseline };
      this.#specFailure = undefined;
    } catch (error) {
      // The last good picture stays; the sentence stands above it.
      const message = error instanceof Error ? error.message : String(error);
      // Asked again with the same settings, it fails again: one line is enough.
      if (message !== this.#specFailure) this.session.ports.logError('The encoding could not be computed', error);
      this.#specFailure = message;
    }
  }

  #logNewNotices({ notices }: Snapshot): void {
    const known = this.#snapshot?.notices ?? [];
    for (const notice of notices) if (!known.includes(notice)) this.session.ports.logNotice(notice);
  }

  #status(): Status {
    const { status } = this.session;
    if (this.#specFailure !== undefined && status.state !== 'busy') {
      const action = { label: this.strings.openSettings, command: 'settings' } as const;
      return { state: 'failed', message: this.#specFailure, action };
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
      schemes: schemes.map(({ id, name, acts, summary, parameters }) => ({ id, name, acts, summary, parameters })),
      rules: rules.map(({ id, name, summary, parameters, presets }) => ({ id, name, summary, parameters, presets })),
      presets: presets.map(({ name, spec }) => ({ name, spec: resolveSpec(spec) })),
      tokenizers: this.session.ports.tokenizers.map(({ id, name, summary }) => ({ id, name, summary })),
      specs: this.#shown?.specs ?? [],
      scheme: this.session.settings.scheme,
      tokenizer: this.session.settings.tokenizer,
      positions: this.session.settings.positions,
    };
  }
}
