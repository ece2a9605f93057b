import { formatNumber } from '../../src/numerics/format';
import { positionRange } from '../../src/positions/positionRange';
import { positionRanges } from '../../src/positions/positionRanges';
import type { Snapshot } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { element, setText } from '../dom';
import { fill } from '../fill';
import type { Context, Part, View } from '../page';
import { positionsOf } from '../tokenLookup';
import { LengthInput } from './lengthInput';

/** `11 tokens · positions 0–10`, where they come from, and whether the view is pinned to them. */
export class SourceLine implements Part {
  readonly #counts = element('span', { class: 'counts' });
  readonly #source = element('span', { class: 'source muted' });
  readonly #pin = element('button', { class: 'link', type: 'button' });
  readonly #length: LengthInput;
  readonly element: HTMLElement;
  #pinned = false;

  constructor(context: Context) {
    this.#length = new LengthInput((length) => {
      context.post({ type: 'length', length });
    });
    const parts = [this.#counts, this.#source, this.#length.element, this.#pin];
    this.element = element('div', { class: 'sourceLine' }, ...parts);
    this.#pin.addEventListener('click', () => {
      context.post({ type: 'command', command: this.#pinned ? 'unpin' : 'pin' });
    });
  }

  update({ snapshot, strings }: View): void {
    const { label, detail, pinned } = snapshot.source;
    this.#pinned = pinned;
    setText(this.#counts, countsOf(snapshot, strings));
    const { tokens } = snapshot;
    const source = tokens.withoutText ? strings.withoutText : [label, detail].filter((text) => text !== '').join(', ');
    setText(this.#source, source);
    this.#source.title = source;
    this.#length.update(tokens, strings);
    // What is not the editor's does not move with it.
    this.#pin.hidden = tokens.withoutText ?? false;
    setText(this.#pin, pinned ? strings.pinned : strings.pin);
    this.#pin.title = pinned ? strings.unpinHelp : strings.pinHelp;
    this.#pin.setAttribute('aria-pressed', String(pinned));
  }

  dispose(): void {
    this.element.remove();
  }
}

export function countsOf({ tokens }: Snapshot, strings: Strings): string {
  const { total } = tokens;
  const words = tokens.withoutText ? strings.positionCount : strings.tokenCount;
  const count = total === 1 && !tokens.withoutText ? strings.oneToken : fill(words, formatNumber(total));
  const positions = positionsOf(tokens);
  if (positions.count === 0) return count;
  if (positions.axes.length > 1) return `${count} · ${positionRanges(positions)}`;
  const [first, last] = positionRange(positions) ?? [NaN, NaN];
  const range =
    first === last || Number.isNaN(first)
      ? fill(strings.position, formatNumber(first))
      : fill(strings.positions, formatNumber(first), formatNumber(last));
  return `${count} · ${range}`;
}
