import { element, setText } from '../dom';
import type { Part, PictureView } from '../page';
import { Section } from './section';

/** What a scheme means that gives nothing to draw. */
export class ExplanationSection implements Part<PictureView> {
  readonly #section = new Section('explanation');
  readonly #text = element('p', { class: 'card' });

  constructor() {
    this.#section.body.append(this.#text);
  }

  get element(): HTMLElement {
    return this.#section.element;
  }

  update({ picture, strings }: PictureView): void {
    if (picture.explanation === undefined) {
      this.#section.hide();
      return;
    }
    this.#section.show(strings.explanation);
    setText(this.#text, picture.explanation);
  }

  dispose(): void {
    this.element.remove();
  }
}
