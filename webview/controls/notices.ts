import type { Snapshot } from '../../src/protocol/snapshot';
import { element } from '../dom';
import { fill } from '../fill';
import type { Part, View } from '../page';

/** What one should know about the pictures: caps reached, weights from a seed. */
export class Notices implements Part {
  readonly element = element('ul', { class: 'notices' });
  #shown: Snapshot | undefined;

  update({ snapshot, strings }: View): void {
    if (snapshot === this.#shown) return;
    this.#shown = snapshot;
    const seeded = snapshot.pictures.filter((picture) => picture.seeded).map(({ name }) => fill(strings.seeded, name));
    const notices = [...snapshot.notices, ...seeded];
    this.element.hidden = notices.length === 0;
    this.element.replaceChildren(...notices.map((notice) => element('li', {}, notice)));
  }

  dispose(): void {
    this.element.remove();
  }
}
