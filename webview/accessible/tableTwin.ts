import { element, setText, uniqueId } from '../dom';
import { fill } from '../fill';
import type { Context, View } from '../page';
import type { Table, TableRow } from './tables/table';

/**
 * The table of a picture, there on demand: a button for the heading of its section, and a part below the picture that
 * scrolls by itself. Cells are written in place, so that a reader keeps its place in the table while the cursor moves.
 */
export class TableTwin {
  readonly button = element('button', { class: 'link tableButton', type: 'button' });
  readonly #caption = element('p', { class: 'muted', id: uniqueId('caption') });
  readonly #head = element('thead');
  readonly #body = element('tbody');
  readonly #table = element('table', { 'aria-labelledby': this.#caption.id }, this.#head, this.#body);
  /** Focusable, so that keys scroll it. */
  readonly #scroller = element('div', { class: 'scroller', role: 'region', tabindex: '0' }, this.#table);
  readonly element = element('div', { class: 'twin', id: uniqueId('table') }, this.#caption, this.#scroller);

  /** @param name of the kind of picture: tables of one kind are open or closed together */
  constructor(
    context: Context,
    private readonly name: string,
  ) {
    this.button.addEventListener('click', () => {
      const { tables } = context.ui();
      const others = tables.filter((one) => one !== name);
      context.changeUi({ tables: others.length < tables.length ? others : [...tables, name] });
    });
    this.element.hidden = true;
  }

  /** @param build is asked only while the table is open */
  update({ ui, strings }: View, title: string, build: () => Table): void {
    const isOpen = ui.tables.includes(this.name);
    const label = fill(strings.tableOf, title);
    setText(this.button, strings.table);
    this.button.setAttribute('aria-label', label);
    this.button.setAttribute('aria-expanded', String(isOpen));
    this.button.setAttribute('aria-controls', this.element.id);
    this.#scroller.setAttribute('aria-label', label);
    this.element.hidden = !isOpen;
    if (isOpen) this.#fill(build());
    else if (this.#body.firstChild) this.#body.replaceChildren();
  }

  #fill({ caption, columns, rows }: Table): void {
    setText(this.#caption, caption);
    const isLikeBefore = this.#head.rows[0]?.cells.length === columns.length && this.#body.rows.length === rows.length;
    if (!isLikeBefore) {
      this.#head.replaceChildren(
        element(
          'tr',
          {},
          ...columns.map((heading) => (heading === '' ? element('td') : element('th', { scope: 'col' }))),
        ),
      );
      this.#body.replaceChildren(...rows.map(emptyRow));
    }
    const headings = this.#head.rows[0]?.cells ?? [];
    Array.from(headings).forEach((heading, column) => {
      setText(heading, columns[column] ?? '');
    });
    Array.from(this.#body.rows).forEach((line, index) => {
      const row = rows[index];
      if (row) write(line, row);
    });
  }
}

const emptyRow = ({ cells }: TableRow): HTMLTableRowElement =>
  element('tr', {}, element('th', { scope: 'row' }), ...cells.map(() => element('td')));

function write(line: HTMLTableRowElement, { heading, cells, isCurrent = false }: TableRow): void {
  Array.from(line.cells).forEach((cell, column) => {
    setText(cell, column === 0 ? heading : (cells[column - 1] ?? ''));
  });
  if (isCurrent) line.setAttribute('aria-current', 'true');
  else line.removeAttribute('aria-current');
}
