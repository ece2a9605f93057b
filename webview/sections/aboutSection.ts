import { element, setText } from '../dom';
import type { Part, PictureView } from '../page';
import { Section } from './section';

/** The scheme in one sentence, its formula, and where it was published. */
export class AboutSection implements Part<PictureView> {
  readonly #section = new Section('about');
  readonly #summary = element('p');
  readonly #formula = element('p', { class: 'formula' });
  readonly #citation = element('a');

  constructor() {
    this.#section.body.append(this.#summary, this.#formula, element('p', {}, this.#citation));
  }

  get element(): HTMLElement {
    return this.#section.element;
  }

  update({ picture }: PictureView): void {
    this.#section.show(picture.name);
    setText(this.#summary, picture.summary);
    setText(this.#formula, picture.formula);
    setText(this.#citation, picture.citation.text);
    this.#citation.href = picture.citation.url;
  }

  dispose(): void {
    this.element.remove();
  }
}
