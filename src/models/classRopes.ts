import type { ModelConfig } from './modelConfig';
import type { RopeParameters } from './modelFamily';

/** `rope_parameters` of the configuration classes that have some of their own, where a file has none. */
const llama3 = { rope_type: 'llama3', original_max_position_embeddings: 8192, low_freq_factor: 1, high_freq_factor: 4 };

export const apertusRope = (): RopeParameters => ({ ...llama3, rope_theta: 12000000, factor: 8 });

export const cwmRope = (): RopeParameters => ({ ...llama3, rope_theta: 1000000, factor: 16 });

export const gptOssRope = (): RopeParameters => ({
  rope_type: 'yarn',
  factor: 32,
  beta_fast: 32,
  beta_slow: 1,
  truncate: false,
  original_max_position_embeddings: 4096,
});

export const gemma4Rope = (): RopeParameters => ({
  sliding_attention: { rope_type: 'default', rope_theta: 10000 },
  full_attention: { rope_type: 'proportional', partial_rotary_factor: 0.25, rope_theta: 1000000 },
});

const mistralYarn = ({ max_position_embeddings }: ModelConfig): RopeParameters => ({
  type: 'yarn',
  max_position_embeddings,
  beta_fast: 32,
  beta_slow: 1,
  mscale_all_dim: 1,
  mscale: 1,
  llama_4_scaling_beta: 0.1,
});

export const ministral3Rope = (fields: ModelConfig): RopeParameters => ({
  ...mistralYarn(fields),
  rope_theta: 1000000,
  factor: 16,
  original_max_position_embeddings: 16384,
});

export const mistral4Rope = (fields: ModelConfig): RopeParameters => ({
  ...mistralYarn(fields),
  rope_theta: 10000,
  factor: 128,
  original_max_position_embeddings: 8192,
});
