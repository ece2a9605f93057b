import { describe } from '../accessible/tooltip';
import { element } from '../dom';
import type { Context, Part, PictureView } from '../page';
import { Section } from './section';

/** The few numbers that matter, each with its definition on hover and focus. */
export class NumbersSection implements Part<PictureView> {
  readonly #section = new Section('numbers');
  readonly #list = element('dl');
  #shown: PictureView['picture'] | undefined;

  constructor(private readonly context: Context) {
    this.#section.body.append(this.#list);
  }

  get element(): HTMLElement {
    return this.#section.element;
  }

  update({ picture, strings }: PictureView): void {
    if (picture === this.#shown) return;
    this.#shown = picture;
    if (picture.facts.length === 0) {
      this.#section.hide();
      return;
    }
    this.#section.show(strings.numbers);
    const rows = picture.facts.map(({ label, value, definition }) =>
      element(
        'div',
        { class: 'fact' },
        element('dt', {}, defined(this.context, label, definition)),
        element('dd', {}, value),
      ),
    );
    this.#list.replaceChildren(...rows);
  }

  dispose(): void {
    this.#list.replaceChildren();
  }
}

/** A word with its definition at hand, for pointer and keyboard. */
export function defined(context: Context, word: string, definition: string): HTMLElement {
  const target = element('button', { class: 'defined', type: 'button' }, word);
  describe(context.tooltip, target, () => [definition]);
  return target;
}
