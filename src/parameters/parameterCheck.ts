import { say } from '../words/say';
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
      return say`true or false`;
    case 'choice':
      return say`one of ${Object.keys(parameter.choices).join(', ')}`;
    case 'integer':
    case 'number':
      return bounded(numberKind(parameter), parameter);
    case 'numbers':
      return hasBounds(parameter) ? bounded(say`a list of numbers, each`, parameter) : say`a list of numbers`;
  }
}

function numberKind({ kind, multipleOf }: NumberParameter): string {
  if (kind === 'number') return say`a number`;
  if (multipleOf === 2) return say`an even whole number`;
  return multipleOf === undefined ? say`a whole number` : say`a whole multiple of ${multipleOf}`;
}

type Bounds = Pick<NumberParameter, 'minimum' | 'maximum' | 'exclusiveMinimum'>;

const hasBounds = ({ minimum, maximum, exclusiveMinimum }: Bounds): boolean =>
  (minimum ?? maximum ?? exclusiveMinimum) !== undefined;

/** What is expected, and within which bounds. */
function bounded(what: string, { minimum, maximum, exclusiveMinimum }: Bounds): string {
  if (minimum !== undefined && maximum !== undefined) return say`${what} from ${minimum} to ${maximum}`;
  if (exclusiveMinimum !== undefined && maximum !== undefined) {
    return say`${what} greater than ${exclusiveMinimum} and not above ${maximum}`;
  }
  if (exclusiveMinimum !== undefined) return say`${what} greater than ${exclusiveMinimum}`;
  if (minimum !== undefined) return say`${what} not below ${minimum}`;
  return maximum === undefined ? what : say`${what} not above ${maximum}`;
}
