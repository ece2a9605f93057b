import { Shortcuts } from '../accessible/shortcuts';
import { element, setText } from '../dom';
import type { Part, PictureView } from '../page';
import { Section } from './section';

/** The scheme in one sentence, its formula, where it was published, and what keys do. */
export class AboutSection implements Part<PictureView> {
  readonly #section = new Section('about');
  readonly #summary = element('p');
  readonly #formula = element('p', { class: 'formula' });
  readonly #citation = element('a');
  readonly #shortcuts = new Shortcuts();

  constructor() {
    this.#section.body.append(this.#summary, this.#formula, element('p', {}, this.#citation), this.#shortcuts.element);
  }

  get element(): HTMLElement {
    return this.#section.element;
  }

  update({ picture, strings }: PictureView): void {
    this.#section.show(picture.name);
    setText(this.#summary, picture.summary);
    setText(this.#formula, picture.formula);
    setText(this.#citation, picture.citation.text);
    this.#citation.href = picture.citation.url;
    this.#shortcuts.update(strings);
  }

  dispose(): void {
    this.element.remove();
  }
}
