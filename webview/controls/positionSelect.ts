import type { RuleSpec } from '../../src/positions/rule';
import type { Controls, RuleChoice } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { element } from '../dom';
import { ParameterForm } from './parameterForm';

/** How tokens get their positions: the rule, or a model family that sets one, and the rule's parameters behind a line. */
export class PositionSelect {
  readonly #select = element('select', { class: 'positionRule' });
  readonly #form: ParameterForm;
  readonly element: HTMLElement;
  #offered: readonly RuleChoice[] = [];
  #controls: Controls | undefined;

  constructor(onChange: (spec: RuleSpec) => void) {
    this.#form = new ParameterForm(({ scheme, ...values }) => {
      onChange({ ...values, rule: scheme });
    });
    this.element = element('div', { class: 'positions' }, this.#select, this.#form.details);
    this.#select.addEventListener('change', () => {
      const spec = specOf(this.#offered, this.#select.value);
      if (!spec) return;
      // A family is a way to set a rule; what stands there is the rule.
      this.#select.value = spec.rule;
      onChange(spec);
    });
  }

  update(controls: Controls, strings: Strings): void {
    const { rules, positions } = controls;
    this.#select.setAttribute('aria-label', strings.positionRule);
    const names = (list: readonly RuleChoice[]): string => list.map(({ id, name }) => `${id}=${name}`).join();
    if (names(rules) !== names(this.#offered)) this.#select.replaceChildren(...optionGroups(rules, strings));
    this.#offered = rules;
    // The form takes a spec of another identity for news: one for each state, not one for each drawing.
    if (controls === this.#controls) return;
    this.#controls = controls;
    const { rule, ...values } = positions;
    const chosen = rules.find(({ id }) => id === rule);
    this.#select.value = rule;
    this.#select.title = chosen?.summary ?? '';
    if (chosen) this.#form.update(chosen, { ...values, scheme: rule }, strings);
  }
}

/** Values of options: a rule's id, or its id and the number of one of its presets. */
const presetValue = (rule: string, preset: number): string => `${rule}#${preset}`;

function specOf(rules: readonly RuleChoice[], value: string): RuleSpec | undefined {
  for (const { id, presets } of rules) {
    if (id === value) return { rule: id };
    const preset = presets.find((_, index) => presetValue(id, index) === value);
    if (preset) return { ...preset.values, rule: id };
  }
  return undefined;
}

function optionGroups(rules: readonly RuleChoice[], strings: Strings): HTMLElement[] {
  const byRule = rules.map(({ id, name, summary }) => element('option', { value: id, title: summary }, name));
  const byFamily = rules.flatMap(({ id, name, presets }) =>
    presets.map((preset, index) => element('option', { value: presetValue(id, index), title: name }, preset.name)),
  );
  return [
    element('optgroup', { label: strings.rulesGroup }, ...byRule),
    element('optgroup', { label: strings.familiesGroup }, ...byFamily),
  ];
}
