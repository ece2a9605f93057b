import { clocksName } from '../accessible/findings';
import { TableTwin } from '../accessible/tableTwin';
import { clocksTable } from '../accessible/tables/clocksTable';
import type { Anchor } from '../accessible/tooltip';
import { formatNumber } from '../../src/numerics/format';
import type { Clocks } from '../../src/protocol/snapshot';
import { clockCentre, clockFaces, clockLayout, type ClockFace, type ClockLayout } from '../charts/clockFaces';
import { dialAfterKey } from '../charts/clockKeys';
import { paintClocks } from '../charts/clockPaint';
import { mostSteps, placeAfter, tokenAfter } from '../charts/clockRun';
import { clockLines } from '../charts/clockWords';
import { shorten } from '../../src/tokenize/visibleText';
import { tokenAfterKey } from '../controls/tokenStrip';
import { tokenText } from '../controls/tokenText';
import { toggled } from '../controls/toggled';
import { element, setText } from '../dom';
import { fill } from '../fill';
import type { Context, Part, PictureView } from '../page';
import { positionAt } from '../tokenLookup';
import { ClockPlayer } from './clockPlayer';
import { Section } from './section';

/** Characters of a token in a remark. */
const longestName = 24;

/** What is shown, of a picture that has pairs. */
interface Shown {
  readonly view: PictureView;
  readonly clocks: Clocks;
}

/** The sin/cos pairs of the cursor's token as clocks, against the reference's: featured ones first, all on demand. */
export class ClocksSection implements Part<PictureView> {
  readonly #section = new Section('clocks');
  readonly #canvas = element('canvas', { role: 'application', tabindex: '0' });
  readonly #against = element('span');
  readonly #caption = element('span', { class: 'muted' });
  readonly #toggle = element('button', { class: 'link', type: 'button' });
  readonly #footer = element('div', { class: 'footer' }, this.#caption, this.#toggle);
  readonly #player: ClockPlayer;
  readonly #table: TableTwin;
  #shown: Shown | undefined;
  #faces: readonly ClockFace[] = [];
  #layout: ClockLayout | undefined;
  /** The index of the dial last pointed at. */
  #at = 0;
  #forgetCanvas: (() => void) | undefined;

  constructor(private readonly context: Context) {
    this.#player = new ClockPlayer({ moved: this.#onMoved, rested: this.#onRested });
    this.#table = new TableTwin(context, 'clocks');
    const { body, aside } = this.#section;
    body.append(this.#canvas, this.#player.element, this.#footer, this.#table.element);
    aside.append(this.#against, this.#player.button, this.#table.button);
    this.#toggle.addEventListener('click', () => {
      context.changeUi({ allClocks: !context.ui().allClocks });
    });
    this.#canvas.addEventListener('pointermove', this.#onPointer);
    this.#canvas.addEventListener('pointerleave', () => {
      context.tooltip.hide(this.#canvas);
    });
    this.#canvas.addEventListener('click', () => {
      this.#choose();
    });
    this.#canvas.addEventListener('keydown', this.#onKey);
    this.#canvas.addEventListener('focus', this.#redraw);
    this.#canvas.addEventListener('blur', () => {
      context.tooltip.hide(this.#canvas);
      this.#redraw();
    });
  }

  get element(): HTMLElement {
    return this.#section.element;
  }

  update(view: PictureView): void {
    const { clocks, acts } = view.picture;
    const before = this.#shown?.view;
    this.#shown = clocks && { view, clocks };
    if (before?.marks.cursor !== view.marks.cursor || !clocks) this.#player.reset();
    if (!clocks) {
      this.#section.hide();
      this.#forgetCanvas?.();
      this.#forgetCanvas = undefined;
      return;
    }
    const title = acts === 'rotates' ? view.strings.rotaryClocks : view.strings.clocks;
    this.#section.show(title);
    this.#forgetCanvas ??= this.context.canvases.add(view.column, 'clocks', () => ({
      canvas: this.#canvas,
      area: [0, 0, this.#canvas.width, this.#canvas.height],
    }));
    this.#player.update(view.strings, mostSteps(runOf(view, clocks)));
    this.#redraw();
    this.#describe(view, clocks, title);
  }

  dispose(): void {
    this.#player.dispose();
    this.#forgetCanvas?.();
  }

  readonly #redraw = (): void => {
    if (!this.#shown) return;
    const { view, clocks } = this.#shown;
    const { marks, snapshot, picture, theme, width, ratio, ui, strings } = view;
    const { tokens } = snapshot;
    const pairs = ui.allClocks ? clocks.inverseFrequencies.keys() : clocks.featured;
    const { steps } = this.#player;
    const isAtCursor = steps === 0 && marks.cursor === null;
    this.#faces = clockFaces(clocks, pairs, {
      cursor: isAtCursor ? undefined : placeAfter(runOf(view, clocks), steps),
      reference: { token: marks.reference, position: positionAt(tokens, marks.reference) },
      trainedLength: picture.trainedLength,
    });
    this.#at = Math.max(0, Math.min(this.#faces.length - 1, this.#at));
    this.#layout = clockLayout(this.#faces.length, width, theme.fontSize);
    setText(this.#against, this.#againstText(view, clocks));
    setText(this.#caption, captionOf(clocks, this.#faces, strings));
    const { height } = this.#layout;
    const [columns, rows] = [Math.round(width * ratio), Math.round(height * ratio)];
    // Setting a size, even the same, throws the canvas away: while the cursor moves it stays.
    if (this.#canvas.width !== columns) this.#canvas.width = columns;
    if (this.#canvas.height !== rows) this.#canvas.height = rows;
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    const ctx = this.#canvas.getContext('2d');
    if (!ctx) return;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, width, height);
    const focused = this.#canvas.matches(':focus-visible') ? this.#at : undefined;
    paintClocks(ctx, this.#faces, this.#layout, width, theme, focused);
  };

  /** `“Queen” against “King”`, or the position that the hands have run to. */
  #againstText(view: PictureView, clocks: Clocks): string {
    const { marks, snapshot, strings } = view;
    const nameOf = (token: number): string => shorten(tokenText(snapshot.tokens, token), longestName);
    if (this.#player.steps > 0) {
      const { position } = placeAfter(runOf(view, clocks), this.#player.steps);
      return fill(strings.clocksRunning, formatNumber(position), nameOf(marks.reference));
    }
    return fill(strings.clocksAgainst, marks.cursor === null ? '–' : nameOf(marks.cursor), nameOf(marks.reference));
  }

  #describe(view: PictureView, clocks: Clocks, title: string): void {
    const { strings, ui, picture } = view;
    const { inverseFrequencies, featured, dimensions } = clocks;
    const count = inverseFrequencies.length;
    this.#toggle.hidden = featured.length >= count;
    setText(this.#toggle, ui.allClocks ? strings.featuredPairs : fill(strings.allPairs, count));
    if (this.#player.isRunning) return;
    const against = this.#againstText(view, clocks);
    const keys = [strings.clocksKeys, ...(picture.curves ? [strings.clocksChoose] : [])];
    const name = [clocksName(picture, against, strings), ...keys].join(' ');
    if (this.#canvas.getAttribute('aria-label') !== name) this.#canvas.setAttribute('aria-label', name);
    const current = this.#faces[this.#at]?.pair;
    this.#table.update(view, title, () =>
      clocksTable({ faces: this.#faces, dimensions, count, current, against }, strings),
    );
  }

  readonly #onMoved = (): void => {
    this.context.tooltip.hide(this.#canvas);
    this.#redraw();
  };

  /** The cursor follows to where the hands came to rest, if a token is there. */
  readonly #onRested = (): void => {
    if (!this.#shown) return;
    const { view, clocks } = this.#shown;
    const { steps } = this.#player;
    this.context.announce(this.#againstText(view, clocks));
    const token = tokenAfter(runOf(view, clocks), steps);
    if (steps > 0 && token !== undefined) this.context.mark({ cursor: token });
    else this.update(view);
  };

  readonly #onPointer = (event: PointerEvent): void => {
    if (!this.#shown || !this.#layout) return;
    const { columns, rowHeight } = this.#layout;
    const column = Math.floor((event.offsetX / this.#shown.view.width) * columns);
    const index = Math.floor(event.offsetY / rowHeight) * columns + column;
    if (!this.#faces[index]) return;
    this.#at = index;
    this.#tell();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (!this.#shown || ctrlKey || metaKey) return;
    if (shiftKey || altKey) {
      const { cursor, reference } = this.context.marks();
      const from = shiftKey ? reference : (cursor ?? reference);
      const token = tokenAfterKey(key, from, this.#shown.view.snapshot.tokens.shown);
      if (token === undefined) return;
      this.context.mark(shiftKey ? { reference: token } : { cursor: token });
    } else if (key === 'Enter' || key === ' ') this.#choose();
    else {
      const dial = dialAfterKey(key, this.#at, this.#faces.length, this.#layout?.columns ?? 1);
      if (dial === undefined) return;
      this.#at = dial;
      this.update(this.#shown.view);
      this.#tell();
      this.context.announce(this.#lines().join(', '));
    }
    event.preventDefault();
  };

  /** Enter or a click on a dial shows the curve of its pair, or takes it away. */
  #choose(): void {
    const face = this.#faces[this.#at];
    if (!this.#shown || !face) return;
    const { view, clocks } = this.#shown;
    const dimension = clocks.dimensions[2 * face.pair];
    if (!view.picture.curves || dimension === undefined) return;
    this.context.changeUi({ dimensions: toggled({ picture: view.picture, ui: this.context.ui() }, dimension) });
  }

  #lines(): string[] {
    const face = this.#faces[this.#at];
    return this.#shown && face ? clockLines(face, this.#shown.clocks.dimensions, this.#shown.view.strings) : [];
  }

  #tell(): void {
    const [view, layout] = [this.#shown?.view, this.#layout];
    if (!view || !layout) return;
    const [x, y] = clockCentre(layout, this.#at, view.width);
    const anchor = (): Anchor => {
      const { left, top } = this.#canvas.getBoundingClientRect();
      return { left: left + x, top: top + y, width: 0, height: layout.rowHeight - layout.radius };
    };
    this.context.tooltip.show(this.#canvas, this.#lines(), anchor);
  }
}

const runOf = ({ marks, snapshot, picture }: PictureView, clocks: Clocks) => ({
  clocks,
  tokens: snapshot.tokens,
  start: marks.cursor ?? marks.reference,
  trainedLength: picture.trainedLength,
});

function captionOf({ axes }: Clocks, faces: readonly ClockFace[], strings: PictureView['strings']): string {
  const caption = axes ? strings.clockAxisCaption : strings.clockCaption;
  return faces.some(({ neverTurns }) => neverTurns) ? `${caption} · ${strings.neverTurns}` : caption;
}
