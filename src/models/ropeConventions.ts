import { isObject, optionalObject, wholeNumber, type ModelConfig } from './modelConfig';
import type { ConfigInHand, RopeConvention, RopeParameters } from './modelFamily';
import { eachRope, standardized } from './standardized';

/** The base where nothing says another. */
const usualTheta = 10000;

/** As most do: `rope_scaling` in place of `rope_parameters`, and what stands beside them put into them. */
export const standard: RopeConvention = (inHand) => {
  const { config, family, layerTypes } = inHand;
  const { rope_theta: theta = family.ropeTheta ?? usualTheta } = config;
  const { partial_rotary_factor: share = family.partialRotaryFactor ?? null } = config;
  const beside = { rope_theta: theta, ...(share !== null && { partial_rotary_factor: share }) };
  const given = eachRope(givenParameters(inHand), layerTypes, (rope) => ({ ...beside, ...rope }));
  return standardized(given, inHand);
};

/** Bamba: half of the channels, whatever the file says beside its parameters. */
export const halfShare: RopeConvention = (inHand) =>
  standard({ ...inHand, config: { ...inHand.config, partial_rotary_factor: 0.5 } });

/** MiniMax-M2: `rotary_dim` in place of a share. */
export const rotaryDim: RopeConvention = (inHand) => {
  const { rotary_dim: dim } = inHand.config;
  if (typeof dim !== 'number' || 'partial_rotary_factor' in inHand.config) return standard(inHand);
  const share = dim / wholeNumber(inHand.fields, 'head_dim');
  return standard({ ...inHand, config: { ...inHand.config, partial_rotary_factor: share } });
};

/** Mistral 4: a share of the whole head, for the part of it that is rotated. */
export const shareOfParts: RopeConvention = (inHand) => {
  const { config, fields, family } = inHand;
  const rotated = wholeNumber(fields, 'qk_rope_head_dim');
  const share = rotated / (rotated + wholeNumber(fields, 'qk_nope_head_dim'));
  const given = optionalObject(config, 'rope_parameters') ?? family.ropeParameters?.(fields);
  return standard({ ...inHand, config: { ...config, rope_parameters: { partial_rotary_factor: share, ...given } } });
};

/** GPT-NeoX: `rotary_emb_base` and `rotary_pct`. */
export const neox =
  (usualShare: number): RopeConvention =>
  (inHand) => {
    const { rotary_emb_base: theta = usualTheta, rotary_pct: share = usualShare } = inHand.config;
    return standardized({ rope_theta: theta, partial_rotary_factor: share, ...givenParameters(inHand) }, inHand);
  };

/** Phi-3: a share of 1, and `su` and `yarn` are older names of LongRoPE. */
export const phi3: RopeConvention = (inHand) => {
  const { rope_theta: theta = usualTheta, partial_rotary_factor: share = 1 } = inHand.config;
  const made = standardized({ rope_theta: theta, partial_rotary_factor: share, ...givenParameters(inHand) }, inHand);
  return made.rope_type === 'su' || made.rope_type === 'yarn' ? { ...made, rope_type: 'longrope' } : made;
};

/** Qwen2-VL: M-RoPE is a way to read positions, and no scaling. */
export const mrope: RopeConvention = (inHand) => {
  const { rope_theta: theta = inHand.family.ropeTheta ?? usualTheta } = inHand.config;
  const given: RopeParameters = { rope_theta: theta, ...givenParameters(inHand) };
  const isMrope = (given.rope_type ?? given.type) === 'mrope';
  return standardized(isMrope ? { ...given, rope_type: 'default' } : given, inHand);
};

/** What a class that has a RoPE for full and one for sliding layers reads of an older file. */
interface TwoRopes {
  readonly fullTheta: string;
  /** Left out where the base of sliding layers is always that of the class. */
  readonly slidingTheta?: string;
  readonly thetas: readonly [full: number, sliding: number];
  /** Whether `rope_scaling` is of sliding layers too. */
  readonly scalesSliding?: true;
}

/** Gemma 3, ModernBERT, OLMo 3: one RoPE for full layers and one for sliding ones. */
export const twoRopes =
  ({ fullTheta, slidingTheta = '', thetas, scalesSliding }: TwoRopes): RopeConvention =>
  (inHand) => {
    const { config } = inHand;
    const given = optionalObject(config, 'rope_parameters') ?? {};
    const scaling = optionalObject(config, 'rope_scaling');
    const { [fullTheta]: ofFull = thetas[0], [slidingTheta]: ofSliding = thetas[1] } = config;
    const rope = (type: string, theta: unknown): ModelConfig => ({
      rope_theta: theta,
      ...(isObject(given[type]) ? given[type] : { rope_type: 'default' }),
    });
    const made = {
      ...given,
      sliding_attention: { ...rope('sliding_attention', ofSliding), ...(scalesSliding && scaling) },
      full_attention: { ...rope('full_attention', ofFull), ...scaling },
    };
    return standardized(made, inHand);
  };

/** Gemma 4, which has no older files: what is given, under the older name too. */
export const asGiven: RopeConvention = ({ config, fields, family }) =>
  'rope_scaling' in config
    ? (optionalObject(config, 'rope_scaling') ?? null)
    : (optionalObject(config, 'rope_parameters') ?? family.ropeParameters?.(fields) ?? null);

/** GPT-J and CodeGen, whose frequencies no configuration changes. */
export const none: RopeConvention = () => null;

/** `rope_scaling` if it says anything, else `rope_parameters`, else the class's own. */
function givenParameters({ config, fields, family }: ConfigInHand): RopeParameters {
  const scaling = optionalObject(config, 'rope_scaling') ?? {};
  if (Object.keys(scaling).length > 0) return scaling;
  return optionalObject(config, 'rope_parameters') ?? family.ropeParameters?.(fields) ?? {};
}
