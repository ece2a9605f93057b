import { family } from './family';
import type { ModelConfig } from './modelConfig';
import { isObject, wholeNumber } from './modelConfig';
import type { ModelFamily, RopeConvention, RopeParameters } from './modelFamily';
import { standard } from './ropeConventions';

/** Sliding layers rotate by `main`, those that see compressed keys by `compress`. */
const ropeLabels = ['main', 'compress'];

/** The share of channels: as given, else of so many channels of a head, else 64 of 512. */
function shareOf({ config, fields }: Parameters<RopeConvention>[0]): unknown {
  const { partial_rotary_factor: given = null, qk_rope_head_dim: rotated = null } = config;
  if (given !== null) return given;
  return rotated === null ? 0.125 : Number(rotated) / wholeNumber(fields, 'head_dim');
}

/** What a file says is of compressed layers, with a base of their own; the others are never scaled. */
const twoLabels: RopeConvention = (inHand) => {
  const said: RopeParameters = standard(inHand) ?? {};
  const { main, compress, ...scaling } = said;
  if (isObject(main) && isObject(compress)) return { main, compress };
  const { rope_theta, compress_rope_theta } = inHand.fields;
  const share = { partial_rotary_factor: shareOf(inHand) };
  return {
    main: { rope_type: 'default', rope_theta, ...share },
    compress: {
      // The reference does not multiply by YaRN's temperature.
      ...(scaling.rope_type === 'yarn' && { attention_factor: 1 }),
      ...scaling,
      rope_theta: compress_rope_theta,
      ...share,
    },
  };
};

/** DeepSeek-V4: huggingface/transformers 5.18, src/transformers/models/deepseek_v4/configuration_deepseek_v4.py. */
export const deepseekV4: ModelFamily = family(4096, 64, 43, 1048576, {
  fields: { head_dim: 512, sliding_window: 128, rope_theta: 10000, compress_rope_theta: 160000 } satisfies ModelConfig,
  convention: twoLabels,
  layers: 'compressed',
  ropeLabels,
  ropeLabelOf: (type) => (type === 'sliding_attention' ? 'main' : 'compress'),
  readsRotaryShare: true,
  layout: 'interleaved',
});
