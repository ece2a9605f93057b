import { cwmRope, gemma4Rope, gptOssRope, ministral3Rope, mistral4Rope } from './classRopes';
import { deepseekV4 } from './deepseekV4';
import { family, inTurn, parts, sectioned, share } from './family';
import type { LayerTypePattern } from './layerTypes';
import type { ModelConfig } from './modelConfig';
import type { ModelFamily } from './modelFamily';
import { asGiven, mrope, shareOfParts, twoRopes } from './ropeConventions';

const types = { one: 'full_attention', others: 'sliding_attention' };
/** The last of every so many layers is full, or as the field says. */
const lastFull = (every: number, everyField?: string): LayerTypePattern => ({ ...types, every, everyField });
const firstFull = (every: number, everyField?: string): LayerTypePattern => ({
  ...lastFull(every, everyField),
  which: 'first',
});
const windows = (window: number, fullLayers: number): ModelConfig => ({
  sliding_window: window,
  use_sliding_window: false,
  max_window_layers: fullLayers,
});
const indexed = {
  headDim: 'rotaryAlways',
  layout: 'interleavedInHalfOut',
  layers: { every: 1, one: 'indexed_attention', others: 'indexed_attention' },
} as const;
const hybrid = { ...share(0.25), layers: { ...lastFull(4, 'full_attention_interval'), others: 'linear_attention' } };

const llama4Queries = {
  attention_chunk_size: 8192,
  attn_temperature_tuning: true,
  floor_scale: 8192,
  attn_scale: 0.1,
};
const gemmaRopes = twoRopes({
  fullTheta: 'rope_theta',
  slidingTheta: 'rope_local_base_freq',
  thetas: [1000000, 10000],
});
const bertRopes = twoRopes({
  fullTheta: 'global_rope_theta',
  slidingTheta: 'local_rope_theta',
  thetas: [160000, 10000],
  scalesSliding: true,
});

const gemma3 = family(2304, 8, 26, 131072, {
  fields: { head_dim: 256, sliding_window: 4096 },
  convention: gemmaRopes,
  layers: lastFull(6, 'sliding_window_pattern'),
  byLayer: 'gemma3',
});

/** Families whose layers are of several types, written as `plainFamilies` are. */
export const layeredFamilies: Readonly<Record<string, ModelFamily>> = {
  afmoe: family(2048, 16, 32, 16384, {
    fields: { head_dim: 128, global_attn_every_n_layers: 4, sliding_window: 1024 },
    layers: lastFull(4, 'global_attn_every_n_layers'),
  }),
  cohere2: family(8192, 64, 40, 8192, {
    fields: { sliding_window: 4096 },
    headDim: 'ratio',
    layers: lastFull(4, 'sliding_window_pattern'),
    layout: 'interleaved',
    byLayer: 'cohere2',
  }),
  cwm: family(6144, 48, 64, 131072, {
    fields: { head_dim: 128, sliding_window: 8192 },
    headDim: 'ratio',
    ropeTheta: 1000000,
    ropeParameters: cwmRope,
    layers: firstFull(4),
  }),
  deepseek_v4: deepseekV4,
  deepseek_v32: family(7168, 128, 61, 163840, { fields: { ...parts(128, 64) }, ...indexed }),
  exaone4: family(4096, 32, 32, 2048, {
    fields: { sliding_window_pattern: 4, sliding_window: 4096 },
    layers: lastFull(4, 'sliding_window_pattern'),
    byLayer: 'exaone4',
  }),
  exaone_moe: family(4096, 32, 32, 2048, {
    fields: { sliding_window_pattern: 4, sliding_window: 4096 },
    layers: lastFull(4, 'sliding_window_pattern'),
    byLayer: 'exaone4',
  }),
  gemma2: family(2304, 8, 26, 8192, {
    fields: { head_dim: 256, sliding_window: 4096 },
    layers: lastFull(2),
    byLayer: 'gemma2',
  }),
  gemma3_text: gemma3,
  gemma3n_text: family(2048, 8, 35, 32768, {
    fields: { head_dim: 256, sliding_window: 512 },
    convention: gemmaRopes,
    layers: lastFull(5),
    byLayer: 'gemma3',
  }),
  gemma4_text: family(2304, 8, 30, 131072, {
    fields: { head_dim: 256, sliding_window: 512 },
    ropeParameters: gemma4Rope,
    convention: asGiven,
    layers: { ...lastFull(6), endsWithOne: true },
    byLayer: 'gemma4',
  }),
  gemma4_unified_text: family(2304, 8, 30, 262144, {
    fields: { head_dim: 256, sliding_window: 1024 },
    ropeParameters: gemma4Rope,
    convention: asGiven,
    layers: { ...lastFull(6), endsWithOne: true },
    byLayer: 'gemma4',
  }),
  glm_moe_dsa: family(6144, 64, 78, 202752, { fields: { ...parts(192, 64) }, ...indexed }),
  gpt_oss: family(2880, 64, 36, 131072, {
    fields: { head_dim: 64, sliding_window: 128 },
    headDim: 'ratio',
    ropeTheta: 150000,
    ropeParameters: gptOssRope,
    layers: lastFull(2),
    byLayer: 'gptOss',
  }),
  lfm2: family(2560, 32, 32, 128000, { ropeTheta: 1000000, layers: 'listed' }),
  llama4_text: family(5120, 40, 48, 131072, {
    fields: { head_dim: 128, no_rope_layer_interval: 4, ...llama4Queries },
    headDim: 'ratio',
    ropeTheta: 500000,
    layers: 'chunked',
    layout: 'interleaved',
    byLayer: 'llama4',
  }),
  minimax: family(4096, 32, 32, 131072, {
    ropeTheta: 1000000,
    layers: { ...firstFull(2), others: 'linear_attention' },
  }),
  ministral: family(4096, 32, 32, 131072, { fields: { sliding_window: 4096 }, layers: 'window' }),
  ministral3: family(4096, 32, 34, 262144, {
    fields: { head_dim: 128 },
    headDim: 'ratio',
    ropeParameters: ministral3Rope,
    byLayer: 'ministral3',
  }),
  mistral4: family(4096, 32, 36, 1048576, {
    fields: { ...parts(64, 64) },
    headDim: 'both',
    ropeParameters: mistral4Rope,
    convention: shareOfParts,
    layout: 'interleavedInHalfOut',
    byLayer: 'ministral3',
  }),
  modernbert: family(768, 12, 22, 8192, {
    fields: { local_attention: 128 },
    convention: bertRopes,
    layers: firstFull(3, 'global_attn_every_n_layers'),
    byLayer: 'modernbert',
  }),
  'modernbert-decoder': family(768, 12, 22, 8192, {
    fields: { local_attention: 128 },
    convention: bertRopes,
    layers: firstFull(3, 'global_attn_every_n_layers'),
    byLayer: 'modernbert',
    isCausal: true,
  }),
  olmo3: family(4096, 32, 32, 2048, {
    fields: { sliding_window: 4096 },
    convention: twoRopes({ fullTheta: 'rope_theta', thetas: [500000, 500000] }),
    layers: lastFull(4),
    byLayer: 'olmo3',
  }),
  qwen2: family(4096, 32, 32, 32768, { fields: { ...windows(4096, 28) }, layers: 'windowsFromLayer' }),
  qwen2_moe: family(2048, 16, 24, 32768, { fields: { ...windows(4096, 28) }, layers: 'windowsByTurns' }),
  qwen2_vl_text: family(8192, 64, 80, 32768, {
    fields: { ...windows(4096, 80) },
    ropeTheta: 1000000,
    convention: mrope,
    layers: 'windowsFromLayer',
    mrope: sectioned(16, 24, 24),
  }),
  qwen2_5_vl_text: family(8192, 64, 80, 32768, {
    fields: { ...windows(4096, 80) },
    ropeTheta: 1000000,
    convention: mrope,
    layers: 'windowsFromLayer',
    mrope: sectioned(16, 24, 24),
  }),
  qwen2_5_omni_text: family(3584, 28, 28, 32768, {
    fields: { ...windows(32768, 28) },
    ropeTheta: 1000000,
    layers: 'windowsFromLayer',
    mrope: sectioned(16, 24, 24),
  }),
  qwen3: family(4096, 32, 32, 32768, { fields: { head_dim: 128, ...windows(4096, 28) }, layers: 'windowsFromLayer' }),
  qwen3_next: family(2048, 16, 48, 32768, { fields: { head_dim: 256 }, ...hybrid }),
  qwen3_5_text: family(4096, 16, 32, 32768, { fields: { head_dim: 256 }, ...hybrid, mrope: inTurn(11, 11, 10) }),
  qwen3_5_moe_text: family(2048, 16, 40, 32768, { fields: { head_dim: 256 }, ...hybrid, mrope: inTurn(11, 11, 10) }),
  smollm3: family(2048, 16, 36, 32768, {
    fields: { no_rope_layer_interval: 4, use_sliding_window: false },
    ropeTheta: 2000000,
    layers: 'unrotated',
    byLayer: 'smollm3',
  }),
  t5gemma2_text: gemma3,
  t5gemma2_decoder: gemma3,
  vaultgemma: family(2304, 8, 26, 8192, { fields: { head_dim: 256, sliding_window: 4096 }, layers: lastFull(2) }),
};
