import { describe } from '../accessible/tooltip';
import { element, setText } from '../dom';
import type { Context, Part, PictureView } from '../page';
import { plainNumbers } from '../plainNumbers';
import { Section } from './section';

/** Milliseconds for which a button says that it copied. */
const thanks = 1500;

/** The few numbers that matter, each with its definition on hover and focus, to be copied. */
export class NumbersSection implements Part<PictureView> {
  readonly #section = new Section('numbers');
  readonly #list = element('dl');
  readonly #copy = element('button', { class: 'link', type: 'button' });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: PictureView['picture'] | undefined;
  #strings: PictureView['strings'] | undefined;

  constructor(private readonly context: Context) {
    this.#section.body.append(this.#list);
    this.#section.aside.append(this.#copy);
    this.#copy.addEventListener('click', () => {
      void this.#copyAll();
    });
  }

  get element(): HTMLElement {
    return this.#section.element;
  }

  update({ picture, strings }: PictureView): void {
    if (picture === this.#shown) return;
    setText(this.#copy, strings.copyNumbers);
    this.#copy.title = strings.copyNumbersHelp;
    this.#strings = strings;
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

  async #copyAll(): Promise<void> {
    const lines = this.#shown?.facts.map(({ label, value }) => `${label}\t${plainNumbers(value)}`) ?? [];
    const isCopied = await navigator.clipboard.writeText(lines.join('\n')).then(
      () => true,
      (error: unknown) => {
        this.context.post({ type: 'error', message: `The numbers could not be copied: ${String(error)}` });
        return false;
      },
    );
    setText(this.#copy, (isCopied ? this.#strings?.copiedNumbers : this.#strings?.notCopied) ?? '');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      setText(this.#copy, this.#strings?.copyNumbers ?? '');
    }, thanks);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#list.replaceChildren();
  }
}

/** A word with its definition at hand, for pointer and keyboard. */
export function defined(context: Context, word: string, definition: string): HTMLElement {
  const target = element('button', { class: 'defined', type: 'button' }, word);
  describe(context.tooltip, target, () => [definition]);
  return target;
}
