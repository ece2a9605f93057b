import { describe } from '../accessible/tooltip';
import { element } from '../dom';
import type { Context } from '../page';

/** A word with its definition at hand, line by line, for pointer and keyboard. */
export function defined(context: Context, word: string, ...lines: readonly string[]): HTMLElement {
  const target = element('button', { class: 'defined', type: 'button' }, word);
  describe(context.tooltip, target, () => lines);
  return target;
}
