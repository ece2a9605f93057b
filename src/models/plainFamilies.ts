import { apertusRope } from './classRopes';
import { family, inTurn, parts, sectioned, share } from './family';
import type { ModelFamily } from './modelFamily';
import { halfShare, neox, none, phi3, rotaryDim } from './ropeConventions';

const mla = { headDim: 'rotary', layout: 'interleavedInHalfOut' } as const;

const gptjNames = {
  n_embd: 'hidden_size',
  n_head: 'num_attention_heads',
  n_layer: 'num_hidden_layers',
  n_positions: 'max_position_embeddings',
};

/** Attention reads the token itself beside what the layers made of it. */
const zambaHeads = { aliases: { attention_head_dim: 'head_dim' }, headDim: 'doubled' } as const;

/**
 * Families whose layers all have one type, or whose attention is in some layers only, between others without any
 * (Bamba, Zamba). Sizes: hidden_size, num_attention_heads, num_hidden_layers,
 * max_position_embeddings. huggingface/transformers 5.18: src/transformers/models/…/configuration_….py, and the layout
 * and the share of modeling_….py.
 */
export const plainFamilies: Readonly<Record<string, ModelFamily>> = {
  apertus: family(4096, 32, 32, 65536, { ropeTheta: 12000000, ropeParameters: apertusRope }),
  arcee: family(2560, 32, 32, 4096, { headDim: 'ratio' }),
  aria_text: family(4096, 32, 32, 2048, { headDim: 'ratio' }),
  axk1: family(7168, 64, 61, 32768, { fields: { ...parts(128, 64) }, ...mla }),
  bamba: family(4096, 32, 32, 262144, { readsRotaryShare: true, convention: halfShare }),
  bitnet: family(2560, 20, 30, 2048, { ropeTheta: 500000 }),
  chameleon: family(4096, 32, 32, 4096),
  codegen: family(4096, 16, 28, 2048, {
    fields: { rotary_dim: 64 },
    aliases: gptjNames,
    convention: none,
    layout: 'interleaved',
  }),
  cohere: family(8192, 64, 40, 8192, { ropeTheta: 500000, layout: 'interleaved' }),
  csm: family(2048, 32, 16, 2048, { headDim: 'ratio', ropeTheta: 500000 }),
  dbrx: family(2048, 16, 24, 2048, {
    aliases: {
      n_heads: 'num_attention_heads',
      d_model: 'hidden_size',
      n_layers: 'num_hidden_layers',
      max_seq_len: 'max_position_embeddings',
    },
  }),
  deepseek_v2: family(4096, 32, 32, 2048, {
    fields: { ...parts(128, 64) },
    headDim: 'rotaryAlways',
    layout: 'interleaved',
  }),
  deepseek_v3: family(7168, 128, 61, 4096, { fields: { ...parts(128, 64) }, ...mla }),
  diffllama: family(2048, 32, 16, 2048, { headDim: 'ratio' }),
  doge: family(1024, 8, 32, 2048),
  emu3_text_model: family(4096, 32, 32, 9216, { ropeTheta: 1000000 }),
  ernie4_5: family(1024, 16, 18, 131072, {
    fields: { head_dim: 128 },
    headDim: 'ratio',
    ropeTheta: 500000,
    layout: 'interleaved',
  }),
  ernie4_5_moe: family(2560, 20, 28, 131072, { ropeTheta: 500000, layout: 'interleaved' }),
  eurobert: family(768, 12, 12, 8192, { headDim: 'ratio' }),
  falcon: family(4544, 71, 32, 2048, { headDim: 'ratio', alibiDialect: 'falcon' }),
  falcon_h1: family(4096, 32, 32, 8192),
  flex_olmo: family(4096, 32, 32, 4096, { ropeTheta: 500000 }),
  gemma: family(3072, 16, 28, 8192, { fields: { head_dim: 256 } }),
  glm: family(4096, 32, 40, 131072, { fields: { head_dim: 128 }, ...share(0.5), layout: 'interleaved' }),
  glm4: family(4096, 32, 40, 131072, { fields: { head_dim: 128 }, ...share(0.5), layout: 'interleaved' }),
  glm4_moe: family(4096, 96, 46, 131072, { ...share(0.5) }),
  glm4_moe_lite: family(2048, 20, 47, 202752, { fields: { ...parts(192, 64) }, ...mla, readsRotaryShare: true }),
  glm4v_text: family(4096, 32, 40, 32768, {
    readsRotaryShare: true,
    layout: 'interleaved',
    mrope: sectioned(8, 12, 12),
  }),
  glm4v_moe_text: family(4096, 96, 46, 65536, { ...share(0.5), mrope: sectioned(8, 12, 12) }),
  gpt_neox: family(6144, 64, 44, 2048, { readsRotaryShare: true, convention: neox(0.25) }),
  gpt_neox_japanese: family(2560, 32, 32, 2048, { readsRotaryShare: true, convention: neox(1) }),
  gptj: family(4096, 16, 28, 2048, {
    fields: { rotary_dim: 64 },
    aliases: gptjNames,
    convention: none,
    layout: 'interleaved',
  }),
  granite: family(4096, 32, 32, 2048),
  granitemoe: family(4096, 32, 32, 2048),
  granitemoeshared: family(4096, 32, 32, 2048),
  gte: family(768, 12, 12, 8192, { ropeTheta: 160000 }),
  helium: family(2560, 20, 24, 4096, { fields: { head_dim: 128 }, ropeTheta: 100000, layout: 'interleaved' }),
  hunyuan_v1_dense: family(4096, 32, 32, 2048),
  hunyuan_v1_moe: family(4096, 32, 32, 2048),
  hy_v3: family(4096, 64, 80, 131072, { fields: { head_dim: 128 }, ropeTheta: 11158840 }),
  jina_embeddings_v3: family(1024, 16, 24, 8194, { ropeTheta: 20000 }),
  lfm2_moe: family(2048, 32, 32, 128000, { ropeTheta: 1000000, layers: 'given' }),
  llama: family(4096, 32, 32, 2048, { headDim: 'ratio' }),
  longcat_flash: family(6144, 64, 56, 131072, {
    fields: { head_dim: 64, ...parts(128, 64) },
    ropeTheta: 10000000,
    layout: 'interleavedInHalfOut',
  }),
  minicpm3: family(2560, 40, 62, 32768, { fields: { ...parts(64, 32) }, headDim: 'rotaryAlways' }),
  minimax_m2: family(3072, 48, 62, 196608, {
    fields: { head_dim: 128 },
    ropeTheta: 5000000,
    readsRotaryShare: true,
    convention: rotaryDim,
  }),
  mistral: family(4096, 32, 32, 131072, { headDim: 'ratio' }),
  mixtral: family(4096, 32, 32, 131072, { ropeTheta: 1000000 }),
  mllama_text_model: family(4096, 32, 40, 131072, { ropeTheta: 500000 }),
  moonshine: family(288, 8, 6, 512, {
    aliases: { decoder_num_attention_heads: 'num_attention_heads', decoder_num_hidden_layers: 'num_hidden_layers' },
    ...share(0.9),
    layout: 'interleaved',
  }),
  nanochat: family(768, 6, 12, 2048),
  nemotron: family(6144, 48, 32, 4096, { headDim: 'ratio', ...share(0.5) }),
  nomic_bert: family(768, 12, 12, 2048, { headDim: 'ratio', ropeTheta: 1000 }),
  olmo: family(4096, 32, 32, 2048),
  olmo2: family(4096, 32, 32, 2048),
  olmoe: family(2048, 16, 16, 4096),
  persimmon: family(4096, 64, 36, 16384, { ...share(0.5) }),
  phi: family(2048, 32, 24, 2048, { ...share(0.5) }),
  phi3: family(3072, 32, 32, 4096, {
    fields: { original_max_position_embeddings: 4096 },
    readsRotaryShare: true,
    convention: phi3,
  }),
  phi4_multimodal: family(3072, 32, 32, 131072, {
    fields: { original_max_position_embeddings: 4096 },
    readsRotaryShare: true,
    convention: phi3,
  }),
  phimoe: family(4096, 32, 32, 131072, { ropeTheta: 1000000 }),
  qwen3_moe: family(2048, 32, 24, 32768),
  qwen3_vl_text: family(4096, 32, 32, 128000, {
    fields: { head_dim: 128 },
    ropeTheta: 500000,
    mrope: inTurn(24, 20, 20),
  }),
  qwen3_vl_moe_text: family(2048, 16, 24, 128000, { headDim: 'ratio', ropeTheta: 500000, mrope: inTurn(24, 20, 20) }),
  qwen3_omni_moe_text: family(2048, 28, 28, 32768, { ropeTheta: 1000000, mrope: inTurn(24, 20, 20) }),
  recurrent_gemma: family(2560, 10, 26, undefined, { headDim: 'ratio', ...share(0.5) }),
  seed_oss: family(4096, 80, 64, 524288, { fields: { head_dim: 128 }, headDim: 'ratio' }),
  solar_open: family(4096, 64, 48, 131072, { fields: { head_dim: 128 }, ropeTheta: 1000000, readsRotaryShare: true }),
  stablelm: family(2560, 32, 32, 4096, { ...share(0.25) }),
  starcoder2: family(3072, 24, 30, 4096),
  youtu: family(2048, 16, 32, 131072, { fields: { ...parts(128, 64) }, ...mla }),
  zamba: family(3712, 16, 76, 4096, { ...zambaHeads, convention: none, withoutEncoding: true }),
  zamba2: family(2560, 32, 54, 4096, { ...zambaHeads, withoutEncoding: { unless: 'use_mem_rope' } }),
};
