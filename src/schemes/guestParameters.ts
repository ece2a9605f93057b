import { expectation, fits } from '../parameters/parameterCheck';
import type { Parameter, Parameters } from '../parameters/parameters';
import { say } from '../words/say';
import { SpecError } from './specError';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Descriptors of parameters that another extension gives.
 * @throws SpecError with one sentence that names the parameter and what is wrong with it.
 */
export function guestParameters(id: string, value: unknown): Parameters {
  if (value === undefined) return {};
  if (!isFields(value)) throw new SpecError(say`The parameters of the scheme ${id} must be an object.`);
  return Object.fromEntries(Object.entries(value).map(([name, descriptor]) => [name, checked(id, name, descriptor)]));
}

function checked(id: string, name: string, descriptor: unknown): Parameter {
  const refuse = (sentence: string): SpecError =>
    new SpecError(say`The parameter ${name} of the scheme ${id} ${sentence}.`);
  if (name === 'scheme' || !/^[a-z]\w*$/i.test(name)) throw refuse(say`must have a name of letters and digits`);
  if (!isFields(descriptor)) throw refuse(say`must be described by an object`);
  for (const word of ['label', 'help', ...(descriptor.optional === true ? ['otherwise'] : [])]) {
    if (typeof descriptor[word] !== 'string') throw refuse(say`has no ${word}, but it must be a text`);
  }
  if (!isKnownKind(descriptor)) {
    throw refuse(
      say`is of kind ${String(descriptor.kind)}, but it must be integer, number, numbers, boolean or choice`,
    );
  }
  for (const bound of ['minimum', 'maximum', 'exclusiveMinimum', 'multipleOf']) {
    const limit = descriptor[bound];
    if (limit !== undefined && !Number.isFinite(limit)) throw refuse(say`has a ${bound} that is no finite number`);
  }
  // A copy, as plain as messages to the views must be; its fields are those that its kind needs.
  const parameter = JSON.parse(JSON.stringify(descriptor)) as Parameter;
  if (!fits(parameter, parameter.default)) {
    throw refuse(say`has the default ${String(parameter.default)}, but it must be ${expectation(parameter)}`);
  }
  return parameter;
}

function isKnownKind({ kind, optional, choices }: Fields): boolean {
  if (kind === 'choice') return isFields(choices) && Object.values(choices).every((help) => typeof help === 'string');
  if (kind === 'numbers') return optional === true;
  return kind === 'integer' || kind === 'number' || kind === 'boolean';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
