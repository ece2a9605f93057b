import type { Spec } from '../../src/schemes/encoding';

/** The position fields of a Hugging Face config. */
export interface RopeConfig {
  readonly hidden_size: number;
  readonly num_attention_heads: number;
  readonly max_position_embeddings: number;
  readonly head_dim?: number;
  readonly rotary_dim?: number;
  readonly rope_parameters: {
    readonly rope_type: string;
    readonly rope_theta: number;
    readonly factor?: number;
    readonly partial_rotary_factor?: number;
  };
}

/** The same as a spec of ours. */
export function ropeSpec(config: RopeConfig, layout = 'half'): Spec {
  const { rope_type, rope_theta, factor = 1, partial_rotary_factor = 1 } = config.rope_parameters;
  const headDim = config.head_dim ?? config.hidden_size / config.num_attention_heads;
  return {
    scheme: 'rope',
    headDim,
    ropeTheta: rope_theta,
    ropeType: rope_type,
    factor,
    partialRotaryFactor: config.rotary_dim === undefined ? partial_rotary_factor : config.rotary_dim / headDim,
    layout,
    maxPositionEmbeddings: config.max_position_embeddings,
  };
}
