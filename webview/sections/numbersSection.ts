import { element, setText } from '../dom';
import type { Context, Part, PictureView } from '../page';
import { copyText } from './copyText';
import { factRow, longForm } from './factRow';
import { Section } from './section';

/** Milliseconds for which a button says that it copied. */
const thanks = 1500;

/** The few numbers that matter, each with its definition on hover and focus, to be copied one by one or together. */
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
    // Rows that are made anew lose the focus.
    const isSame = picture.facts === this.#shown?.facts && strings === this.#strings;
    this.#shown = picture;
    if (isSame) return;
    setText(this.#copy, strings.copyNumbers);
    this.#copy.title = strings.copyNumbersHelp;
    this.#strings = strings;
    if (picture.facts.length === 0) {
      this.#section.hide();
      return;
    }
    this.#section.show(strings.numbers);
    const rows = picture.facts.map((fact) => factRow(this.context, fact, strings));
    this.#list.replaceChildren(...rows);
  }

  async #copyAll(): Promise<void> {
    const lines = this.#shown?.facts.map((fact) => `${fact.label}\t${longForm(fact)}`) ?? [];
    const isCopied = await copyText(this.context, lines.join('\n'));
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
