import type { CursorMessage, FromView, PixelsRequest, StateMessage, ToView, ViewKind } from '../src/protocol/messages';
import type { AbridgedMessage, PictureRequest } from '../src/protocol/messages';
import { Announcer } from './accessible/announcer';
import { Tooltip } from './accessible/tooltip';
import { Canvases } from './charts/canvases';
import { StatusBar } from './controls/statusBar';
import { tokenText } from './controls/tokenText';
import { atMostEvery } from './atMostEvery';
import { element, setText } from './dom';
import { fill } from './fill';
import { firstOfFrame } from './firstOfFrame';
import { forcedColour, watchForcedColours } from './forcedColours';
import type { Host } from './host';
import { oncePerFrame } from './oncePerFrame';
import type { Context, Part, View } from './page';
import { pixelsReply } from './pixelsReply';
import { renderPicture } from './pictures/renderPicture';
import { positionText } from './positionText';
import { StateKeeper } from './stateKeeper';
import type { Marks, Store } from './store';
import { TextColumn } from './textColumn';
import { readTheme, watchTheme } from './theme';
import type { UiState } from './uiState';
import { viewportOf } from './viewport';

const resizePause = 120;
const movingPause = 60;

/** Joins host, store and page: messages in, drawings once a frame, messages out. */
export class Application {
  readonly #tooltip = new Tooltip();
  readonly #announcer = new Announcer();
  readonly #canvases = new Canvases();
  /** VS Code shows a title of its own; this one is for screen readers. */
  readonly #title = element('h1', { class: 'visuallyHidden' });
  readonly #context: Context;
  readonly #status: StatusBar;
  readonly #page: Part;
  readonly #main: HTMLElement;
  readonly #keeper: StateKeeper;
  readonly #stops: (() => void)[];
  #theme;
  #paintedRevision = 0;
  #viewportTimer: ReturnType<typeof setTimeout> | undefined;
  #lastViewport = '';
  #lastWidth = NaN;

  constructor(
    private readonly root: HTMLElement,
    private readonly kind: ViewKind,
    private readonly host: Host,
    private readonly store: Store,
    makePage: (context: Context) => Part,
  ) {
    this.#theme = this.#readTheme();
    this.#context = {
      tooltip: this.#tooltip,
      canvases: this.#canvases,
      marks: () => store.marks,
      mark: this.#mark,
      ui: () => store.ui,
      changeUi: this.#changeUi,
      lookAt: (tokens) => {
        store.tokens = tokens;
        this.#postViewportOften();
      },
      announce: (text) => {
        this.#announcer.announce(text);
      },
      post: this.#post,
    };
    this.#status = new StatusBar(this.#context);
    this.#page = makePage(this.#context);
    // What is said of a part of the page belongs to it.
    const parts = [this.#title, this.#status.element, this.#page.element, this.#tooltip.element];
    this.#main = element('main', {}, ...parts);
    this.#keeper = new StateKeeper(host, store);
    root.append(this.#main, this.#announcer.element);
    this.#page.element.hidden = true;
    const resizing = new ResizeObserver(() => {
      this.#resize();
    });
    resizing.observe(root);
    this.#stops = [
      host.onMessage(this.#receive),
      watchTheme(this.#onTheme),
      watchForcedColours(this.#onTheme),
      () => {
        resizing.disconnect();
      },
    ];
    const viewport = this.#viewport();
    this.#lastViewport = JSON.stringify(viewport);
    host.post({ type: 'ready', viewport });
    // What an earlier page left is there at once, until the host answers.
    if (store.isStale) this.#drawSoon();
  }

  dispose(): void {
    for (const stop of this.#stops.splice(0)) stop();
    clearTimeout(this.#viewportTimer);
    this.#keeper.dispose();
    this.#page.dispose();
    this.#tooltip.dispose();
    this.#announcer.dispose();
    this.root.replaceChildren();
  }

  /** A page grows with what is drawn on it; only a tab of one picture is drawn by its height. */
  #resize(): void {
    const width = this.root.clientWidth;
    if (width === this.#lastWidth && this.kind !== 'picture') return;
    this.#lastWidth = width;
    this.#drawSoon();
    this.#postViewportSoon();
  }

  readonly #onTheme = (): void => {
    this.#theme = this.#readTheme();
    this.#drawSoon();
  };

  readonly #receive = (message: ToView): void => {
    switch (message.type) {
      case 'state':
      case 'abridged':
        this.#receiveState(message);
        return;
      case 'cursor':
        this.#receiveCursor(message);
        return;
      case 'pixelsRequest':
        this.#answerPixels(message);
        return;
      case 'pictureRequest':
        this.#answerPicture(message);
        return;
      default:
        message satisfies never;
    }
  };

  #receiveState(message: StateMessage | AbridgedMessage): void {
    if (!this.store.acceptState(message)) return;
    this.#drawPromptly();
    if (!this.store.isStale) this.#keeper.keepSoon();
  }

  #receiveCursor({ cursor }: CursorMessage): void {
    if (this.store.acceptCursor(cursor)) this.#drawSoon();
  }

  #answerPixels({ id, picture, chart }: PixelsRequest): void {
    this.#draw();
    this.host.post(pixelsReply(id, this.#canvases.find(picture, chart)));
  }

  #answerPicture({ id, picture: column, chart, format }: PictureRequest): void {
    const view = this.#view();
    const picture = view?.snapshot.pictures[column];
    const of = picture && new TextColumn().ofRows({ ...view, picture, column });
    const data = of && renderPicture(this.#context, of, chart, format);
    this.host.post({ type: 'picture', id, data: data ?? '' });
  }

  readonly #mark = (change: Partial<Marks>): void => {
    if (!this.store.mark(change)) return;
    this.#drawSoon();
    this.#postCursorSoon();
    this.#announceMark(change);
  };

  readonly #changeUi = (change: Partial<UiState>): void => {
    this.store.ui = { ...this.store.ui, ...change };
    this.#keeper.keepUi();
    this.#drawSoon();
    // The part of a heatmap that is in sight moves with the pointer.
    if (change.heatmap) this.#postViewportOften();
    else this.#postViewport();
  };

  readonly #postViewportOften = atMostEvery(movingPause, () => {
    this.#postViewport();
  });

  readonly #post = (message: FromView): void => {
    this.host.post(message);
  };

  readonly #postCursorSoon = oncePerFrame(() => {
    const { marks, snapshot } = this.store;
    if (!snapshot) return;
    const cursor = { revision: snapshot.revision, token: marks.cursor, reference: marks.reference };
    this.host.post({ type: 'cursor', cursor });
  });

  /** Chips speak for themselves when they get the focus; pictures do not. */
  #announceMark({ reference }: Partial<Marks>): void {
    const { marks, snapshot, strings } = this.store;
    if (!snapshot || !(document.activeElement instanceof HTMLCanvasElement)) return;
    const token = reference === undefined ? marks.cursor : marks.reference;
    if (token === null) return;
    const template = reference === undefined ? strings.cursorAt : strings.referenceAt;
    const position = positionText(snapshot.tokens, token);
    this.#announcer.announce(fill(template, tokenText(snapshot.tokens, token), position));
  }

  #viewport() {
    return viewportOf(this.root, this.kind, this.store);
  }

  #postViewportSoon(): void {
    clearTimeout(this.#viewportTimer);
    this.#viewportTimer = setTimeout(() => {
      this.#postViewport();
    }, resizePause);
  }

  /** Only what has changed is worth a new computation. */
  #postViewport(): void {
    const viewport = this.#viewport();
    const text = JSON.stringify(viewport);
    if (text === this.#lastViewport) return;
    this.#lastViewport = text;
    this.host.post({ type: 'viewport', viewport });
  }

  #readTheme() {
    const style = getComputedStyle(document.documentElement);
    return readTheme((name) => forcedColour(name) ?? style.getPropertyValue(name), this.kind);
  }

  readonly #drawSoon = oncePerFrame(() => {
    this.#draw();
  });

  readonly #drawPromptly = firstOfFrame(() => {
    this.#draw();
  });

  #draw(): void {
    const { message, snapshot, strings, isOtherVersion } = this.store;
    this.#page.element.hidden = !snapshot;
    // Reads the width: before anything is written that the browser would have to lay out for it.
    const view = this.#view();
    setText(this.#title, this.kind === 'compare' ? strings.compareTitle : strings.sidebarTitle);
    if (isOtherVersion) this.#status.update({ state: 'failed', message: strings.otherVersion }, strings);
    else if (message) this.#status.update(message.status, strings);
    this.#main.setAttribute('aria-busy', String(this.store.isStale));
    if (!view) return;
    this.#page.update(view);
    this.#reportPaint(view.snapshot.revision);
  }

  /** Undefined until there is something to show. */
  #view(): View | undefined {
    const { message, snapshot, strings, marks, ui } = this.store;
    if (!message || !snapshot) return undefined;
    const width = this.#page.element.clientWidth;
    return { message, snapshot, strings, theme: this.#theme, marks, ui, width, ratio: window.devicePixelRatio };
  }

  /** A task queued in a frame runs after that frame has been painted. */
  #reportPaint(revision: number): void {
    if (revision === this.#paintedRevision) return;
    this.#paintedRevision = revision;
    requestAnimationFrame(() => {
      setTimeout(() => {
        this.host.post({ type: 'painted', revision });
      });
    });
  }
}
