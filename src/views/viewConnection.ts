import * as vscode from 'vscode';
import { commandIds, internalCommandIds } from '../ids';
import { Disposables } from '../platform/disposables';
import { abridged } from '../protocol/abridged';
import { asMessageFromView } from '../protocol/guards';
import type { ChartName, FromView, PictureFormat, PixelsReply, ToView, ViewCommand } from '../protocol/messages';
import type { PictureReply, PictureRequest, PixelsRequest, StateMessage } from '../protocol/messages';
import type { RuleSpec } from '../positions/rule';
import type { Spec } from '../schemes/encoding';
import { Emitter } from '../session/emitter';
import { largePictureOf } from '../session/largePicture';
import type { ViewState } from '../session/viewState';
import { say } from '../words/say';
import { openPicture } from './openPicture';
import { savePicture, sayCopied } from './savePicture';

/** What a view may change beyond the cursor; the sidebar and the comparison differ here only. */
export interface ViewActions {
  changeSpec(column: number, spec: Spec): unknown;
  removeColumn(column: number): unknown;
  moveColumn(column: number, to: number): unknown;
  chooseBaseline(column: number | undefined): unknown;
  addColumn(): unknown;
  changeTokenizer(id: string): unknown;
  changePositions(spec: RuleSpec): unknown;
}

const commandOf: Readonly<Record<ViewCommand, readonly [string, ...unknown[]]>> = {
  chooseScheme: [commandIds.chooseScheme],
  chooseTokenizer: [commandIds.chooseTokenizer],
  choosePositions: [commandIds.choosePositions],
  compare: [commandIds.compare],
  pin: [commandIds.pin],
  unpin: [commandIds.unpin],
  highlight: [commandIds.highlight],
  copy: [commandIds.copy],
  log: [internalCommandIds.showLog],
  sample: [internalCommandIds.openSample],
  settings: ['workbench.action.openSettings', '@ext:phasor.phasor'],
  openAsText: ['workbench.action.reopenTextEditor'],
};

/** A page that was told to draw and does not answer is gone. */
const patienceMilliseconds = 10_000;

interface PendingReply {
  readonly request: PixelsRequest | PictureRequest;
  readonly resolve: (reply: PixelsReply | PictureReply) => void;
  readonly reject: (error: Error) => void;
}

/** Joins one living webview to its state: complete states out, checked messages in. Dies with the webview. */
export class ViewConnection extends Disposables {
  readonly #painted = new Emitter<number>();
  /** The webview has painted the snapshot of this revision. */
  readonly onDidPaint = this.#painted.event;
  readonly #pending = new Map<number, PendingReply>();
  #ready = false;
  #posting = false;
  #movesCursor = false;
  #lastRequest = 0;
  /** What the page has. */
  #posted: StateMessage | undefined;

  constructor(
    private readonly webview: vscode.Webview,
    private readonly state: ViewState,
    private readonly actions: ViewActions,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.add(webview.onDidReceiveMessage((message: unknown) => void this.#receive(message)));
    this.add(
      state.onDidChange(() => {
        this.#postStateSoon();
      }),
    );
    this.add(
      state.session.onDidMoveCursor(() => {
        // A view that moved the cursor itself may have moved on by now.
        if (this.#ready && !this.#posting && !this.#movesCursor) void this.#post(state.cursorMessage());
      }),
    );
    this.add({
      dispose: () => {
        this.#ready = false;
        this.#painted.dispose();
        for (const { reject } of this.#pending.values()) reject(new Error(say`The view was closed.`));
        this.#pending.clear();
      },
    });
  }

  /** What is drawn on one chart's canvas. */
  async pixels(chart: string, picture = 0): Promise<PixelsReply> {
    const reply = await this.#ask({ type: 'pixelsRequest', id: ++this.#lastRequest, picture, chart });
    if (reply.type !== 'pixels') throw new Error(say`The view answered something else.`);
    return reply;
  }

  /** A picture as it is saved; empty where there is none. */
  async picture(chart: ChartName, picture: number, format: PictureFormat): Promise<string> {
    const reply = await this.#ask({ type: 'pictureRequest', id: ++this.#lastRequest, picture, chart, format });
    if (reply.type !== 'picture') throw new Error(say`The view answered something else.`);
    return reply.data;
  }

  #ask(request: PixelsRequest | PictureRequest): Promise<PixelsReply | PictureReply> {
    const { id } = request;
    return new Promise<PixelsReply | PictureReply>((resolve, reject) => {
      this.#pending.set(id, { request, resolve, reject });
      setTimeout(() => {
        reject(new Error(say`The view did not answer.`));
      }, patienceMilliseconds);
      void this.#post(request);
    }).finally(() => this.#pending.delete(id));
  }

  /** Several changes in one turn of the event loop are one message. */
  #postStateSoon(): void {
    if (!this.#ready || this.#posting) return;
    this.#posting = true;
    queueMicrotask(() => {
      void this.#prepareAndPost();
    });
  }

  async #prepareAndPost(): Promise<void> {
    await this.state.prepare();
    this.#posting = false;
    if (!this.#ready) return;
    const message = this.state.message();
    const sent = abridged(message, this.#posted);
    this.#posted = message;
    await this.#post(sent);
  }

  async #post(message: ToView): Promise<void> {
    try {
      await this.webview.postMessage(message);
    } catch (error) {
      // The webview was disposed while the message was under way; a new one asks for everything again.
      this.log.debug(`A ${message.type} message found no view: ${String(error)}`);
    }
  }

  async #receive(untrusted: unknown): Promise<void> {
    const message = asMessageFromView(untrusted);
    if (!message) {
      this.log.warn('A view sent a message that is none of ours; it was ignored.');
      return;
    }
    try {
      await this.#handle(message);
    } catch (error) {
      this.log.error(`Answering "${message.type}" failed: ${String(error)}`);
      // Somebody did something and nothing happened: say so once, and let the controls show what is in force.
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
      this.#postStateSoon();
    }
  }

  #isOfShown({ revision }: { readonly revision: number }): boolean {
    return revision === this.state.snapshot?.revision;
  }

  async #handle(message: FromView): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#posted = undefined;
        this.state.setViewport(message.viewport);
        // A page that was loaded anew has not heard what was asked of the one before; it needs its state first.
        await Promise.resolve();
        for (const { request } of this.#pending.values()) await this.#post(request);
        return;
      case 'viewport':
        this.state.setViewport(message.viewport);
        return;
      case 'painted':
        this.#painted.fire(message.revision);
        return;
      case 'cursor': {
        const { revision, token, reference } = message.cursor;
        this.#movesCursor = true;
        this.state.moveCursor(revision, token, reference);
        this.#movesCursor = false;
        return;
      }
      case 'spec':
        await this.actions.changeSpec(message.column, message.spec);
        return;
      case 'removeColumn':
        // Two quick clicks on the same place mean the same column.
        if (this.#isOfShown(message)) await this.actions.removeColumn(message.column);
        return;
      case 'moveColumn':
        if (this.#isOfShown(message)) await this.actions.moveColumn(message.column, message.to);
        return;
      case 'baseline':
        if (this.#isOfShown(message)) await this.actions.chooseBaseline(message.column ?? undefined);
        return;
      case 'addColumn':
        await this.actions.addColumn();
        return;
      case 'length':
        this.state.session.showLength(message.length ?? undefined);
        return;
      case 'cancel':
        this.state.session.cancel();
        return;
      case 'tokenizer':
        await this.actions.changeTokenizer(message.id);
        return;
      case 'positions':
        await this.actions.changePositions(message.spec);
        return;
      case 'command':
        await vscode.commands.executeCommand(...commandOf[message.command]);
        return;
      case 'pixels':
      case 'picture':
        this.#pending.get(message.id)?.resolve(message);
        return;
      case 'savePicture':
        if (this.state.snapshot) await savePicture(message, this.state.snapshot);
        return;
      case 'openPicture': {
        const { snapshot } = this.state;
        if (snapshot && this.#isOfShown(message)) {
          await openPicture(largePictureOf(snapshot, message.column, message.chart));
        }
        return;
      }
      case 'pictureCopied':
        sayCopied(message.copied);
        return;
      case 'error':
        this.log.error(`In the view: ${message.message}`);
        return;
      default:
        message satisfies never;
    }
  }
}
