import { parameterSchemas, type Schema } from '../parameters/parameterSchema';
import { rules } from './rules';

/** What the registry says of the setting `phasor.positions`: a rule with its parameters. */
export function positionsSetting(): Schema {
  return {
    type: 'object',
    default: { rule: 'index' },
    required: ['rule'],
    oneOf: rules.map(({ id, summary, parameters }) => ({
      type: 'object',
      description: summary,
      additionalProperties: false,
      required: ['rule'],
      properties: { rule: { const: id, description: summary }, ...parameterSchemas(parameters) },
    })),
  };
}
