import { ColumnButtons } from './columnButtons';
import { lineStyle } from './charts/lineStyle';
import { isEmptyText } from './controls/emptyText';
import { LayerStepper } from './controls/layerStepper';
import { ParameterForm } from './controls/parameterForm';
import { countsOf } from './controls/sourceLine';
import { TokenStripPart } from './controls/tokenStrip';
import { element, setText } from './dom';
import type { InSightFirst } from './inSightFirst';
import type { Context, Part, PictureView } from './page';
import { SavablePicture } from './pictures/savablePicture';
import { ExplanationSection } from './sections/explanationSection';
import { lineSample } from './sections/lineLegend';
import { TextColumn } from './textColumn';

/** One scheme, or one text, of the comparison: its name, parameters and pictures. */
export class CompareColumn implements Part<PictureView> {
  readonly #sample = element('span');
  readonly #name = element('h2');
  readonly #buttons: ColumnButtons;
  readonly #form: ParameterForm;
  readonly #pictures = element('div');
  /** Where the text comes from, where texts are compared. */
  readonly #source = element('p', { class: 'muted textSource' });
  readonly #text = new TextColumn();
  #tokens: TokenStripPart | undefined;
  readonly #parts: readonly Part<PictureView>[];
  #column = 0;
  readonly element: HTMLElement;

  constructor(
    private readonly context: Context,
    private readonly drawing: InSightFirst,
  ) {
    this.#form = new ParameterForm((spec) => {
      context.post({ type: 'spec', column: this.#column, spec });
    });
    this.#buttons = new ColumnButtons(context);
    this.#parts = [
      new LayerStepper(context),
      new ExplanationSection(),
      new SavablePicture(context, 'heatmap'),
      new SavablePicture(context, 'difference'),
      new SavablePicture(context, 'headMatrices'),
      new SavablePicture(context, 'heads'),
      new SavablePicture(context, 'clocks'),
      new SavablePicture(context, 'spectrum'),
    ];
    const { details, dimension } = this.#form;
    const header = element('div', { class: 'columnHeader' }, this.#sample, this.#name, this.#buttons.element);
    this.#pictures.append(...this.#parts.map((part) => part.element));
    this.element = element('article', { class: 'column' }, header, this.#source, dimension, details, this.#pictures);
  }

  update(view: PictureView): void {
    const { picture, column, theme, strings, message, snapshot } = view;
    this.#column = column;
    const { colour, dash } = lineStyle(theme, column);
    this.#sample.replaceChildren(lineSample(colour, dash));
    setText(this.#name, picture.name);
    this.#name.title = `${picture.name}: ${picture.summary}`;
    this.#buttons.update(view);
    const scheme = message.controls.schemes.find(({ id }) => id === picture.spec.scheme);
    if (scheme) this.#form.update(scheme, picture.spec, strings);
    const isEmpty = isEmptyText(snapshot);
    this.#pictures.hidden = isEmpty;
    const ofRows = this.#text.ofRows(view);
    if (!isEmpty) for (const part of this.#parts) this.drawing.draw(part, ofRows);
    this.#showText(view);
  }

  /** Its tokens and where they come from, where the column has a text of its own. */
  #showText(view: PictureView): void {
    const { text } = view.picture;
    this.#source.hidden = !text;
    if (this.#tokens) this.#tokens.element.hidden = !text;
    if (!text) return;
    const own = this.#text.ofText(view);
    const { label, detail } = text.source;
    const said = [label, detail, countsOf(own.snapshot, view.strings)].filter((words) => words !== '');
    setText(this.#source, said.join(' · '));
    if (!this.#tokens) {
      this.#tokens = new TokenStripPart(this.context);
      this.#pictures.prepend(this.#tokens.element);
    }
    this.#tokens.update(own);
  }

  dispose(): void {
    this.#tokens?.dispose();
    for (const part of this.#parts) {
      this.drawing.forget(part);
      part.dispose();
    }
  }
}
