import { shown } from '../parameters/checkedValues';
import type { SpecValue } from '../schemes/encoding';
import { ConfigError } from './configError';
import { headRatio } from './headDim';
import { wholeNumber } from './modelConfig';
import type { ModelFamily, RopeParameters } from './modelFamily';
import type { NormalizedConfig } from './normalizedConfig';

/** Values of parameters under our names. */
export type Values = Readonly<Record<string, SpecValue>>;

const original = 'original_max_position_embeddings';

/** What the frequencies of each `rope_type` heed, beside the base and the share. */
const readBy: Readonly<Record<string, readonly string[]>> = {
  default: [],
  linear: ['factor'],
  dynamic: ['factor'],
  yarn: ['factor', original, 'attention_factor', 'beta_fast', 'beta_slow', 'mscale', 'mscale_all_dim', 'truncate'],
  longrope: ['factor', original, 'attention_factor', 'short_factor', 'long_factor'],
  llama3: ['factor', original, 'low_freq_factor', 'high_freq_factor'],
  proportional: ['factor'],
};

/**
 * The parameters of RoPE that a model runs with.
 * @param rope Of all layers, or of one type of layer.
 * @throws ConfigError where they make no rotation.
 */
export function ropeValues(rope: RopeParameters, config: NormalizedConfig, family: ModelFamily): Values {
  const { rope_type: type, rope_theta: theta } = rope;
  const read = typeof type === 'string' && Object.hasOwn(readBy, type) ? readBy[type] : undefined;
  if (!read) {
    throw new ConfigError(`rope_type is ${shown(type)}, but it must be one of ${Object.keys(readBy).join(', ')}.`);
  }
  if (typeof theta !== 'number') throw new ConfigError(`rope_theta is ${shown(theta)}, but it must be a number.`);
  const run = atRunTime(rope, config);
  const share = type !== 'default' || family.readsRotaryShare ? run.partial_rotary_factor : undefined;
  const scaling = read.flatMap((name) => (isSaid(name, run[name]) ? [[camelCased(name), run[name]] as const] : []));
  return {
    headDim: config.headDim ?? headRatio(config.fields),
    ropeTheta: theta,
    ropeType: String(type),
    partialRotaryFactor: (share ?? 1) as SpecValue,
    layout: config.fields.rope_interleave === false ? 'half' : (family.layout ?? 'half'),
    maxPositionEmbeddings: wholeNumber(config.fields, 'max_position_embeddings'),
    ...Object.fromEntries(scaling as readonly (readonly [string, SpecValue])[]),
  };
}

/**
 * The reference standardizes once more before it scales, and then sees fields that were not there at first: a share, and
 * a trained length for all layers that stands outside of `rope_parameters` and wins.
 */
function atRunTime(rope: RopeParameters, { ropeParameters, fields }: NormalizedConfig): RopeParameters {
  const isOfAll = rope === ropeParameters;
  return {
    ...('partial_rotary_factor' in fields && { partial_rotary_factor: fields.partial_rotary_factor }),
    ...rope,
    ...(isOfAll && original in fields && { [original]: fields[original] }),
    // The reference looks for it beside the types of layers.
    ...(!isOfAll && { truncate: ropeParameters?.truncate }),
  };
}

/** Null says nothing, and neither does a β of 0. */
function isSaid(name: string, value: unknown): boolean {
  return value !== undefined && value !== null && !(value === 0 && name.startsWith('beta_'));
}

const camelCased = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
