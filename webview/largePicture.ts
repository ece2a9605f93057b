import type { ChartName } from '../src/protocol/messages';
import { EmptyText, isEmptyText } from './controls/emptyText';
import { element, setText } from './dom';
import type { Context, Part, View } from './page';
import { captionOf } from './pictures/captionOf';
import { SavablePicture } from './pictures/savablePicture';
import { TextColumn } from './textColumn';

/** CSS pixels of a tab that are not the plot: heading, axis, legend, caption. */
const around = 190;
const leastHeight = 160;

/** A tab with one picture as large as the tab, and what it is of. */
export class LargePicture implements Part {
  readonly #picture: SavablePicture;
  readonly #empty = new EmptyText();
  readonly #text = new TextColumn();
  readonly #caption = element('p', { class: 'muted caption' });
  readonly element: HTMLElement;

  /** @param column of the snapshot */
  constructor(
    context: Context,
    private readonly chart: ChartName,
    private readonly column: number,
  ) {
    this.#picture = new SavablePicture(context, chart, true);
    this.element = element('div', { class: 'large' }, this.#empty.element, this.#picture.element, this.#caption);
  }

  update(view: View): void {
    const { snapshot } = view;
    const { column } = this;
    const picture = snapshot.pictures[column];
    this.#empty.update(view);
    this.#caption.hidden = isEmptyText(snapshot);
    if (!picture || isEmptyText(snapshot)) {
      this.#picture.element.hidden = true;
      return;
    }
    const height = Math.max(leastHeight, window.innerHeight - around);
    const pictureView = { ...view, picture, column };
    this.#picture.update({ ...this.#text.ofRows(pictureView), height });
    setText(this.#caption, captionOf(pictureView, this.chart));
  }

  dispose(): void {
    this.#picture.dispose();
  }
}
