import { formatNumber } from '../../src/numerics/format';
import { indexAfterKey } from '../accessible/stepKeys';
import { element, setText } from '../dom';
import { fill } from '../fill';
import { oncePerFrame } from '../oncePerFrame';
import type { Context, Part, View } from '../page';
import { Section } from '../sections/section';
import { holds } from '../tokenLookup';
import { ChipBlocks } from './chipBlocks';

/** Tokens whose texts are asked for at once, and how near their ends the strip may be scrolled before it asks again. */
const texts = 2048;
const margin = 256;

/** The tokens as chips with their positions. The keyboard moves the cursor, with shift the reference. */
export class TokenStripPart implements Part {
  readonly #section = new Section('tokens');
  readonly #hint = element('span');
  readonly #blocks = new ChipBlocks();
  readonly #more = element('div', { class: 'muted more' });
  #view: View | undefined;
  /** The chips of the cursor and of the reference, as far as they are there. */
  readonly #marked: HTMLElement[] = [];

  constructor(private readonly context: Context) {
    const list = this.#blocks.element;
    this.#section.body.append(list, this.#more);
    this.#section.aside.append(this.#hint);
    this.#blocks.onDidShow = () => {
      if (!this.#view) return;
      this.#mark(this.#view);
      this.#askForTexts(this.#view);
    };
    list.addEventListener('pointerover', (event) => {
      const token = this.#blocks.tokenOf(event.target);
      if (token !== undefined) context.mark({ cursor: token });
    });
    list.addEventListener('click', (event) => {
      const token = this.#blocks.tokenOf(event.target);
      if (token !== undefined) context.mark(event.shiftKey ? { reference: token } : { cursor: token });
    });
    list.addEventListener('keydown', this.#onKey);
    // Tab reaches the strip itself while the chip of the cursor is scrolled away.
    list.addEventListener('focus', () => {
      this.#blocks.reveal(this.#active).focus({ preventScroll: true });
    });
  }

  get element(): HTMLElement {
    return this.#section.element;
  }

  update(view: View): void {
    const before = this.#view;
    this.#view = view;
    const { tokens } = view.snapshot;
    const isNew = before?.snapshot.tokens !== tokens || before.strings !== view.strings;
    const old = before?.snapshot.tokens;
    const areSame = old?.since !== undefined && old.since === tokens.since && old.shown === tokens.shown;
    if (isNew) this.#fill(view, areSame);
    if (before?.width !== view.width) this.#blocks.forgetHeights();
    if (isNew || before.marks !== view.marks) this.#mark(view);
    // Who has scrolled away to look at other tokens is not taken back when their texts come.
    if (isNew && !areSame) this.#placeSoon();
    else if (before?.marks !== view.marks) this.#revealSoon();
    this.#askForTexts(view);
  }

  dispose(): void {
    this.#blocks.dispose();
  }

  get #active(): number {
    const { cursor, reference } = this.context.marks();
    return cursor ?? reference;
  }

  /** Texts come with a later state: of what is there, with as many again before and after as fit in a message. */
  #askForTexts({ snapshot: { tokens } }: View): void {
    const { start, count } = this.#blocks.there;
    const from = Math.max(0, start - margin);
    const to = Math.min(tokens.shown, start + count + margin) - 1;
    if (tokens.withoutText || tokens.starts.length === tokens.shown || count === 0 || holds(tokens, from, to)) return;
    this.context.lookAt({ start: Math.max(0, start + (count >> 1) - (texts >> 1)), count: texts });
  }

  #fill({ snapshot: { tokens }, strings }: View, areSame: boolean): void {
    this.#section.show(strings.tokens);
    setText(this.#hint, strings.tokensHint);
    this.#blocks.element.setAttribute('aria-label', strings.tokens);
    if (areSame) this.#blocks.relabel(tokens, strings);
    else this.#blocks.show(tokens, strings, this.#active);
    const more = tokens.total - tokens.shown;
    this.#more.hidden = more <= 0;
    setText(this.#more, fill(strings.moreTokens, formatNumber(more)));
  }

  #mark({ marks, strings }: View): void {
    for (const chip of this.#marked.splice(0)) {
      chip.classList.remove('cursor', 'reference');
      chip.setAttribute('aria-selected', 'false');
      chip.removeAttribute('aria-description');
      chip.tabIndex = -1;
    }
    const reference = this.#blocks.chipOf(marks.reference);
    if (reference) {
      reference.classList.add('reference');
      reference.setAttribute('aria-description', strings.referenceToken);
      this.#marked.push(reference);
    }
    const chip = this.#blocks.chipOf(marks.cursor ?? marks.reference);
    // Tab reaches the strip at the cursor.
    this.#blocks.element.tabIndex = chip ? -1 : 0;
    if (!chip) return;
    if (marks.cursor !== null) {
      chip.classList.add('cursor');
      chip.setAttribute('aria-selected', 'true');
    }
    chip.tabIndex = 0;
    this.#marked.push(chip);
  }

  /** When all of the page is drawn: the layout that this asks for is then the one that is painted. */
  #placeSoon(): void {
    queueMicrotask(() => {
      if (this.#view && this.#view.snapshot.tokens.shown > 0) this.#blocks.place(this.#active);
    });
  }

  /** After the paint: where chips stand is known for nothing then. */
  readonly #revealSoon = oncePerFrame(() => {
    if (this.#view && this.#view.snapshot.tokens.shown > 0) this.#blocks.reveal(this.#active);
  });

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#view) return;
    const { cursor, reference } = this.context.marks();
    const at = event.shiftKey ? reference : (cursor ?? reference);
    const token = indexAfterKey(event.key, at, this.#view.snapshot.tokens.shown, -1);
    if (token === undefined) return;
    event.preventDefault();
    this.context.mark(event.shiftKey ? { reference: token } : { cursor: token });
    if (!event.shiftKey) this.#blocks.reveal(token).focus({ preventScroll: true });
  };
}
