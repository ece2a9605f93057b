import { element } from '../dom';
import type { Part, View } from '../page';

/** What one should know about the pictures: caps reached, weights from a seed. */
export class Notices implements Part {
  readonly element = element('ul', { class: 'notices' });
  #shown: readonly string[] = [];

  update({ snapshot: { notices } }: View): void {
    this.element.hidden = notices.length === 0;
    if (notices === this.#shown) return;
    this.#shown = notices;
    this.element.replaceChildren(...notices.map((notice) => element('li', {}, notice)));
  }

  dispose(): void {
    this.element.remove();
  }
}
