import { formatNumber } from '../../src/numerics/format';
import { isLength, longestLength } from '../../src/protocol/length';
import type { TokenStrip } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { element, setText } from '../dom';
import { fill } from '../fill';

/** How many positions to look at without any text: a number that is typed, and a way back to the selection. */
export class LengthInput {
  readonly #input = element('input', { type: 'text', inputmode: 'numeric', class: 'length', size: '8' });
  readonly #leave = element('button', { class: 'icon', type: 'button' }, '×');
  readonly element = element('span', { class: 'lengthInput' }, this.#input, this.#leave);
  #shown: TokenStrip | undefined;

  /** @param choose called with a number of positions, or null for the selection */
  constructor(choose: (length: number | null) => void) {
    const accept = (): void => {
      const length = lengthOf(this.#input.value);
      this.#input.setAttribute('aria-invalid', String(length === undefined));
      if (length !== undefined && length !== this.#length) choose(length);
    };
    this.#input.addEventListener('change', accept);
    this.#input.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      this.#write();
      if (this.#length !== null) choose(null);
    });
    this.#leave.addEventListener('click', () => {
      choose(null);
    });
  }

  /** @param tokens what is shown, if anything is */
  update(tokens: TokenStrip | undefined, strings: Strings): void {
    const isNew = this.#shown?.withoutText !== tokens?.withoutText || this.#shown?.total !== tokens?.total;
    this.#shown = tokens;
    this.#input.placeholder = strings.length;
    this.#input.setAttribute('aria-label', strings.length);
    this.#input.title = fill(strings.lengthHelp, formatNumber(longestLength));
    this.#leave.title = strings.leaveLength;
    this.#leave.setAttribute('aria-label', strings.leaveLength);
    setText(this.#leave, '×');
    this.#leave.hidden = this.#length === null;
    // What is being typed stays.
    if (isNew) this.#write();
  }

  get #length(): number | null {
    return this.#shown?.withoutText ? this.#shown.total : null;
  }

  #write(): void {
    this.#input.value = this.#length === null ? '' : formatNumber(this.#length);
    this.#input.removeAttribute('aria-invalid');
  }
}

/** What was typed: digits, with whatever groups them; null for nothing, undefined for what is no length. */
export function lengthOf(typed: string): number | null | undefined {
  const digits = typed.replaceAll(/[\s\u00a0\u202f_,.']/g, '');
  if (digits === '') return null;
  const length = /^\d+$/.test(digits) ? Number(digits) : NaN;
  return isLength(length) ? length : undefined;
}
