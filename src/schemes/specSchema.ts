import { parameterSchemas, type Schema } from '../parameters/parameterSchema';
import { defaultScheme, schemes } from './registry';

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
      schemes.map(({ id, summary, parameters }) => [
        id,
        {
          description: summary,
          type: 'object',
          additionalProperties: false,
          properties: parameterSchemas(parameters),
        },
      ]),
    ),
  };
}
