import { lineStyle } from './charts/lineStyle';
import { isEmptyText } from './controls/emptyText';
import { ParameterForm } from './controls/parameterForm';
import { element, setText } from './dom';
import { fill } from './fill';
import type { Context, Part, PictureView } from './page';
import { ClocksSection } from './sections/clocksSection';
import { ExplanationSection } from './sections/explanationSection';
import { GridSection } from './sections/gridSection';
import { lineSample } from './sections/lineLegend';

/** A comparison has two sides at least. */
const fewestColumns = 2;

/** One scheme of the comparison: its name, parameters and pictures. */
export class CompareColumn implements Part<PictureView> {
  readonly #sample = element('span');
  readonly #name = element('h2');
  readonly #remove = element('button', { class: 'icon', type: 'button' }, '×');
  readonly #form: ParameterForm;
  readonly #pictures = element('div');
  readonly #parts: readonly Part<PictureView>[];
  #column = 0;
  #revision = 0;
  readonly element: HTMLElement;

  constructor(context: Context) {
    this.#form = new ParameterForm((spec) => {
      context.post({ type: 'spec', column: this.#column, spec });
    });
    this.#remove.addEventListener('click', () => {
      context.post({ type: 'removeColumn', column: this.#column, revision: this.#revision });
    });
    this.#parts = [
      new ExplanationSection(),
      new GridSection(context, 'heatmap'),
      new GridSection(context, 'heads'),
      new ClocksSection(context),
    ];
    const { details, dimension } = this.#form;
    const header = element('div', { class: 'columnHeader' }, this.#sample, this.#name, this.#remove);
    this.#pictures.append(...this.#parts.map((part) => part.element));
    this.element = element('article', { class: 'column' }, header, dimension, details, this.#pictures);
  }

  update(view: PictureView): void {
    const { picture, column, theme, strings, message, snapshot } = view;
    this.#column = column;
    this.#revision = snapshot.revision;
    const { colour, dash } = lineStyle(theme, column);
    this.#sample.replaceChildren(lineSample(colour, dash));
    setText(this.#name, picture.name);
    this.#name.title = picture.summary;
    const remove = fill(strings.removeScheme, picture.name);
    this.#remove.title = remove;
    this.#remove.setAttribute('aria-label', remove);
    this.#remove.hidden = snapshot.pictures.length <= fewestColumns;
    const scheme = message.controls.schemes.find(({ id }) => id === picture.spec.scheme);
    if (scheme) this.#form.update(scheme, picture.spec, strings);
    const isEmpty = isEmptyText(snapshot);
    this.#pictures.hidden = isEmpty;
    if (!isEmpty) for (const part of this.#parts) part.update(view);
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }
}
