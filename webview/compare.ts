import { CompareColumn } from './compareColumn';
import { countsOf } from './controls/sourceLine';
import { Notices } from './controls/notices';
import { TokenStripPart } from './controls/tokenStrip';
import { columnWidth, columnsIn } from './columnWidth';
import { element, setText } from './dom';
import type { Context, Part, View } from './page';
import { ProfileSection } from './sections/profileSection';
import { PropertiesSection } from './sections/propertiesSection';

const profileHeight = 230;

/** The comparison: a column a scheme, one cursor over all, the distance profiles in one chart, and a table. */
export class Compare implements Part {
  readonly #source = element('span', { class: 'counts' });
  readonly #change = element('button', { class: 'primary', type: 'button' });
  readonly #grid = element('div', { class: 'columns' });
  readonly #parts: readonly Part[];
  #columns: CompareColumn[] = [];
  readonly element: HTMLElement;

  constructor(private readonly context: Context) {
    this.#change.addEventListener('click', () => {
      context.post({ type: 'command', command: 'compare' });
    });
    const notices = new Notices();
    const tokens = new TokenStripPart(context);
    const profile = new ProfileSection(context, profileHeight);
    const properties = new PropertiesSection(context);
    this.#parts = [notices, tokens, profile, properties];
    const header = element('header', { class: 'compareHeader' }, this.#source, this.#change);
    const below = [profile.element, properties.element];
    this.element = element('div', { class: 'compare' }, header, notices.element, tokens.element, this.#grid, ...below);
  }

  update(view: View): void {
    const { snapshot, strings } = view;
    const { label, detail } = snapshot.source;
    setText(this.#source, [label, detail, countsOf(snapshot, strings)].filter((text) => text !== '').join(' · '));
    setText(this.#change, strings.changeSchemes);
    const count = snapshot.pictures.length;
    this.#matchColumns(count);
    const columns = columnsIn(view.width, count);
    this.#grid.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
    const width = columnWidth(view.width, count);
    snapshot.pictures.forEach((picture, column) => {
      this.#columns[column]?.update({ ...view, picture, column, width });
    });
    for (const part of this.#parts) part.update(view);
  }

  dispose(): void {
    for (const part of [...this.#parts, ...this.#columns]) part.dispose();
  }

  #matchColumns(count: number): void {
    for (const column of this.#columns.splice(count)) {
      column.dispose();
      column.element.remove();
    }
    while (this.#columns.length < count) {
      const column = new CompareColumn(this.context);
      this.#columns.push(column);
      this.#grid.append(column.element);
    }
  }
}
