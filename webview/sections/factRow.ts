import type { Fact } from '../../src/analysis/fact';
import type { Strings } from '../../src/protocol/strings';
import { describe } from '../accessible/tooltip';
import { element } from '../dom';
import { fill } from '../fill';
import type { Context } from '../page';
import { plainNumbers } from '../plainNumbers';
import { copyText } from './copyText';
import { defined } from './defined';

/** The value of a fact as programs write it, with all its digits. */
export const longForm = ({ value, exact }: Fact): string => exact ?? plainNumbers(value);

/** A number beside its name: the name says what it is, the number all of its digits, and is copied by a click. */
export function factRow(context: Context, fact: Fact, strings: Strings): HTMLElement {
  const { label, value, definition } = fact;
  // What reads as it is needs no longer form beside it.
  const isRounded = fact.exact !== undefined && fact.exact !== plainNumbers(value);
  const exactly = isRounded ? [fill(strings.exactly, longForm(fact))] : [];
  const name = defined(context, label, definition, ...exactly);
  const shown = /\d/.test(value) ? copyable(context, fact, exactly, strings) : value;
  return element('div', { class: 'fact' }, element('dt', {}, name), element('dd', {}, shown));
}

function copyable(context: Context, fact: Fact, exactly: readonly string[], strings: Strings): HTMLElement {
  const { label, value } = fact;
  const name = fill(strings.copyNumber, value, label);
  const button = element('button', { class: 'copyable', type: 'button', 'aria-label': name }, value);
  describe(context.tooltip, button, () => [...exactly, strings.clickToCopy]);
  button.addEventListener('click', () => {
    const text = longForm(fact);
    void copyText(context, text).then((isCopied) => {
      const said = isCopied ? fill(strings.copiedNumber, text) : strings.notCopied;
      context.announce(said);
      // Who sees is told where they look; they may look elsewhere by now.
      if (button.matches(':hover, :focus')) context.tooltip.show(button, [said], () => button.getBoundingClientRect());
    });
  });
  return button;
}
