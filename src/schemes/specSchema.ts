import type { Parameter, Parameters } from './parameters';
import { defaultScheme, schemes } from './registry';

/** A JSON schema as VS Code reads it in a contributed setting. */
export type Schema = Readonly<Record<string, unknown>>;

/** What the registry says of the setting `phasor.scheme`: the id of a scheme. */
export function schemeSetting(): Schema {
  return {
    type: 'string',
    enum: schemes.map((scheme) => scheme.id),
    enumItemLabels: schemes.map((scheme) => scheme.name),
    enumDescriptions: schemes.map((scheme) => scheme.summary),
    default: defaultScheme.id,
  };
}

/** What the registry says of the setting `phasor.parameters`: an object of parameters by scheme id. */
export function parametersSetting(): Schema {
  return {
    type: 'object',
    default: {},
    additionalProperties: false,
    properties: Object.fromEntries(
      schemes.map((scheme) => [scheme.id, { description: scheme.summary, ...parametersSchema(scheme.parameters) }]),
    ),
  };
}

function parametersSchema(parameters: Parameters): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(parameters).map(([name, parameter]) => [name, parameterSchema(parameter)]),
    ),
  };
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
