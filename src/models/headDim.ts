import { wholeNumber, type ModelConfig } from './modelConfig';
import type { HeadDimRule } from './modelFamily';

/**
 * `head_dim` as a configuration class has it; undefined where it has none.
 * @throws ConfigError where it is made of numbers that are none.
 */
export function headDim(fields: ModelConfig, rule: HeadDimRule | undefined): number | undefined {
  const rotary = (): number => wholeNumber(fields, 'qk_rope_head_dim');
  const given = (fields.head_dim ?? undefined) === undefined ? undefined : wholeNumber(fields, 'head_dim');
  switch (rule) {
    case undefined:
      return given;
    case 'ratio':
      return given ?? headRatio(fields);
    case 'rotary':
      return given ?? rotary();
    case 'rotaryAlways':
      return rotary();
    case 'both':
      return given ?? wholeNumber(fields, 'qk_nope_head_dim') + rotary();
    case 'doubled':
      return given ?? Math.floor((2 * wholeNumber(fields, 'hidden_size')) / wholeNumber(fields, 'num_attention_heads'));
  }
}

/** ⌊hidden_size / num_attention_heads⌋. */
export function headRatio(fields: ModelConfig): number {
  return Math.floor(wholeNumber(fields, 'hidden_size') / wholeNumber(fields, 'num_attention_heads'));
}
