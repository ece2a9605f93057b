import * as vscode from 'vscode';
import { contextKeys } from '../ids';
import { Disposables } from '../platform/disposables';
import type { Session } from '../session/session';

/** Keeps the context keys of `when` clauses true to the session. */
export class ContextKeys extends Disposables {
  readonly #set = new Map<string, boolean>();

  constructor(private readonly session: Session) {
    super();
    this.add(
      session.onDidChange(() => {
        this.#update();
      }),
    );
    this.add({
      dispose: () => {
        for (const key of this.#set.keys()) void vscode.commands.executeCommand('setContext', key, undefined);
      },
    });
    this.#update();
  }

  #update(): void {
    this.#setKey(contextKeys.pinned, this.session.isPinned);
    this.#setKey(contextKeys.hasSequence, this.session.sequence !== undefined);
  }

  /** Each change crosses a process border: only changes go, and a key that was never set counts as false. */
  #setKey(key: string, value: boolean): void {
    if ((this.#set.get(key) ?? false) === value) return;
    this.#set.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }
}
