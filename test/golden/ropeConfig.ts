import type { Spec, SpecValue } from '../../src/schemes/encoding';

/** The position fields of a Hugging Face config. */
export interface RopeConfig {
  readonly hidden_size: number;
  readonly num_attention_heads: number;
  readonly max_position_embeddings: number;
  readonly head_dim?: number;
  readonly rotary_dim?: number;
  readonly rope_parameters: Readonly<Record<string, SpecValue>>;
}

/** The same as a spec of ours: the same names, in camel case. */
export function ropeSpec(config: RopeConfig, layout = 'half'): Spec {
  const headDim = config.head_dim ?? config.hidden_size / config.num_attention_heads;
  return {
    scheme: 'rope',
    headDim,
    layout,
    maxPositionEmbeddings: config.max_position_embeddings,
    ...(config.rotary_dim !== undefined && { partialRotaryFactor: config.rotary_dim / headDim }),
    ...camelCased(config.rope_parameters),
  };
}

/** The same values under names in camel case. */
export function camelCased(values: Readonly<Record<string, SpecValue>>): Readonly<Record<string, SpecValue>> {
  const camelCase = (name: string): string => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [camelCase(name), value]));
}
