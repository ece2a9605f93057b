import type { FromView } from '../src/protocol/messages';
import { element } from './dom';
import { fill } from './fill';
import type { Context, PictureView } from './page';

/** A comparison has two sides at least. */
const fewestColumns = 2;

/** What can be done with a column of the comparison as a whole: baseline, move, remove. */
export class ColumnButtons {
  readonly #baseline = button('Δ');
  readonly #left = button('‹');
  readonly #right = button('›');
  readonly #remove = button('×');
  readonly element = element('div', { class: 'columnButtons' }, this.#baseline, this.#left, this.#right, this.#remove);
  #view: PictureView | undefined;

  constructor(private readonly context: Context) {
    this.#baseline.addEventListener('click', () => {
      this.#post(({ column, snapshot: { baseline, revision } }) => ({
        type: 'baseline',
        column: baseline === column ? null : column,
        revision,
      }));
    });
    this.#left.addEventListener('click', () => {
      this.#move(-1);
    });
    this.#right.addEventListener('click', () => {
      this.#move(1);
    });
    this.#remove.addEventListener('click', () => {
      this.#post(({ column, snapshot: { revision } }) => ({ type: 'removeColumn', column, revision }));
    });
  }

  update(view: PictureView): void {
    const { picture, column, strings, snapshot } = view;
    this.#view = view;
    const last = snapshot.pictures.length - 1;
    describe(this.#baseline, fill(strings.showAsBaseline, picture.name));
    this.#baseline.setAttribute('aria-pressed', String(snapshot.baseline === column));
    describe(this.#left, fill(strings.moveLeft, picture.name));
    this.#left.disabled = column === 0;
    describe(this.#right, fill(strings.moveRight, picture.name));
    this.#right.disabled = column === last;
    describe(this.#remove, fill(strings.removeScheme, picture.name));
    this.#remove.hidden = snapshot.pictures.length <= fewestColumns;
  }

  #move(by: number): void {
    this.#post(({ column, snapshot: { revision } }) => ({ type: 'moveColumn', column, to: column + by, revision }));
  }

  #post(message: (view: PictureView) => FromView): void {
    if (this.#view) this.context.post(message(this.#view));
  }
}

const button = (sign: string): HTMLButtonElement => element('button', { class: 'icon', type: 'button' }, sign);

function describe(control: HTMLButtonElement, words: string): void {
  control.title = words;
  control.setAttribute('aria-label', words);
}
