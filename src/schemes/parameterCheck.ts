import type { NumberParameter, Parameter } from './parameters';

/** Whether a value fits a parameter: its kind, its bounds and its choices. */
export function fits(parameter: Parameter, value: unknown): boolean {
  switch (parameter.kind) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(parameter.choices, value);
    case 'integer':
    case 'number':
      return typeof value === 'number' && fitsBounds(parameter, value);
  }
}

function fitsBounds(parameter: NumberParameter, value: number): boolean {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity, multipleOf } = parameter;
  return (
    Number.isFinite(value) &&
    (parameter.kind === 'number' || Number.isInteger(value)) &&
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
  }
}

function numberKind({ kind, multipleOf }: NumberParameter): string {
  if (kind === 'number') return 'a number';
  if (multipleOf === 2) return 'an even whole number';
  return multipleOf === undefined ? 'a whole number' : `a whole multiple of ${multipleOf}`;
}

function bounds({ minimum, maximum, exclusiveMinimum }: NumberParameter): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  const limits = [
    exclusiveMinimum === undefined ? [] : [`greater than ${exclusiveMinimum}`],
    minimum === undefined ? [] : [`not below ${minimum}`],
    maximum === undefined ? [] : [`not above ${maximum}`],
  ].flat();
  return limits.length === 0 ? '' : ` ${limits.join(' and ')}`;
}
