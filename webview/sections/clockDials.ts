import type { Anchor } from '../accessible/tooltip';
import { moveMarkByKey } from '../accessible/markKeys';
import { formatNumber } from '../../src/numerics/format';
import type { Clocks } from '../../src/protocol/snapshot';
import { clockFaces, type ClockFace, type ClockToken } from '../charts/clockFaces';
import { clockCentre, clockLayout, type ClockLayout } from '../charts/clockLayout';
import { dialAfterKey } from '../charts/clockKeys';
import { pairDimension } from '../charts/pairDimension';
import { paintClocks } from '../charts/clockPaint';
import { clockLines } from '../charts/clockWords';
import { freshContext } from '../charts/freshContext';
import { toggled } from '../controls/toggled';
import { element } from '../dom';
import { fill } from '../fill';
import type { Context, PictureView } from '../page';
import { positionAt } from '../tokenLookup';

/** What is shown, of a picture that has pairs. */
export interface ShownClocks {
  readonly view: PictureView;
  readonly clocks: Clocks;
  /** Where the hands are; undefined without a cursor. */
  readonly cursor: ClockToken | undefined;
}

/** The dials on their canvas, and how they are pointed at, gone through by keys, and chosen. */
export class ClockDials {
  readonly canvas = element('canvas', { role: 'application', tabindex: '0' });
  #shown: ShownClocks | undefined;
  #faces: readonly ClockFace[] = [];
  #layout: ClockLayout | undefined;
  /** The index of the dial last pointed at. */
  #at = 0;

  /** @param onDidMove keys have gone to another dial */
  constructor(
    private readonly context: Context,
    private readonly onDidMove: () => void,
  ) {
    this.canvas.addEventListener('pointermove', this.#onPointer);
    this.canvas.addEventListener('pointerleave', () => {
      context.tooltip.hide(this.canvas);
    });
    this.canvas.addEventListener('click', () => {
      this.#choose();
    });
    this.canvas.addEventListener('keydown', this.#onKey);
    this.canvas.addEventListener('focus', this.#redraw);
    this.canvas.addEventListener('blur', () => {
      context.tooltip.hide(this.canvas);
      this.#redraw();
    });
  }

  get faces(): readonly ClockFace[] {
    return this.#faces;
  }

  /** The pair of the dial last pointed at. */
  get current(): number | undefined {
    return this.#faces[this.#at]?.pair;
  }

  draw(shown: ShownClocks): void {
    const { view, clocks, cursor } = shown;
    const { marks, snapshot, picture, theme, width, height, ui } = view;
    this.#shown = shown;
    const pairs = ui.allClocks ? clocks.inverseFrequencies.keys() : clocks.featured;
    this.#faces = clockFaces(clocks, pairs, {
      cursor,
      reference: { token: marks.reference, position: positionAt(snapshot.tokens, marks.reference) },
      trainedLength: picture.trainedLength,
    });
    this.#at = Math.max(0, Math.min(this.#faces.length - 1, this.#at));
    this.#layout = clockLayout(this.#faces.length, width, theme.fontSize, height);
    this.#redraw();
  }

  clear(): void {
    this.context.tooltip.hide(this.canvas);
    this.#shown = undefined;
  }

  readonly #redraw = (): void => {
    if (!this.#shown || !this.#layout) return;
    const { width, ratio, theme } = this.#shown.view;
    const context = freshContext(this.canvas, width, this.#layout.height, ratio);
    const focused = this.canvas.matches(':focus-visible') ? this.#at : undefined;
    if (context) paintClocks(context, this.#faces, this.#layout, width, theme, focused);
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
      moveMarkByKey(event, this.context, this.#shown.view.snapshot.tokens.shown);
      return;
    }
    if (key === 'Enter' || key === ' ') this.#choose();
    else {
      const dial = dialAfterKey(key, this.#at, this.#faces.length, this.#layout?.columns ?? 1);
      if (dial === undefined) return;
      this.#at = dial;
      this.#redraw();
      this.onDidMove();
      this.#tell();
      this.context.announce(this.#lines().join(', '));
    }
    event.preventDefault();
  };

  /** Enter or a click on a dial shows the curve of its pair, or takes it away. */
  #choose(): void {
    const face = this.#faces[this.#at];
    if (!this.#shown || !face) return;
    const { view } = this.#shown;
    const ui = this.context.ui();
    const dimension = pairDimension(view.picture, face.pair, ui);
    if (!view.picture.curves || dimension === undefined) return;
    const dimensions = toggled({ picture: view.picture, ui }, dimension);
    this.context.changeUi({ dimensions });
    const { curveShown, curveHidden } = view.strings;
    this.context.announce(fill(dimensions.includes(dimension) ? curveShown : curveHidden, formatNumber(face.pair)));
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
      const { left, top } = this.canvas.getBoundingClientRect();
      return { left: left + x, top: top + y, width: 0, height: layout.rowHeight - layout.radius };
    };
    this.context.tooltip.show(this.canvas, this.#lines(), anchor);
  }
}
