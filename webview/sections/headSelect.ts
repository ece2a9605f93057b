import { element, setText } from '../dom';
import { fill } from '../fill';
import type { Context, Part, PictureView } from '../page';

/** Chooses the head whose bias matrix is shown. */
export class HeadSelect implements Part<PictureView> {
  readonly #label = element('span', { class: 'muted' });
  readonly #select = element('select');
  readonly element = element('label', { class: 'headSelect' }, this.#label, this.#select);

  constructor(context: Context) {
    this.#select.addEventListener('change', () => {
      const head = this.#select.selectedIndex;
      // A state without heads may come while the list is open.
      if (head >= 0) context.changeUi({ head });
    });
  }

  update({ picture, ui, strings }: PictureView): void {
    const count = picture.heads?.rowAxis.count ?? 0;
    this.element.hidden = count < 2;
    setText(this.#label, strings.head);
    if (this.#select.options.length !== count) {
      const options = Array.from({ length: count }, (_, head) => element('option', {}, String(head)));
      this.#select.replaceChildren(...options);
    }
    const head = Math.min(ui.head, count - 1);
    this.#select.selectedIndex = head;
    this.#select.title = fill(strings.headOf, head, count);
  }

  dispose(): void {
    this.element.remove();
  }
}
