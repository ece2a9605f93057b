import { clocksName } from '../accessible/findings';
import { TableTwin } from '../accessible/tableTwin';
import { clocksTable } from '../accessible/tables/clocksTable';
import { titleInColumn } from '../accessible/titleInColumn';
import { formatNumber } from '../../src/numerics/format';
import type { Clocks } from '../../src/protocol/snapshot';
import type { ClockFace } from '../charts/clockFaces';
import { mostSteps, placeAfter, tokenAfter } from '../charts/clockRun';
import { shorten } from '../../src/tokenize/visibleText';
import { tokenText } from '../controls/tokenText';
import { element, setText } from '../dom';
import { fill } from '../fill';
import type { Context, Part, PictureView } from '../page';
import { ClockDials } from './clockDials';
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
  readonly #against = element('span');
  readonly #caption = element('span', { class: 'muted' });
  readonly #toggle = element('button', { class: 'link', type: 'button' });
  readonly #footer = element('div', { class: 'footer' }, this.#caption, this.#toggle);
  readonly #dials: ClockDials;
  readonly #player: ClockPlayer;
  readonly #table: TableTwin;
  #shown: Shown | undefined;
  #forgetCanvas: (() => void) | undefined;

  constructor(private readonly context: Context) {
    this.#dials = new ClockDials(context, () => {
      if (this.#shown) this.#describe(this.#shown);
    });
    this.#player = new ClockPlayer({ moved: this.#onMoved, rested: this.#onRested });
    this.#table = new TableTwin(context, 'clocks');
    const { body, aside } = this.#section;
    body.append(this.#dials.canvas, this.#player.element, this.#footer, this.#table.element);
    aside.append(this.#against, this.#player.button, this.#table.button);
    this.#toggle.addEventListener('click', () => {
      context.changeUi({ allClocks: !context.ui().allClocks });
    });
  }

  get element(): HTMLElement {
    return this.#section.element;
  }

  update(view: PictureView): void {
    const { clocks } = view.picture;
    const before = this.#shown?.view;
    this.#shown = clocks && { view, clocks };
    if (before?.marks.cursor !== view.marks.cursor || !clocks) this.#player.reset();
    if (!this.#shown || !clocks) {
      this.#section.hide();
      this.#forget();
      return;
    }
    this.#section.show(titleOf(view));
    const { canvas } = this.#dials;
    this.#forgetCanvas ??= this.context.canvases.add(view.column, 'clocks', () => ({
      canvas,
      area: [0, 0, canvas.width, canvas.height],
    }));
    this.#player.update(view.strings, mostSteps(runOf(view, clocks)));
    this.#draw(this.#shown);
    this.#describe(this.#shown);
  }

  dispose(): void {
    this.#player.dispose();
    this.#forget();
  }

  #forget(): void {
    this.#dials.clear();
    this.#forgetCanvas?.();
    this.#forgetCanvas = undefined;
  }

  #draw({ view, clocks }: Shown): void {
    const { steps } = this.#player;
    const isWithoutCursor = steps === 0 && view.marks.cursor === null;
    this.#dials.draw({ view, clocks, cursor: isWithoutCursor ? undefined : placeAfter(runOf(view, clocks), steps) });
    setText(this.#against, this.#againstText(view, clocks));
    setText(this.#caption, captionOf(clocks, this.#dials.faces, view.strings));
  }

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

  #describe({ view, clocks }: Shown): void {
    const { strings, ui, picture } = view;
    const { inverseFrequencies, featured, dimensions } = clocks;
    const count = inverseFrequencies.length;
    this.#toggle.hidden = featured.length >= count;
    setText(this.#toggle, ui.allClocks ? strings.featuredPairs : fill(strings.allPairs, count));
    if (this.#player.isRunning) return;
    const against = this.#againstText(view, clocks);
    const keys = [strings.clocksKeys, ...(picture.curves ? [strings.clocksChoose] : [])];
    const name = [clocksName(picture, against, strings), ...keys].join(' ');
    const { canvas, faces, current } = this.#dials;
    if (canvas.getAttribute('aria-label') !== name) canvas.setAttribute('aria-label', name);
    this.#table.update(view, titleInColumn(view, titleOf(view)), () =>
      clocksTable({ faces, dimensions, count, current, against }, strings),
    );
  }

  readonly #onMoved = (): void => {
    this.context.tooltip.hide(this.#dials.canvas);
    if (this.#shown) this.#draw(this.#shown);
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
}

const titleOf = ({ picture, strings }: PictureView): string =>
  picture.acts === 'rotates' ? strings.rotaryClocks : strings.clocks;

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
