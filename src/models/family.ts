import type { ModelConfig } from './modelConfig';
import type { ModelFamily } from './modelFamily';

/** A family by the sizes that every class has a default of. */
export function family(
  hidden: number,
  heads: number,
  layers: number,
  maximum: number | undefined,
  { fields, ...rest }: Omit<ModelFamily, 'defaults'> & { readonly fields?: ModelConfig } = {},
): ModelFamily {
  const sizes = { hidden_size: hidden, num_attention_heads: heads, num_hidden_layers: layers };
  return {
    defaults: { ...sizes, ...(maximum !== undefined && { max_position_embeddings: maximum }), ...fields },
    ...rest,
  };
}

/** The channels of a head that pass through, and those that are rotated (MLA). */
export const parts = (passing: number, rotated: number): ModelConfig => ({
  qk_nope_head_dim: passing,
  qk_rope_head_dim: rotated,
});

/** A share of the channels of a head, where a file says none. */
export const share = (partialRotaryFactor: number) => ({ partialRotaryFactor, readsRotaryShare: true }) as const;

/** M-RoPE whose pairs read frame, row and column one after another, or in turn: so many of each. */
export const sectioned = (...mropeSection: number[]) => ({ mropeSection, mropeInterleaved: false });
export const inTurn = (...mropeSection: number[]) => ({ mropeSection, mropeInterleaved: true });
