import { Shortcuts } from './accessible/shortcuts';
import { CompareColumn } from './compareColumn';
import { countsOf } from './controls/sourceLine';
import { EmptyText, isEmptyText } from './controls/emptyText';
import { Notices } from './controls/notices';
import { TokenStripPart } from './controls/tokenStrip';
import { columnWidth, columnsIn } from './columnWidth';
import { element, setText } from './dom';
import { fill } from './fill';
import { InSightFirst } from './inSightFirst';
import type { Context, Part, View } from './page';
import { SavablePicture } from './pictures/savablePicture';
import { schemeName } from './schemeName';
import { PropertiesSection } from './sections/propertiesSection';

/** More columns than these are too narrow to compare. */
const mostColumns = 6;

/** The comparison: a column a scheme, or a text, one cursor over all, distance profiles and spectra overlaid, and a table. */
export class Compare implements Part {
  readonly #source = element('span', { class: 'counts' });
  readonly #change = element('button', { class: 'primary', type: 'button' });
  readonly #add = element('button', { class: 'secondary', type: 'button' });
  readonly #grid = element('div', { class: 'columns' });
  readonly #below = element('div');
  readonly #tokens: TokenStripPart;
  readonly #controls: readonly Part[];
  readonly #spectra: SavablePicture;
  readonly #profile: SavablePicture;
  readonly #properties: PropertiesSection;
  readonly #shortcuts = new Shortcuts();
  readonly #drawing = new InSightFirst();
  #columns: CompareColumn[] = [];
  readonly element: HTMLElement;

  constructor(private readonly context: Context) {
    this.#change.addEventListener('click', () => {
      context.post({ type: 'command', command: 'compare' });
    });
    this.#add.addEventListener('click', () => {
      context.post({ type: 'addColumn' });
    });
    context.canvases.beforeLook = this.#drawing.flush;
    const notices = new Notices();
    this.#tokens = new TokenStripPart(context);
    this.#spectra = new SavablePicture(context, 'spectra');
    this.#profile = new SavablePicture(context, 'profile');
    this.#properties = new PropertiesSection(context);
    const empty = new EmptyText();
    this.#controls = [notices, empty];
    const below = [this.#profile, this.#spectra, this.#properties, this.#shortcuts];
    this.#below.append(...below.map((part) => part.element));
    const header = element(
      'header',
      { class: 'compareHeader' },
      this.#source,
      element('div', { class: 'actions' }, this.#add, this.#change),
    );
    const above = [header, ...this.#controls.map((part) => part.element), this.#tokens.element];
    this.element = element('div', { class: 'compare' }, ...above, this.#grid, this.#below);
  }

  update(view: View): void {
    const { snapshot, strings } = view;
    setText(this.#source, sourceOf(view));
    setText(this.#change, strings.changeSchemes);
    setText(this.#add, strings.addScheme);
    this.#shortcuts.update(strings);
    this.#add.hidden = snapshot.pictures.length >= mostColumns;
    const count = snapshot.pictures.length;
    this.#matchColumns(count);
    const columns = columnsIn(view.width, count);
    this.#grid.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
    const width = columnWidth(view.width, count);
    snapshot.pictures.forEach((picture, column) => {
      this.#columns[column]?.update({ ...view, picture, column, width });
    });
    for (const part of this.#controls) part.update(view);
    const isEmpty = isEmptyText(snapshot);
    // Texts have their tokens in their columns.
    const isOfTexts = snapshot.pictures[0]?.text !== undefined;
    if (!isOfTexts) this.#tokens.update(view);
    this.#tokens.element.hidden = isEmpty || isOfTexts;
    this.#below.hidden = isEmpty;
    const [picture] = snapshot.pictures;
    if (isEmpty || !picture) {
      this.context.tooltip.hide();
      return;
    }
    this.#drawing.draw(this.#profile, { ...view, picture, column: 0 });
    this.#drawing.draw(this.#spectra, { ...view, picture, column: 0 });
    this.#drawing.draw(this.#properties, view);
  }

  dispose(): void {
    this.#drawing.dispose();
    const below = [this.#profile, this.#spectra, this.#properties];
    for (const part of [...this.#controls, this.#tokens, ...below, ...this.#columns]) part.dispose();
  }

  #matchColumns(count: number): void {
    for (const column of this.#columns.splice(count)) {
      column.dispose();
      column.element.remove();
    }
    while (this.#columns.length < count) {
      const column = new CompareColumn(this.context, this.#drawing);
      this.#columns.push(column);
      this.#grid.append(column.element);
    }
  }
}

/** What is compared: several schemes on one text, or one scheme on several texts. */
function sourceOf({ snapshot, message, strings }: View): string {
  const [picture] = snapshot.pictures;
  const { label, detail } = snapshot.source;
  const said = picture?.text
    ? [schemeName(picture, message), fill(strings.textCount, snapshot.pictures.length)]
    : [label, detail, countsOf(snapshot, strings)];
  return said.filter((text) => text !== '').join(' · ');
}
