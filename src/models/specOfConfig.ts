import type { Spec } from '../schemes/encoding';
import { resolveSpec } from '../schemes/resolveSpec';
import { ConfigError } from './configError';
import { composites } from './families';
import { headRatio } from './headDim';
import { layeredValues } from './layeredValues';
import { isObject, wholeNumber } from './modelConfig';
import type { ModelFamily } from './modelFamily';
import { familyOf, normalizedConfig, type NormalizedConfig } from './normalizedConfig';
import { ropeValues, type Values } from './ropeValues';

/** Whether a value is a `config.json` rather than a spec: it names a family of models, and no scheme. */
export function isConfig(value: unknown): boolean {
  return isObject(value) && 'model_type' in value && !('scheme' in value);
}

/**
 * The spec of the position encoding that a model with this `config.json` runs, that of its text where it has several
 * parts; every value is checked as that of any other spec.
 * @throws ConfigError, SpecError with one sentence where there is none.
 */
export function specOfConfig(config: unknown): Spec {
  const whole = normalizedConfig(config);
  const text = whole.text ?? whole;
  if (Object.hasOwn(composites, text.modelType)) {
    throw new ConfigError(`text_config is missing, and the defaults of ${text.modelType} are not known.`);
  }
  const family = familyOf(text.modelType);
  return resolveSpec(valuesOf(text, family));
}

function valuesOf(config: NormalizedConfig, family: ModelFamily): Values {
  const { modelType, ropeParameters: rope, fields, layerTypes = [] } = config;
  if (fields.alibi === true) {
    throw new ConfigError(
      'alibi is true, so the model has no RoPE: give the spec { "scheme": "alibi" } with its heads.',
    );
  }
  if (!rope && !('rotary_dim' in fields)) throw new ConfigError('The configuration has no rope_parameters.');
  if (!rope) return { scheme: 'rope', ...unscaledValues(config, family) };
  const isNested = layerTypes.some((type) => type in rope);
  const layered = family.byLayer === undefined ? undefined : layeredValues(config, family, family.byLayer);
  if (layered) return { scheme: 'ropeByLayer', ...layered };
  if (isNested) {
    throw new ConfigError(
      `rope_parameters has one object for each type of layer, but of ${modelType} it is not known which layers those are.`,
    );
  }
  if (family.ropeLabels) {
    throw new ConfigError(
      `${modelType} has a RoPE for each of ${family.ropeLabels.join(' and ')}: give a spec of one.`,
    );
  }
  const values = ropeValues(rope, config, family);
  if (!family.mrope) return { scheme: 'rope', ...values };
  const { mrope_section: mropeSection = family.mrope.mropeSection } = rope;
  return { scheme: 'mrope', ...values, ...family.mrope, mropeSection: mropeSection as readonly number[] };
}

/** GPT-J and CodeGen rotate so many channels, with a base that nothing changes. */
function unscaledValues({ fields }: NormalizedConfig, { layout }: ModelFamily): Values {
  const headDim = headRatio(fields);
  return {
    headDim,
    partialRotaryFactor: wholeNumber(fields, 'rotary_dim') / headDim,
    layout: layout ?? 'half',
    maxPositionEmbeddings: wholeNumber(fields, 'max_position_embeddings'),
  };
}
