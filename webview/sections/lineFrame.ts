import { TableTwin } from '../accessible/tableTwin';
import { element } from '../dom';
import type { Context } from '../page';
import { LinePart } from './linePart';
import { Section } from './section';

/** What a picture of lines stands in: a heading with a remark and the button of its table; chart, legend, table below. */
export class LineFrame {
  readonly #section: Section;
  readonly hint = element('span');
  readonly legend = element('ul', { class: 'lines' });
  readonly chart: LinePart;
  readonly table: TableTwin;

  /** @param name of the picture */
  constructor(context: Context, name: string, listener?: ConstructorParameters<typeof LinePart>[2]) {
    this.#section = new Section(name);
    this.chart = new LinePart(context, name, listener);
    this.table = new TableTwin(context, name);
    this.#section.aside.append(this.hint, this.table.button);
    this.#section.body.append(this.chart.element, this.legend, this.table.element);
  }

  get element(): HTMLElement {
    return this.#section.element;
  }

  show(title: string): void {
    this.#section.show(title);
  }

  /** There is nothing to show. */
  hide(): void {
    this.#section.hide();
    this.chart.clear();
  }
}
