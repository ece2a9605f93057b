import type { SpecValue } from '../../src/schemes/encoding';
import type { NumberParameter, NumbersParameter, Parameter } from '../../src/parameters/parameters';
import type { Strings } from '../../src/protocol/strings';
import { element, uniqueId } from '../dom';
import { complaintAbout } from './parameterWords';

/** `undefined` for what the spec leaves out. */
type Value = SpecValue | undefined;

/** One labelled control, made from a parameter's descriptor. */
export interface ParameterControl {
  readonly element: HTMLElement;
  /** Once for each state that comes, not for each drawing. */
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
    case 'numbers':
      return listOutput(parameter);
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
  if (parameter.optional) input.placeholder = parameter.otherwise;
  const complaint = element('div', { class: 'complaint', role: 'alert', id: uniqueId('complaint') });
  input.setAttribute('aria-describedby', complaint.id);
  const complain = (text: string): void => {
    complaint.textContent = text;
    complaint.hidden = text === '';
    input.setAttribute('aria-invalid', String(text !== ''));
  };
  complain('');
  let known: Value;
  input.addEventListener('change', () => {
    const isLeftOut = parameter.optional === true && input.value === '' && !input.validity.badInput;
    const text = isLeftOut ? '' : complaintAbout(input.valueAsNumber, parameter, strings);
    complain(text);
    if (text !== '') return;
    known = isLeftOut ? undefined : input.valueAsNumber;
    onChange(known);
  });
  const label = row(parameter, input);
  label.append(complaint);
  return {
    element: label,
    update: (value) => {
      const isNews = value !== known;
      known = value;
      // What is being typed stays, with the sentence about it, until the value has been changed elsewhere.
      if (document.activeElement === input && !isNews) return;
      input.value = value === undefined ? '' : String(value);
      complain('');
    },
  };
}

/** A list is set in the settings; here it is shown only. */
function listOutput(parameter: NumbersParameter): ParameterControl {
  const input = element('input', { type: 'text', readonly: '', placeholder: parameter.otherwise });
  return {
    element: row(parameter, input),
    update: (value) => {
      input.value = Array.isArray(value) ? value.join(', ') : '';
    },
  };
}

const boundsOf = ({ kind, minimum, maximum, multipleOf }: NumberParameter): Record<string, string> => ({
  ...(minimum !== undefined && { min: String(minimum) }),
  ...(maximum !== undefined && { max: String(maximum) }),
  step: multipleOf !== undefined ? String(multipleOf) : kind === 'integer' ? '1' : 'any',
});
