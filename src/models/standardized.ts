import { isObject } from './modelConfig';
import type { ConfigInHand, RopeParameters } from './modelFamily';

/** Types of scaling that start from the length seen in training. */
const withOriginalLength: readonly unknown[] = ['llama3', 'yarn', 'longrope'];

/** `make` of the RoPE of each type of layer, or of that of all layers where there is one only. */
export function eachRope(
  parameters: RopeParameters,
  layerTypes: readonly string[],
  make: (rope: RopeParameters, isOfAll: boolean) => RopeParameters,
): RopeParameters {
  const nested = Object.keys(parameters).filter((name) => layerTypes.includes(name));
  if (nested.length === 0) return make(parameters, true);
  const made = nested.map((name) => {
    const rope = parameters[name];
    // Null is a type of layer without RoPE.
    return [name, isObject(rope) ? make(rope, false) : rope] as const;
  });
  return { ...parameters, ...Object.fromEntries(made) };
}

/**
 * `standardize_rope_params` of the reference: `rope_type` for the older `type`, and the length seen in training, which is
 * `max_position_embeddings` where nothing else is said. Where the class has that length as a field of its own (Phi-3),
 * the field wins.
 */
export function standardized(parameters: RopeParameters, inHand: ConfigInHand): RopeParameters {
  const { fields, family, layerTypes } = inHand;
  const original = 'original_max_position_embeddings';
  return eachRope(parameters, layerTypes, (rope, isOfAll) => {
    const { rope_type: type = rope.type ?? 'default' } = rope;
    const typed = { rope_theta: null, ...rope, rope_type: type };
    if (!withOriginalLength.includes(type)) return typed;
    if (isOfAll && original in family.defaults) return { ...typed, [original]: fields[original] };
    return { [original]: fields.max_position_embeddings, ...typed };
  });
}
