import type { Parameter, Parameters } from './parameters';

/** A JSON schema as VS Code reads it in a contributed setting. */
export type Schema = Readonly<Record<string, unknown>>;

/** The schemas of parameters by name, as the properties of an object. */
export function parameterSchemas(parameters: Parameters): Readonly<Record<string, Schema>> {
  return Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, parameterSchema(parameter)]));
}

function parameterSchema(parameter: Parameter): Schema {
  const { default: byDefault, help: description } = parameter;
  if (parameter.kind === 'choice') {
    return {
      type: 'string',
      enum: Object.keys(parameter.choices),
      enumDescriptions: Object.values(parameter.choices),
      default: byDefault,
      description,
    };
  }
  if (parameter.kind === 'boolean') return { type: 'boolean', default: byDefault, description };
  // JSON leaves out what is undefined: the bounds, and the default of what may be left out.
  const { minimum, maximum, exclusiveMinimum, multipleOf } = parameter;
  const bounds = { minimum, maximum, exclusiveMinimum, multipleOf };
  if (parameter.kind === 'numbers') return { type: 'array', items: { type: 'number', ...bounds }, description };
  return { type: parameter.kind, default: byDefault, description, ...bounds };
}
