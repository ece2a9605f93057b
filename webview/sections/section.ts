import { element, setText, uniqueId } from '../dom';

/** A titled part of the page: heading, a quiet remark or controls beside it, and a body. */
export class Section {
  readonly #id = uniqueId('section');
  readonly #heading = element('h2', { id: this.#id });
  readonly aside = element('div', { class: 'aside' });
  readonly body = element('div', { class: 'body' });
  readonly element: HTMLElement;

  constructor(name: string) {
    const header = element('div', { class: 'heading' }, this.#heading, this.aside);
    // A group and no landmark: the comparison has several of each.
    const attributes = { class: `section ${name}`, role: 'group', 'aria-labelledby': this.#id };
    this.element = element('div', attributes, header, this.body);
    this.element.hidden = true;
  }

  show(title: string): void {
    setText(this.#heading, title);
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
  }
}
