import type { Controls } from '../../src/protocol/snapshot';
import type { Spec } from '../../src/schemes/encoding';
import { element } from '../dom';
import type { Context, Part, View } from '../page';
import { ParameterForm } from './parameterForm';
import { PositionSelect } from './positionSelect';
import { SchemeSelect } from './schemeSelect';
import { SourceLine } from './sourceLine';
import { TokenizerSelect } from './tokenizerSelect';

/** What is shown and how to change it: scheme, tokenizer, positions, parameters, and where the text comes from. */
export class Header implements Part {
  readonly #scheme: SchemeSelect;
  readonly #tokenizer: TokenizerSelect;
  readonly #positions: PositionSelect;
  readonly #form: ParameterForm;
  readonly #source: SourceLine;
  readonly element: HTMLElement;
  #drawn = false;
  #controls: Controls | undefined;
  #spec: Spec | undefined;

  constructor(context: Context) {
    this.#scheme = new SchemeSelect((spec) => {
      context.post({ type: 'spec', column: 0, spec });
    });
    this.#tokenizer = new TokenizerSelect((id) => {
      context.post({ type: 'tokenizer', id });
    });
    this.#positions = new PositionSelect((spec) => {
      context.post({ type: 'positions', spec });
    });
    this.#form = new ParameterForm((spec) => {
      context.post({ type: 'spec', column: 0, spec });
    });
    this.#form.details.addEventListener('toggle', () => {
      context.changeUi({ parametersOpen: this.#form.details.open });
    });
    this.#source = new SourceLine(context);
    const second = element('div', { class: 'pair' }, this.#tokenizer.element, this.#form.dimension);
    this.element = element(
      'header',
      { class: 'header' },
      this.#scheme.element,
      this.#form.details,
      second,
      this.#positions.element,
      this.#source.element,
    );
  }

  update(view: View): void {
    const { controls } = view.message;
    // The form takes a spec of another identity for news: one for each state, not one for each drawing.
    if (controls !== this.#controls) this.#spec = chosenSpec(controls, view.snapshot.pictures[0]?.spec);
    this.#controls = controls;
    const spec = this.#spec;
    const scheme = controls.schemes.find(({ id }) => id === spec?.scheme);
    this.#scheme.update(controls, spec, view.strings);
    this.#tokenizer.update(controls.tokenizers, controls.tokenizer, view.strings);
    this.#positions.update(controls, view.strings);
    if (spec && scheme) this.#form.update(scheme, spec, view.strings);
    // Once: from then on the user opens and closes it, and its event comes after the next drawing.
    if (!this.#drawn) this.#form.details.open = view.ui.parametersOpen;
    this.#drawn = true;
    this.#source.update(view);
  }

  dispose(): void {
    this.element.remove();
  }
}

/**
 * What the settings say. Where the chosen scheme failed, what is shown is another one, and the chosen one starts from
 * its usual values: so both the choice and a wrong value can be corrected here.
 */
function chosenSpec({ scheme, schemes, specs }: Controls, shown: Spec | undefined): Spec | undefined {
  const good = specs[0] ?? shown;
  const isKnown = schemes.some(({ id }) => id === scheme);
  return isKnown && scheme !== good?.scheme ? { scheme } : good;
}
