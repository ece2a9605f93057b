import type { Snapshot } from '../../src/protocol/snapshot';
import { element } from '../dom';
import { fill } from '../fill';
import type { Part, View } from '../page';
import { schemeName } from '../schemeName';

/** What one should know about the pictures: caps reached, weights from a seed. */
export class Notices implements Part {
  readonly element = element('ul', { class: 'notices' });
  #shown: Snapshot | undefined;

  update({ snapshot, message, strings }: View): void {
    if (snapshot === this.#shown) return;
    this.#shown = snapshot;
    const seeded = snapshot.pictures.filter((picture) => picture.seeded);
    const ofSeeds = seeded.map((picture) => fill(strings.seeded, schemeName(picture, message)));
    const notices = new Set([...snapshot.notices, ...ofSeeds]);
    this.element.hidden = notices.size === 0;
    this.element.replaceChildren(...Array.from(notices, (notice) => element('li', {}, notice)));
  }

  dispose(): void {
    this.element.remove();
  }
}
