import type { NumberParameter, NumbersParameter, Parameter } from './parameters';

/** Whether a value fits a parameter: its kind, its bounds and its choices; `undefined` fits what may be left out. */
export function fits(parameter: Parameter, value: unknown): boolean {
  switch (parameter.kind) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(parameter.choices, value);
    case 'integer':
    case 'number':
      return value === undefined ? parameter.optional === true : fitsBounds(parameter, value);
    case 'numbers':
      return value === undefined || (Array.isArray(value) && value.every((entry) => fitsBounds(parameter, entry)));
  }
}

function fitsBounds(parameter: NumberParameter | NumbersParameter, value: unknown): boolean {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity, multipleOf } = parameter;
  return (
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (parameter.kind !== 'integer' || Number.isInteger(value)) &&
    value >= minimum &&
    value <= maximum &&
    value > exclusiveMinimum &&
    (multipleOf === undefined || value % multipleOf === 0)
  );
}

/** What a parameter expects, to stand after "it must be": "an even whole number from 2 to 8192". */
export function expectation(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'boolean':
      return 'true or false';
    case 'choice':
      return `one of ${Object.keys(parameter.choices).join(', ')}`;
    case 'integer':
    case 'number':
      return `${numberKind(parameter)}${bounds(parameter)}`;
    case 'numbers':
      return bounds(parameter) === '' ? 'a list of numbers' : `a list of numbers, each${bounds(parameter)}`;
  }
}

function numberKind({ kind, multipleOf }: NumberParameter): string {
  if (kind === 'number') return 'a number';
  if (multipleOf === 2) return 'an even whole number';
  return multipleOf === undefined ? 'a whole number' : `a whole multiple of ${multipleOf}`;
}

function bounds({ minimum, maximum, exclusiveMinimum }: NumberParameter | NumbersParameter): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  const limits = [
    exclusiveMinimum === undefined ? [] : [`greater than ${exclusiveMinimum}`],
    minimum === undefined ? [] : [`not below ${minimum}`],
    maximum === undefined ? [] : [`not above ${maximum}`],
  ].flat();
  return limits.length === 0 ? '' : ` ${limits.join(' and ')}`;
}
