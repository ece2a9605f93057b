import type { TokenSpan } from '../../src/protocol/messages';
import type { TokenStrip } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { shorten } from '../../src/tokenize/visibleText';
import { element, setText } from '../dom';
import { fill } from '../fill';
import { oncePerFrame } from '../oncePerFrame';
import { positionOnChip, positionText } from '../positionText';
import { knownToken } from '../tokenLookup';
import { whenIdle } from '../whenIdle';
import { BlockHeights } from './blockHeights';
import { tokenText } from './tokenText';

/** Tokens of a block: about what the strip shows without scrolling, so that the first paint needs one. */
const blockSize = 64;
/** CSS pixels of a block before any was laid out, and how far beyond what is seen blocks are made. */
const guess = 200;
const margin = 200;
/** Characters on a chip; its tooltip and its name have them all. */
const longestText = 60;

/**
 * A scrolling list of as many chips as there are tokens, of which only those near what is seen are elements: blocks of
 * chips between two spaces. A million tokens cost as much as a hundred.
 */
export class ChipBlocks {
  readonly element = element('div', { class: 'chips', role: 'listbox', 'aria-orientation': 'horizontal' });
  /** Other chips are there than before. */
  onDidShow: () => void = () => undefined;
  readonly #above = element('div', { role: 'presentation' });
  readonly #below = element('div', { role: 'presentation' });
  /** By block; the blocks that are there are consecutive. */
  #blocks = new Map<number, HTMLElement>();
  /** Blocks whose chips still show the tokens before: below the first, nobody sees them. */
  readonly #stale = new Set<number>();
  readonly #tokenOf = new WeakMap<Element, number>();
  #heights = new BlockHeights(0, guess);
  #tokens: TokenStrip | undefined;
  #strings: Strings | undefined;
  #isScrolled = false;
  #callOff: (() => void) | undefined;
  readonly #sizes = new ResizeObserver(() => {
    this.#measureSoon();
  });

  constructor() {
    this.element.append(this.#above, this.#below);
    this.element.addEventListener('scroll', () => {
      this.#isScrolled = true;
      this.#measureSoon();
    });
    this.#sizes.observe(this.element);
  }

  /**
   * Show these tokens from the first on: one block at once, the others and their heights when the browser has time, so
   * that who selects text sees it soon.
   */
  show(tokens: TokenStrip, strings: Strings): void {
    this.#tokens = tokens;
    this.#strings = strings;
    if (this.#isScrolled) this.element.scrollTop = 0;
    this.#isScrolled = false;
    this.forgetHeights();
    let last = 0;
    while (this.#blocks.has(0) && this.#blocks.has(last + 1) && last + 1 < this.#heights.count) last++;
    this.#make(0, last);
    for (const block of this.#blocks.keys()) this.#stale.add(block);
    this.#freshen(0);
  }

  /** The same tokens as before, of which the message has other texts. */
  relabel(tokens: TokenStrip, strings: Strings): void {
    this.#tokens = tokens;
    this.#strings = strings;
    for (const [block, chips] of this.#blocks) this.#label(chips, block);
    this.#measureSoon();
  }

  /** The tokens whose chips are there. */
  get there(): TokenSpan {
    const blocks = [...this.#blocks.keys()];
    const start = Math.min(...blocks, Infinity) * blockSize;
    const end = Math.min((Math.max(...blocks, -1) + 1) * blockSize, this.#tokens?.shown ?? 0);
    return blocks.length === 0 ? { start: 0, count: 0 } : { start, count: end - start };
  }

  /** The blocks are wrapped anew. */
  forgetHeights(): void {
    const count = Math.ceil((this.#tokens?.shown ?? 0) / blockSize);
    this.#heights = new BlockHeights(count, guess);
    this.#callOff ??= whenIdle(() => {
      this.#callOff = undefined;
      this.#measure();
    });
  }

  dispose(): void {
    this.#sizes.disconnect();
    this.#callOff?.();
    this.#tokens = undefined;
  }

  /** The token of the chip that an event is about. */
  tokenOf(target: EventTarget | null): number | undefined {
    return target instanceof Element ? this.#tokenOf.get(target) : undefined;
  }

  /** The chip of a token, if it is there. */
  chipOf(token: number): HTMLElement | undefined {
    const chip = this.#blocks.get(Math.floor(token / blockSize))?.children[token % blockSize];
    return chip instanceof HTMLElement ? chip : undefined;
  }

  /** Scroll to the chip of a token (0 ≤ token < T), the list alone: the page stays where the pointer is. */
  reveal(token: number): HTMLElement {
    const block = Math.floor(token / blockSize);
    if (!this.#blocks.has(block)) {
      this.#make(block, block);
      this.element.scrollTop = this.#heights.above(block);
    }
    const chip = this.chipOf(token);
    if (!chip) return this.element;
    const [list, box] = [this.element.getBoundingClientRect(), chip.getBoundingClientRect()];
    if (box.top < list.top) this.element.scrollTop -= list.top - box.top;
    else if (box.bottom > list.bottom) this.element.scrollTop += box.bottom - list.bottom;
    return chip;
  }

  readonly #measureSoon = oncePerFrame(() => {
    this.#measure();
  });

  /** Learn how tall the blocks are that are there, then make those that are seen. */
  #measure(): void {
    if (!this.#tokens || this.element.clientHeight === 0) return;
    for (const block of [...this.#stale]) this.#freshen(block);
    for (const [block, { offsetHeight }] of this.#blocks) this.#heights.measure(block, offsetHeight);
    const { scrollTop, clientHeight } = this.element;
    this.#make(this.#heights.at(scrollTop - margin), this.#heights.at(scrollTop + clientHeight + margin));
  }

  /** Let the blocks first … last be there and no others. */
  #make(first: number, last: number): void {
    const before = this.#blocks;
    const spare = [...before].filter(([block]) => block < first || block > last).map(([, chips]) => chips);
    const isSame = before.size === last - first + 1 && spare.length === 0;
    if (!isSame) {
      this.#blocks = new Map();
      for (let block = first; block <= last; block++) {
        const kept = before.get(block);
        const chips = kept ?? spare.pop() ?? element('div', { class: 'chipBlock', role: 'presentation' });
        if (!kept) this.#label(chips, block);
        this.#blocks.set(block, chips);
      }
      for (const chips of spare) chips.remove();
      for (const block of before.keys()) if (!this.#blocks.has(block)) this.#stale.delete(block);
      let place: Element = this.#above;
      for (const chips of this.#blocks.values()) {
        // An element that stays where it is keeps the focus.
        if (place.nextElementSibling !== chips) place.after(chips);
        place = chips;
      }
    }
    this.#above.style.height = `${this.#heights.above(first)}px`;
    this.#below.style.height = `${this.#heights.above(this.#heights.count) - this.#heights.above(last + 1)}px`;
    if (isSame) return;
    this.onDidShow();
    this.#measureSoon();
  }

  #freshen(block: number): void {
    const chips = this.#blocks.get(block);
    if (chips) this.#label(chips, block);
  }

  /** Chips are reused: only their texts change. */
  #label(chips: HTMLElement, block: number): void {
    this.#stale.delete(block);
    const [tokens, strings] = [this.#tokens, this.#strings];
    if (!tokens || !strings) return;
    const start = block * blockSize;
    const count = Math.max(0, Math.min(blockSize, tokens.shown - start));
    while (chips.childElementCount > count) chips.lastElementChild?.remove();
    while (chips.childElementCount < count) {
      chips.append(element('div', { class: 'chip', role: 'option', tabindex: '-1', 'aria-selected': 'false' }));
    }
    for (const [index, chip] of [...chips.children].entries()) {
      if (!(chip instanceof HTMLElement)) continue;
      const token = start + index;
      this.#tokenOf.set(chip, token);
      const position = positionText(tokens, token);
      if (tokens.withoutText) {
        setText(chip, '');
        chip.setAttribute('aria-label', fill(strings.position, position));
        chip.title = fill(strings.position, position);
      } else {
        const text = tokenText(tokens, token);
        setText(chip, shorten(text, longestText));
        chip.setAttribute('aria-label', fill(strings.tokenLabel, text, position));
        chip.title = `${text}\n${fill(strings.tokenTitle, position, knownToken(tokens, token)?.id ?? '–')}`;
      }
      chip.dataset.position = positionOnChip(tokens, token);
      chip.setAttribute('aria-posinset', String(token + 1));
      chip.setAttribute('aria-setsize', String(tokens.shown));
    }
  }
}
