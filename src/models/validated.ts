import { ConfigError } from './configError';
import type { RopeParameters } from './modelFamily';
import { eachRope } from './standardized';

/** What each `rope_type` must be told; without it the reference refuses the configuration. */
const required: Readonly<Record<string, readonly string[]>> = {
  linear: ['factor'],
  dynamic: ['factor'],
  yarn: ['factor', 'original_max_position_embeddings'],
  longrope: ['short_factor', 'long_factor', 'original_max_position_embeddings'],
  llama3: ['factor', 'original_max_position_embeddings', 'low_freq_factor', 'high_freq_factor', 'rope_theta'],
  proportional: ['rope_theta'],
};

/**
 * `validate_rope` of the reference, which names the type of every RoPE.
 * @throws ConfigError where a scaling lacks a parameter that it needs.
 */
export function validated(parameters: RopeParameters, layerTypes: readonly string[]): RopeParameters {
  return eachRope(parameters, layerTypes, (rope) => {
    // What says nothing is left as it is.
    if (Object.keys(rope).length === 0) return rope;
    const { rope_type: type = rope.type ?? 'default' } = rope;
    const needed = Object.hasOwn(required, String(type)) ? required[String(type)] : undefined;
    const missing = needed?.find((name) => !(name in rope));
    if (missing === undefined) return { ...rope, rope_type: type };
    throw new ConfigError(`rope_type is "${String(type)}", but the configuration lacks ${missing}, which it needs.`);
  });
}
