import { asMessageFromView } from '../../../src/protocol/guards';
import type { FromView, StateMessage, ViewKind } from '../../../src/protocol/messages';
import type { Spec } from '../../../src/schemes/encoding';
import { schemes } from '../../../src/schemes/registry';
import { resolveSpec } from '../../../src/schemes/resolveSpec';
import { SpecError } from '../../../src/schemes/specError';
import {
  checked,
  moved,
  withAdded,
  withBaseline,
  without,
  withSpec,
  type Comparison,
} from '../../../src/session/comparison';
import { resolveRule } from '../../../src/positions/resolveRule';
import { Session } from '../../../src/session/session';
import { ViewState } from '../../../src/session/viewState';
import { selectionOf, settings, wordTokens } from '../../unit/session/fakes';

const withDefaults = (scheme: string): Spec => resolveSpec({ scheme });

/** The extension's side of one view, without VS Code: a real session and view state that answer what the page posts. */
export class SoakHost {
  readonly session: Session;
  readonly state: ViewState;
  /** Sentences about specs and rules that were refused are answers; everything else that failed is here. */
  readonly errors: string[] = [];
  #comparison: Comparison = { specs: [withDefaults('rope'), withDefaults('alibi')] };

  constructor(readonly kind: ViewKind) {
    this.session = new Session(
      {
        tokenizers: ['words', 'others'].map((id) => ({ id, name: id, summary: `Tokens by ${id}.` })),
        tokenize: (tokenizer, text) => Promise.resolve(wordTokens(text, tokenizer)),
        documentSymbols: () => Promise.resolve([]),
        after: (milliseconds, callback) => {
          const timer = setTimeout(callback, milliseconds);
          return () => {
            clearTimeout(timer);
          };
        },
        logError: (message, error) => {
          if (!(error instanceof SpecError)) this.errors.push(`${message}: ${String(error)}`);
        },
        logNotice: () => undefined,
      },
      { ...settings, positions: { rule: 'index' } },
    );
    this.state = new ViewState(
      kind,
      this.session,
      () => (kind === 'compare' ? this.#comparison.specs : this.#comparison.specs.slice(0, 1)),
      undefined,
      () => (kind === 'compare' ? this.#comparison.baseline : undefined),
    );
    this.state.setVisible(true);
  }

  get specs(): readonly Spec[] {
    return this.#comparison.specs;
  }

  compare(ids: readonly string[]): void {
    this.#comparison = { specs: ids.map(withDefaults) };
  }

  /** Resolves when the text is tokenized. */
  async select(text: string): Promise<void> {
    this.session.showLength(undefined);
    this.session.select(() => selectionOf(text));
    for (let turn = 0; turn < 200; turn++) {
      if (this.session.isUpToDate && this.session.sequence?.tokens.text === text) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`The session does not show ${JSON.stringify(text)}.`);
  }

  /** Take what the page has posted. @returns the state to answer with, where the answer is one */
  answer(messages: readonly unknown[]): StateMessage | undefined {
    let isChanged = false;
    for (const untrusted of messages) {
      const message = asMessageFromView(untrusted);
      if (!message) this.errors.push(`Posted what is no message: ${JSON.stringify(untrusted).slice(0, 200)}`);
      else isChanged = this.#answer(message) || isChanged;
    }
    return isChanged ? this.state.message() : undefined;
  }

  #answer(message: FromView): boolean {
    try {
      return this.#handle(message);
    } catch (error) {
      // As VS Code shows it, and the controls say what is in force.
      if (!(error instanceof Error) || error.message === '') this.errors.push(`No sentence: ${String(error)}`);
      return true;
    }
  }

  #handle(message: FromView): boolean {
    const { session, state } = this;
    const change = (next: Comparison): true => {
      this.#comparison = this.kind === 'compare' ? checked(next) : next;
      return true;
    };
    switch (message.type) {
      case 'ready':
      case 'viewport':
        state.setViewport(message.viewport);
        return true;
      case 'cursor':
        state.moveCursor(message.cursor.revision, message.cursor.token, message.cursor.reference);
        return message.cursor.reference !== 0;
      case 'spec':
        return change(withSpec(this.#comparison, message.column, resolveSpec(message.spec)));
      case 'removeColumn':
        return change(without(this.#comparison, message.column));
      case 'moveColumn':
        return change(moved(this.#comparison, message.column, message.to));
      case 'baseline':
        return change(withBaseline(this.#comparison, message.column ?? undefined));
      case 'addColumn':
        return change(withAdded(this.#comparison, withDefaults(schemes[this.specs.length]?.id ?? 'nope')));
      case 'tokenizer':
        session.configure({ ...session.settings, tokenizer: message.id });
        return true;
      case 'length':
        session.showLength(message.length ?? undefined);
        return true;
      case 'positions':
        session.configure({ ...session.settings, positions: resolveRule(message.spec) });
        return true;
      case 'command':
        session.pin(message.command === 'pin');
        return true;
      case 'error':
        this.errors.push(message.message);
        return false;
      default:
        return false;
    }
  }

  dispose(): void {
    this.state.dispose();
    this.session.dispose();
  }
}
