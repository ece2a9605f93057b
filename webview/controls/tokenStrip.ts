import { formatNumber } from '../../src/numerics/format';
import type { TokenStrip } from '../../src/protocol/snapshot';
import { element, setText } from '../dom';
import { fill } from '../fill';
import { oncePerFrame } from '../oncePerFrame';
import type { Context, Part, View } from '../page';
import { Section } from '../sections/section';
import { shorten } from '../../src/tokenize/visibleText';
import { tokenText } from './tokenText';

/** Chips beyond this are counted, not shown. */
export const mostChips = 2000;
/** Characters on a chip; its tooltip and its name have them all. */
const longestText = 60;
/** Chips made before the first paint: as many as a side bar shows without scrolling. The others follow in turns. */
const firstChips = 60;
const chipsInTurn = 200;
/** Milliseconds between turns, for the pictures to be painted and the pointer to be followed. */
const pause = 30;

/** The tokens as chips with their positions. The keyboard moves the cursor, with shift the reference. */
export class TokenStripPart implements Part {
  readonly #section = new Section('tokens');
  readonly #hint = element('span');
  readonly #list = element('div', { class: 'chips', role: 'listbox', 'aria-orientation': 'horizontal' });
  readonly #more = element('div', { class: 'muted more' });
  readonly #chips: HTMLElement[] = [];
  #view: View | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** The chips of the cursor and of the reference. */
  readonly #marked: HTMLElement[] = [];

  constructor(private readonly context: Context) {
    this.#section.body.append(this.#list, this.#more);
    this.#section.aside.append(this.#hint);
    this.#list.addEventListener('pointerover', (event) => {
      const token = this.#tokenOf(event.target);
      if (token >= 0) context.mark({ cursor: token });
    });
    this.#list.addEventListener('click', (event) => {
      const token = this.#tokenOf(event.target);
      if (token >= 0) context.mark(event.shiftKey ? { reference: token } : { cursor: token });
    });
    this.#list.addEventListener('keydown', this.#onKey);
  }

  get element(): HTMLElement {
    return this.#section.element;
  }

  update(view: View): void {
    const before = this.#view;
    this.#view = view;
    const { tokens } = view.snapshot;
    if (before?.snapshot.tokens !== tokens || before.strings !== view.strings) this.#fill(view);
    if (before?.marks !== view.marks || before.snapshot.tokens !== tokens) this.#mark(view);
  }

  dispose(): void {
    clearTimeout(this.#rest);
  }

  #fill({ snapshot: { tokens }, strings }: View): void {
    this.#section.show(strings.tokens);
    setText(this.#hint, strings.tokensHint);
    this.#list.setAttribute('aria-label', strings.tokens);
    const count = Math.min(tokens.starts.length, mostChips);
    clearTimeout(this.#rest);
    for (const chip of this.#chips.splice(count)) chip.remove();
    // Laid out with the old texts they would hold up the first paint: they come back with their new ones.
    for (const chip of this.#chips.slice(firstChips)) chip.hidden = true;
    this.#fillFrom(tokens, 0, Math.min(count, firstChips), count);
    const more = tokens.total - count;
    this.#more.hidden = more <= 0;
    setText(this.#more, fill(strings.moreTokens, formatNumber(more)));
  }

  /** Chips are reused: only their texts change from one selection to the next. */
  #fillFrom(tokens: TokenStrip, from: number, to: number, count: number): void {
    const added: HTMLElement[] = [];
    for (let token = from; token < to; token++) {
      let chip = this.#chips[token];
      if (!chip) {
        chip = element('div', { class: 'chip', role: 'option', tabindex: '-1', 'aria-selected': 'false' });
        this.#chips[token] = chip;
        added.push(chip);
      }
      this.#label(chip, tokens, token);
    }
    this.#list.append(...added);
    if (to < count) {
      this.#rest = setTimeout(() => {
        this.#fillFrom(tokens, to, Math.min(count, to + chipsInTurn), count);
      }, pause);
    } else if (from > 0 && this.#view) {
      this.#mark(this.#view);
    }
  }

  #label(chip: HTMLElement, tokens: TokenStrip, token: number): void {
    const text = tokenText(tokens, token);
    chip.hidden = false;
    setText(chip, shorten(text, longestText));
    const position = formatNumber(tokens.positions[token] ?? token);
    chip.dataset.position = position;
    chip.setAttribute('aria-label', fill(this.#view?.strings.tokenLabel ?? '', text, position));
    chip.title = `${text}\n${fill(this.#view?.strings.tokenTitle ?? '', position, tokens.ids[token] ?? '–')}`;
  }

  #mark({ marks, strings }: View): void {
    for (const chip of this.#marked.splice(0)) {
      chip.classList.remove('cursor', 'reference');
      chip.setAttribute('aria-selected', 'false');
      chip.removeAttribute('aria-description');
      chip.tabIndex = -1;
    }
    const reference = this.#chips[marks.reference];
    if (reference) {
      reference.classList.add('reference');
      reference.setAttribute('aria-description', strings.referenceToken);
      this.#marked.push(reference);
    }
    const chip = this.#chips[marks.cursor ?? marks.reference];
    if (!chip) return;
    if (marks.cursor !== null) {
      chip.classList.add('cursor');
      chip.setAttribute('aria-selected', 'true');
    }
    // Tab reaches the strip at the cursor.
    chip.tabIndex = 0;
    this.#marked.push(chip);
    this.#revealSoon();
  }

  /** After the paint: where chips stand is known for nothing then. */
  readonly #revealSoon = oncePerFrame(() => {
    const chip = this.#marked.at(-1);
    if (chip && !chip.hidden) this.#reveal(chip);
  });

  /** Scrolls the strip alone: the page stays where the pointer is. */
  #reveal(chip: HTMLElement): void {
    const [list, box] = [this.#list.getBoundingClientRect(), chip.getBoundingClientRect()];
    if (box.top < list.top) this.#list.scrollTop -= list.top - box.top;
    else if (box.bottom > list.bottom) this.#list.scrollTop += box.bottom - list.bottom;
  }

  #tokenOf(target: EventTarget | null): number {
    return target instanceof HTMLElement ? this.#chips.indexOf(target) : -1;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { cursor, reference } = this.context.marks();
    const at = event.shiftKey ? reference : (cursor ?? reference);
    const token = tokenAfterKey(event.key, at, this.#chips.length);
    if (token === undefined) return;
    event.preventDefault();
    this.context.mark(event.shiftKey ? { reference: token } : { cursor: token });
    if (!event.shiftKey) this.#chips[token]?.focus({ preventScroll: true });
  };
}

/** The token that a key leads to. */
export function tokenAfterKey(key: string, token: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, token - 1);
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(count - 1, token + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
