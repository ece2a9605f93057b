import type { Snapshot } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { element, setText } from '../dom';
import type { Context, Part, View } from '../page';
import { defined } from './defined';
import { Section } from './section';

/** The measured properties of the compared schemes, side by side. */
export class PropertiesSection implements Part {
  readonly #section = new Section('properties');
  readonly #hint = element('span');
  readonly #table = element('table');
  /** What the table was made of. */
  #shown: readonly unknown[] = [];

  constructor(private readonly context: Context) {
    this.#section.aside.append(this.#hint);
    this.#section.body.append(element('div', { class: 'scroll' }, this.#table));
  }

  get element(): HTMLElement {
    return this.#section.element;
  }

  update({ snapshot, strings }: View): void {
    const { properties = [] } = snapshot;
    // Rows that are made anew lose the focus.
    const of = [strings, snapshot.properties, ...snapshot.pictures.map(({ name }) => name)];
    if (of.length === this.#shown.length && of.every((part, index) => part === this.#shown[index])) return;
    this.#shown = of;
    if (properties.length === 0) {
      this.#section.hide();
      return;
    }
    this.#section.show(strings.properties);
    setText(this.#hint, strings.definitionsHint);
    this.#table.replaceChildren(this.#head(snapshot, strings), this.#body(properties, strings));
  }

  dispose(): void {
    this.#table.replaceChildren();
  }

  #head({ pictures }: Snapshot, { property }: Strings): HTMLElement {
    const names = [property, ...pictures.map(({ name }) => name)];
    return element('thead', {}, element('tr', {}, ...names.map((name) => element('th', { scope: 'col' }, name))));
  }

  #body(properties: NonNullable<Snapshot['properties']>, strings: Strings): HTMLElement {
    const rows = properties.map(({ label, definition, cells, best = [] }) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, defined(this.context, label, definition)),
        ...cells.map((cell, column) => (best.includes(column) ? bestCell(cell, strings) : element('td', {}, cell))),
      ),
    );
    return element('tbody', {}, ...rows);
  }
}

/** Marked by a sign, not by colour alone, and by a word for who cannot see it. */
function bestCell(cell: string, { best }: Strings): HTMLElement {
  const mark = element('span', { class: 'mark', 'aria-hidden': 'true', title: best }, '★');
  return element('td', { class: 'best' }, mark, cell, element('span', { class: 'visuallyHidden' }, ` (${best})`));
}
