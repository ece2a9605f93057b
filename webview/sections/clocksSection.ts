import type { Anchor } from '../accessible/tooltip';
import { formatNumber } from '../../src/numerics/format';
import type { Clocks } from '../../src/protocol/snapshot';
import {
  clockCentre,
  clockFaces,
  clockLayout,
  type ClockFace,
  type ClockLayout,
  type ClockToken,
} from '../charts/clockFaces';
import { paintClocks } from '../charts/clockPaint';
import { shorten } from '../../src/tokenize/visibleText';
import { tokenText } from '../controls/tokenText';
import { element, setText } from '../dom';
import { fill } from '../fill';
import type { Context, Part, PictureView } from '../page';
import { Section } from './section';

/** Characters of a token in a remark. */
const longestName = 24;

/** The sin/cos pairs of the cursor's token as clocks, against the reference's: featured ones first, all on demand. */
export class ClocksSection implements Part<PictureView> {
  readonly #section = new Section('clocks');
  readonly #canvas = element('canvas', { role: 'img' });
  readonly #against = element('span');
  readonly #caption = element('span', { class: 'muted' });
  readonly #toggle = element('button', { class: 'link', type: 'button' });
  readonly #footer = element('div', { class: 'footer' }, this.#caption, this.#toggle);
  #view: PictureView | undefined;
  #faces: readonly ClockFace[] = [];
  #layout: ClockLayout | undefined;
  #forgetCanvas: (() => void) | undefined;

  constructor(private readonly context: Context) {
    this.#section.body.append(this.#canvas, this.#footer);
    this.#section.aside.append(this.#against);
    this.#toggle.addEventListener('click', () => {
      context.changeUi({ allClocks: !(this.#view?.ui.allClocks ?? false) });
    });
    this.#canvas.addEventListener('pointermove', this.#onPointer);
    this.#canvas.addEventListener('pointerleave', () => {
      context.tooltip.hide(this.#canvas);
    });
  }

  get element(): HTMLElement {
    return this.#section.element;
  }

  update(view: PictureView): void {
    const { clocks, acts } = view.picture;
    this.#view = view;
    if (!clocks) {
      this.#section.hide();
      this.#forgetCanvas?.();
      this.#forgetCanvas = undefined;
      return;
    }
    this.#section.show(acts === 'rotates' ? view.strings.rotaryClocks : view.strings.clocks);
    this.#forgetCanvas ??= this.context.canvases.add(view.column, 'clocks', () => ({
      canvas: this.#canvas,
      area: [0, 0, this.#canvas.width, this.#canvas.height],
    }));
    this.#draw(view, clocks);
    this.#describe(view, clocks);
  }

  dispose(): void {
    this.#forgetCanvas?.();
  }

  #draw(view: PictureView, clocks: Clocks): void {
    const { marks, snapshot, picture, theme, width, ratio, ui } = view;
    const { positions } = snapshot.tokens;
    const tokenAt = (token: number): ClockToken => ({ token, position: positions[token] ?? 0 });
    const pairs = ui.allClocks ? clocks.inverseFrequencies.keys() : clocks.featured;
    this.#faces = clockFaces(clocks, pairs, {
      cursor: marks.cursor === null ? undefined : tokenAt(marks.cursor),
      reference: tokenAt(marks.reference),
      trainedLength: picture.trainedLength,
    });
    this.#layout = clockLayout(this.#faces.length, width, theme.fontSize);
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
    paintClocks(ctx, this.#faces, this.#layout, width, theme);
  }

  #describe({ strings, snapshot, marks, ui }: PictureView, { inverseFrequencies, featured, axes }: Clocks): void {
    const { tokens } = snapshot;
    const against = fill(
      strings.clocksAgainst,
      marks.cursor === null ? '–' : shorten(tokenText(tokens, marks.cursor), longestName),
      shorten(tokenText(tokens, marks.reference), longestName),
    );
    setText(this.#against, against);
    const count = inverseFrequencies.length;
    const wavelengthAt = (frequency: number): string => formatNumber((2 * Math.PI) / frequency);
    // The pairs of one axis follow those of another: the fastest of all need not be the first.
    const [fastest = '', slowest = ''] = [Math.max(...inverseFrequencies), Math.min(...inverseFrequencies)].map(
      wavelengthAt,
    );
    const name = fill(strings.clocksName, strings.clocks, count, fastest, slowest, against);
    this.#canvas.setAttribute('aria-label', name);
    setText(
      this.#caption,
      this.#faces.some(({ neverTurns }) => neverTurns)
        ? strings.neverTurns
        : axes
          ? strings.clockAxisCaption
          : strings.clockCaption,
    );
    this.#toggle.hidden = featured.length >= count;
    setText(this.#toggle, ui.allClocks ? strings.featuredPairs : fill(strings.allPairs, count));
  }

  readonly #onPointer = (event: PointerEvent): void => {
    const [view, layout] = [this.#view, this.#layout];
    if (!view || !layout) return;
    const column = Math.floor((event.offsetX / view.width) * layout.columns);
    const index = Math.floor(event.offsetY / layout.rowHeight) * layout.columns + column;
    const face = this.#faces[index];
    if (!face) return;
    const [x, y] = clockCentre(layout, index, view.width);
    const anchor = (): Anchor => {
      const { left, top } = this.#canvas.getBoundingClientRect();
      return { left: left + x, top: top + y, width: 0, height: layout.rowHeight - layout.radius };
    };
    this.context.tooltip.show(this.#canvas, linesOf(face, view), anchor);
  };
}

/** What a clock shows, in words. */
function linesOf(
  { pair, axis, place, wavelength, angle, reference }: ClockFace,
  { strings, picture }: PictureView,
): string[] {
  const dimensions = picture.clocks?.dimensions ?? [];
  const lines = [
    fill(strings.clockTitle, pair, dimensions[2 * pair] ?? '–', dimensions[2 * pair + 1] ?? '–'),
    fill(strings.wavelength, formatNumber(wavelength, 4)),
  ];
  if (angle === undefined || place === undefined) return axis === undefined ? lines : [...lines, axis];
  const placeLine = Number.isNaN(place)
    ? fill(strings.clockNoPlace, axis ?? '')
    : fill(strings.clockPlace, axis ?? '', formatNumber(place, 5));
  return [
    ...lines,
    ...(axis === undefined ? [] : [placeLine]),
    fill(strings.clockAngle, formatNumber(angle, 4)),
    fill(strings.clockTurns, formatNumber(Math.trunc(angle / (2 * Math.PI)))),
    fill(strings.clockDifference, formatNumber(angle - reference, 4)),
  ];
}
