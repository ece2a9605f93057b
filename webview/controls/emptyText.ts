import type { Snapshot } from '../../src/protocol/snapshot';
import { element, setText } from '../dom';
import type { Part, View } from '../page';

/** Whether there is not one token to draw anything of. */
export const isEmptyText = ({ tokens }: Snapshot): boolean => tokens.shown === 0;

/** Stands in the place of all pictures where the text is empty: axes and clocks of nothing say nothing. */
export class EmptyText implements Part {
  readonly element = element('p', { class: 'muted emptyText' });

  update({ snapshot, strings }: View): void {
    this.element.hidden = !isEmptyText(snapshot);
    setText(this.element, strings.emptyText);
  }

  dispose(): void {
    this.element.remove();
  }
}
