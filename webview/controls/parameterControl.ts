import type { NumberParameter, Parameter } from '../../src/schemes/parameters';
import type { Strings } from '../../src/protocol/strings';
import { element, uniqueId } from '../dom';
import { complaintAbout } from './parameterWords';

type Value = string | number | boolean;

/** One labelled control, made from a parameter's descriptor. */
export interface ParameterControl {
  readonly element: HTMLElement;
  update(value: Value): void;
}

export function parameterControl(
  parameter: Parameter,
  strings: Strings,
  onChange: (value: Value) => void,
): ParameterControl {
  switch (parameter.kind) {
    case 'boolean':
      return checkbox(parameter, onChange);
    case 'choice':
      return select(parameter, onChange);
    case 'integer':
    case 'number':
      return numberInput(parameter, strings, onChange);
  }
}

/** Label and input in one row, the help as title of both. */
function row({ label, help }: Parameter, input: HTMLInputElement | HTMLSelectElement): HTMLElement {
  input.id = uniqueId('parameter');
  return element('div', { class: 'parameter', title: help }, element('label', { for: input.id }, label), input);
}

function checkbox(parameter: Parameter, onChange: (value: Value) => void): ParameterControl {
  const input = element('input', { type: 'checkbox' });
  input.addEventListener('change', () => {
    onChange(input.checked);
  });
  return {
    element: row(parameter, input),
    update: (value) => {
      input.checked = value === true;
    },
  };
}

function select(parameter: Extract<Parameter, { kind: 'choice' }>, onChange: (value: Value) => void): ParameterControl {
  const options = Object.entries(parameter.choices).map(([value, help]) =>
    element('option', { value, title: help }, value),
  );
  const input = element('select', {}, ...options);
  input.addEventListener('change', () => {
    onChange(input.value);
  });
  return {
    element: row(parameter, input),
    update: (value) => {
      input.value = String(value);
    },
  };
}

function numberInput(parameter: NumberParameter, strings: Strings, onChange: (value: Value) => void): ParameterControl {
  const input = element('input', { type: 'number', ...boundsOf(parameter) });
  const complaint = element('div', { class: 'complaint', role: 'alert' });
  complaint.hidden = true;
  input.addEventListener('change', () => {
    const text = complaintAbout(input.valueAsNumber, parameter, strings);
    complaint.textContent = text;
    complaint.hidden = text === '';
    input.setAttribute('aria-invalid', String(text !== ''));
    if (text === '') onChange(input.valueAsNumber);
  });
  const label = row(parameter, input);
  label.append(complaint);
  return {
    element: label,
    update: (value) => {
      // What is being typed stays; a refused value stays too, beside the sentence that says why.
      if (document.activeElement === input || !complaint.hidden) return;
      input.value = String(value);
    },
  };
}

const boundsOf = ({ kind, minimum, maximum, multipleOf }: NumberParameter): Record<string, string> => ({
  ...(minimum !== undefined && { min: String(minimum) }),
  ...(maximum !== undefined && { max: String(maximum) }),
  step: multipleOf !== undefined ? String(multipleOf) : kind === 'integer' ? '1' : 'any',
});
