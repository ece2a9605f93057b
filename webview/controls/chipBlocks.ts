import type { TokenSpan } from '../../src/protocol/messages';
import type { TokenStrip } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { shorten } from '../../src/tokenize/visibleText';
import { element, setAttribute, setText } from '../dom';
import { fill } from '../fill';
import { oncePerFrame } from '../oncePerFrame';
import { positionOnChip, positionText } from '../positionText';
import { knownToken } from '../tokenLookup';
import { whenIdle } from '../whenIdle';
import { BlockHeights } from './blockHeights';
import { tokenText } from './tokenText';

/** Tokens of a block: about what the strip shows without scrolling, so that the first paint needs one or two. */
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
  /** Blocks whose chips still show the tokens before, where nobody sees them. */
  readonly #stale = new Set<number>();
  readonly #tokenOf = new WeakMap<Element, number>();
  #heights = new BlockHeights(0, guess);
  #tokens: TokenStrip | undefined;
  #strings: Strings | undefined;
  /** What `place` has scrolled to, and where that was: there nothing is to be made, and it stays there. */
  #placed = 0;
  #placedAt = NaN;
  #callOff: (() => void) | undefined;
  readonly #sizes = new ResizeObserver(() => {
    this.#measureSoon();
  });

  constructor() {
    this.element.append(this.#above, this.#below);
    this.element.addEventListener('scroll', () => {
      if (this.element.scrollTop !== this.#placedAt) this.#measureSoon();
    });
    this.#sizes.observe(this.element);
  }

  /**
   * Show these tokens, with one in sight as if scrolled to from the top: its block and the one above at once, the others
   * and all heights when the browser has time, so that who selects text sees it soon. Beyond the last it is the last one.
   */
  show(tokens: TokenStrip, strings: Strings, token: number): void {
    this.#tokens = tokens;
    this.#strings = strings;
    this.forgetHeights();
    const block = Math.floor(Math.max(0, Math.min(token, tokens.shown - 1)) / blockSize);
    const above = Math.max(0, block - 1);
    let [first, last] = [block, block];
    while (this.#blocks.has(first - 1)) first--;
    while (this.#blocks.has(last + 1) && last + 1 < this.#heights.count) last++;
    for (const kept of this.#blocks.keys()) this.#stale.add(kept);
    this.#make(Math.min(first, above), last);
    for (const near of [above, block]) if (this.#stale.has(near)) this.#freshen(near);
  }

  /** Scroll to where `show` has put a token. */
  place(token: number): void {
    const chip = this.chipOf(token);
    if (!chip) return;
    this.#placed = token;
    this.element.scrollTop += chip.getBoundingClientRect().bottom - this.element.getBoundingClientRect().bottom;
    this.#placedAt = this.element.scrollTop;
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
    this.#placedAt = NaN;
    const block = Math.floor(token / blockSize);
    if (!this.#blocks.has(block)) {
      this.#make(block, block);
      this.#measureSoon();
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
    const { scrollTop, clientHeight } = this.element;
    const before = this.#above.offsetHeight;
    for (const [block, { offsetHeight }] of this.#blocks) this.#heights.measure(block, offsetHeight);
    // Where the browser scrolls to, so that what is seen stays: the blocks above are thought to be of other heights now.
    const top = scrollTop + this.#heights.above(Math.min(...this.#blocks.keys())) - before;
    const others = this.#make(this.#heights.at(top - margin), this.#heights.at(top + clientHeight + margin));
    if (scrollTop === this.#placedAt) this.place(this.#placed);
    if (others) this.#measureSoon();
  }

  /** Let the blocks first … last be there and no others. Says whether others were. */
  #make(first: number, last: number): boolean {
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
    if (!isSame) this.onDidShow();
    return !isSame;
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
        setAttribute(chip, 'aria-label', fill(strings.position, position));
        setAttribute(chip, 'title', fill(strings.position, position));
      } else {
        const text = tokenText(tokens, token);
        setText(chip, shorten(text, longestText));
        setAttribute(chip, 'aria-label', fill(strings.tokenLabel, text, position));
        const title = fill(strings.tokenTitle, position, knownToken(tokens, token)?.id ?? '–');
        setAttribute(chip, 'title', `${text}\n${title}`);
      }
      setAttribute(chip, 'data-position', positionOnChip(tokens, token));
      setAttribute(chip, 'aria-posinset', String(token + 1));
      setAttribute(chip, 'aria-setsize', String(tokens.shown));
    }
  }
}
