import { formatNumber } from '../../src/numerics/format';
import { element, setText } from '../dom';
import { fill } from '../fill';
import { oncePerFrame } from '../oncePerFrame';
import type { Context, Part, View } from '../page';
import { Section } from '../sections/section';
import { ChipBlocks } from './chipBlocks';

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
      if (this.#view) this.#mark(this.#view);
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
    if (isNew) this.#fill(view);
    else if (before.width !== view.width) this.#blocks.forgetHeights();
    if (isNew || before.marks !== view.marks) {
      this.#mark(view);
      this.#revealSoon();
    }
  }

  dispose(): void {
    this.#blocks.dispose();
  }

  get #active(): number {
    const { cursor, reference } = this.context.marks();
    return cursor ?? reference;
  }

  #fill({ snapshot: { tokens }, strings }: View): void {
    this.#section.show(strings.tokens);
    setText(this.#hint, strings.tokensHint);
    this.#blocks.element.setAttribute('aria-label', strings.tokens);
    this.#blocks.show(tokens, strings);
    const more = tokens.total - tokens.starts.length;
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

  /** After the paint: where chips stand is known for nothing then. */
  readonly #revealSoon = oncePerFrame(() => {
    if (this.#view && this.#view.snapshot.tokens.starts.length > 0) this.#blocks.reveal(this.#active);
  });

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#view) return;
    const { cursor, reference } = this.context.marks();
    const at = event.shiftKey ? reference : (cursor ?? reference);
    const token = tokenAfterKey(event.key, at, this.#view.snapshot.tokens.starts.length);
    if (token === undefined) return;
    event.preventDefault();
    this.context.mark(event.shiftKey ? { reference: token } : { cursor: token });
    if (!event.shiftKey) this.#blocks.reveal(token).focus({ preventScroll: true });
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
