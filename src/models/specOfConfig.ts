import type { Spec } from '../schemes/encoding';
import { resolveSpec } from '../schemes/resolveSpec';
import { ConfigError } from './configError';
import { composites } from './families';
import { headRatio } from './headDim';
import { layeredValues } from './layeredValues';
import { isObject, wholeNumber } from './modelConfig';
import type { ModelFamily, RopeParameters } from './modelFamily';
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
  if (isWithoutEncoding(config, family)) return { scheme: 'nope' };
  if ('use_mem_rope' in fields && fields.use_long_context === true) {
    throw new ConfigError('use_long_context is true, and what the model makes of its base then is not known.');
  }
  if (family.alibiDialect && fields.alibi === true) {
    return {
      scheme: 'alibi',
      numAttentionHeads: wholeNumber(fields, 'num_attention_heads'),
      dialect: family.alibiDialect,
    };
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
  if (family.ropeLabels) return { scheme: 'rope', ...labelledValues(config, family, rope) };
  const values = ropeValues(rope, config, family);
  if (!family.mrope) return { scheme: 'rope', ...values };
  const { mrope_section: mropeSection = family.mrope.mropeSection } = rope;
  return { scheme: 'mrope', ...values, ...family.mrope, mropeSection: mropeSection as readonly number[] };
}

function isWithoutEncoding({ fields }: NormalizedConfig, { withoutEncoding }: ModelFamily): boolean {
  return typeof withoutEncoding === 'object' ? fields[withoutEncoding.unless] !== true : withoutEncoding === true;
}

/**
 * DeepSeek-V4 where all layers rotate by one of its two RoPEs. It rotates the last channels of a head: they are a head of
 * their own in the spec, as with MLA.
 * @throws ConfigError where layers rotate by both.
 */
function labelledValues(config: NormalizedConfig, family: ModelFamily, rope: RopeParameters): Values {
  const labels = new Set(config.layerTypes?.map((type) => family.ropeLabelOf?.(type)));
  const [label = ''] = labels;
  const ofLayers = rope[label];
  if (labels.size !== 1 || !isObject(ofLayers)) {
    const all = family.ropeLabels?.join(' and ') ?? '';
    throw new ConfigError(`Layers of ${config.modelType} rotate by one of two RoPEs, ${all}: give a spec of one.`);
  }
  const values = ropeValues(ofLayers, config, family);
  const rotated = Number(values.headDim) * Number(values.partialRotaryFactor);
  return { ...values, headDim: rotated, partialRotaryFactor: 1 };
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
