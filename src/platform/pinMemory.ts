import type * as vscode from 'vscode';
import { lengthOf, type Selection } from '../session/selection';
import type { Session } from '../session/session';
import { Disposables } from './disposables';

const key = 'phasor.pinnedSelection';
/** UTF-16 units; a longer text is pinned for as long as the window lives. */
const longest = 1_000_000;

/** Keeps what is pinned over a reload of the window, in the workspace's memory. */
export class PinMemory extends Disposables {
  #kept: Selection | undefined;

  constructor(session: Session, memory: vscode.Memento) {
    super();
    this.#kept = memory.get<Selection>(key);
    if (this.#kept) session.restorePin(this.#kept);
    this.add(
      session.onDidChange(() => {
        const pinned = session.isPinned ? (session.sequence?.selection ?? this.#kept) : undefined;
        const keep = pinned && lengthOf(pinned.segments) <= longest ? pinned : undefined;
        if (keep === this.#kept) return;
        this.#kept = keep;
        void memory.update(key, keep);
      }),
    );
  }
}
