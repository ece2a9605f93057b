import type { Spec } from './encoding';

/** The spec of a model that people know. What a file says wins over it: checkpoints of one name differ. */
export interface Preset {
  /** The checkpoint, as its hub calls it. */
  readonly model: string;
  readonly name: string;
  readonly spec: Spec;
}

const llama3 = { ropeTheta: 500_000, ropeType: 'llama3', maxPositionEmbeddings: 131_072 };
const deepseek = {
  headDim: 64,
  layout: 'interleavedInHalfOut',
  ropeType: 'yarn',
  factor: 40,
  maxPositionEmbeddings: 163_840,
};

/** In the order of their schemes in the registry; the values are those of the checkpoints' configurations. */
export const presets: readonly Preset[] = [
  {
    model: 'facebook/m2m100_418M',
    name: 'M2M-100 418M',
    spec: { scheme: 'sinusoidal', hiddenSize: 1024, layout: 'concatenated', ladder: 'halfMinusOne', paddingIdx: 1 },
  },
  {
    model: 'openai-community/gpt2',
    name: 'GPT-2',
    spec: { scheme: 'learned', hiddenSize: 768, maxPositionEmbeddings: 1024 },
  },
  {
    model: 'google-bert/bert-base-uncased',
    name: 'BERT base',
    spec: { scheme: 'learned', hiddenSize: 768, maxPositionEmbeddings: 512 },
  },
  {
    model: 'facebook/vit-mae-base',
    name: 'MAE base',
    spec: { scheme: 'sincos2d', dialect: 'mae', hiddenSize: 768, gridHeight: 14, gridWidth: 14, classToken: true },
  },
  {
    model: 'google/vit-base-patch16-224',
    name: 'ViT base, 224 pixels',
    spec: { scheme: 'vitGrid', hiddenSize: 768, gridHeight: 14, gridWidth: 14, classToken: true },
  },
  {
    model: 'meta-llama/Llama-2-7b-hf',
    name: 'Llama 2 7B',
    spec: { scheme: 'rope', headDim: 128, maxPositionEmbeddings: 4096 },
  },
  {
    model: 'codellama/CodeLlama-7b-hf',
    name: 'Code Llama 7B',
    spec: { scheme: 'rope', headDim: 128, ropeTheta: 1_000_000, maxPositionEmbeddings: 16_384 },
  },
  {
    model: 'meta-llama/Llama-3.1-8B-Instruct',
    name: 'Llama 3.1 8B',
    spec: { scheme: 'rope', headDim: 128, ...llama3, factor: 8, originalMaxPositionEmbeddings: 8192 },
  },
  {
    model: 'meta-llama/Llama-3.2-1B-Instruct',
    name: 'Llama 3.2 1B',
    spec: { scheme: 'rope', headDim: 64, ...llama3, factor: 32, originalMaxPositionEmbeddings: 8192 },
  },
  {
    model: 'mistralai/Mistral-7B-Instruct-v0.3',
    name: 'Mistral 7B v0.3',
    spec: { scheme: 'rope', headDim: 128, ropeTheta: 1_000_000, maxPositionEmbeddings: 32_768 },
  },
  {
    model: 'Qwen/Qwen3-8B',
    name: 'Qwen3 8B',
    spec: { scheme: 'rope', headDim: 128, ropeTheta: 1_000_000, maxPositionEmbeddings: 40_960 },
  },
  {
    model: 'microsoft/phi-4',
    name: 'Phi-4',
    spec: {
      scheme: 'rope',
      headDim: 128,
      ropeTheta: 250_000,
      maxPositionEmbeddings: 16_384,
      originalMaxPositionEmbeddings: 16_384,
    },
  },
  {
    model: 'EleutherAI/pythia-1.4b',
    name: 'Pythia 1.4B',
    spec: { scheme: 'rope', headDim: 128, partialRotaryFactor: 0.25, maxPositionEmbeddings: 2048 },
  },
  {
    model: 'deepseek-ai/DeepSeek-V3',
    name: 'DeepSeek-V3',
    spec: { scheme: 'rope', ...deepseek, mscale: 1, mscaleAllDim: 1, originalMaxPositionEmbeddings: 4096 },
  },
  {
    model: 'openai/gpt-oss-20b',
    name: 'gpt-oss 20B, full layers',
    spec: {
      scheme: 'rope',
      headDim: 64,
      ropeTheta: 150_000,
      ropeType: 'yarn',
      factor: 32,
      truncate: false,
      maxPositionEmbeddings: 131_072,
      originalMaxPositionEmbeddings: 4096,
    },
  },
  {
    model: 'Qwen/Qwen2.5-VL-7B-Instruct',
    name: 'Qwen2.5-VL 7B',
    spec: {
      scheme: 'mrope',
      headDim: 128,
      ropeTheta: 1_000_000,
      mropeSection: [16, 24, 24],
      maxPositionEmbeddings: 128_000,
    },
  },
  {
    model: 'google-t5/t5-small',
    name: 'T5 small',
    spec: { scheme: 't5', numAttentionHeads: 8, relativeAttentionNumBuckets: 32, relativeAttentionMaxDistance: 128 },
  },
];
