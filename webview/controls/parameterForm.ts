import type { RuleChoice, SchemeChoice } from '../../src/protocol/snapshot';
import type { Spec, SpecValue } from '../../src/schemes/encoding';
import { isRead, type Parameters } from '../../src/parameters/parameters';
import type { Strings } from '../../src/protocol/strings';
import { element, setText } from '../dom';
import { fill } from '../fill';
import { parameterControl, type ParameterControl } from './parameterControl';
import { dimensionOf, summaryOf } from './parameterWords';

/** What has parameters: a scheme, or a rule for positions. */
type Offered = SchemeChoice | RuleChoice;

/** The parameters of a spec: the dimension always in sight, the others behind a line that sums them up. */
export class ParameterForm {
  readonly dimension = element('div', { class: 'dimension' });
  readonly #summaryText = element('span', { class: 'summary' });
  readonly #list = element('div', { class: 'parameters' });
  readonly details = element('details', {}, element('summary', {}, this.#summaryText), this.#list);
  #scheme: Offered | undefined;
  #strings: Strings | undefined;
  /** As the host gave it, and with what was edited since. */
  #given: Spec | undefined;
  #spec: Spec | undefined;
  readonly #controls = new Map<string, ParameterControl>();

  constructor(private readonly onChange: (spec: Spec) => void) {}

  /** @param spec the same object for as long as no new state has come: edits made meanwhile are kept */
  update(scheme: Offered, spec: Spec, strings: Strings): void {
    if (spec === this.#given && strings === this.#strings) return;
    if (scheme.id !== this.#scheme?.id) this.#build(scheme, strings);
    this.#given = spec;
    this.#strings = strings;
    this.#scheme = scheme;
    this.#spec = spec;
    for (const [name, control] of this.#controls) {
      control.update(spec[name] ?? scheme.parameters[name]?.default);
      control.element.hidden = !isRead(scheme.parameters, name, spec);
    }
    const summary = summaryOf(scheme.parameters, spec, strings);
    setText(this.#summaryText, summary === '' ? strings.parameters : summary);
    this.details.title = summary;
    this.#list.setAttribute('aria-label', fill(strings.parametersOf, scheme.name));
  }

  #build(scheme: Offered, strings: Strings): void {
    this.#controls.clear();
    this.dimension.replaceChildren();
    this.#list.replaceChildren();
    const dimension = dimensionOf(scheme.parameters);
    for (const [name, parameter] of Object.entries(scheme.parameters)) {
      const control = parameterControl(parameter, strings, (value) => {
        if (!this.#spec) return;
        // At once, so that a second edit builds on the first before the host has answered.
        this.#spec = changed(this.#spec, name, value);
        this.onChange(withoutDefaults(this.#spec, scheme.parameters));
      });
      this.#controls.set(name, control);
      (name === dimension ? this.dimension : this.#list).append(control.element);
    }
    this.#list.setAttribute('role', 'group');
    this.dimension.hidden = dimension === undefined;
    this.details.hidden = this.#list.childElementCount === 0;
  }
}

/** The spec with another value of a parameter, or without it. */
function changed(spec: Spec, name: string, value: SpecValue | undefined): Spec {
  if (value !== undefined) return { ...spec, [name]: value };
  const given = Object.entries(spec).filter(([parameter]) => parameter !== name);
  return { scheme: spec.scheme, ...Object.fromEntries(given) };
}

/** What has to be said: settings stay as short as what differs from the usual values. */
export function withoutDefaults(spec: Spec, parameters: Parameters): Spec {
  const said = Object.entries(spec).filter(([name, value]) => value !== parameters[name]?.default);
  return { scheme: spec.scheme, ...Object.fromEntries(said) };
}
