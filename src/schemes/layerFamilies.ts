import type { LayerPattern } from './layerKinds';
import type { RopeValues } from './ropeParameters';

/** A family of models whose layers do not all encode alike, with the defaults of its configuration class. */
export interface LayerFamily {
  readonly pattern: LayerPattern;
  readonly numHiddenLayers: number;
  /** Of every layer that rotates. */
  readonly rope: Pick<RopeValues, 'headDim' | 'ropeTheta' | 'layout' | 'maxPositionEmbeddings'>;
  /** Of them too, where the frequencies are scaled. */
  readonly scaling?: Partial<RopeValues>;
  /** Of sliding layers, where they differ. */
  readonly sliding?: Partial<RopeValues>;
  /** Of layers that see all keys, where they differ. */
  readonly full?: Partial<RopeValues>;
  /** Tokens that a sliding layer sees, the query’s own among them; on either side and beside it where `bothSides`. */
  readonly slidingWindow?: number;
  readonly bothSides?: boolean;
}

const lastFull = (every: number): LayerPattern => ({ every, which: 'last', one: 'full', others: 'sliding' });
const unrotatedFull = (every: number): LayerPattern => ({ ...lastFull(every), one: 'no encoding' });
const unscaled = { ropeType: 'default' } as const;

/** huggingface/transformers 5.18: src/transformers/models/…/configuration_….py. */
export const layerFamilies = {
  gemma2: {
    pattern: lastFull(2),
    numHiddenLayers: 26,
    rope: { headDim: 256, ropeTheta: 10000, layout: 'half', maxPositionEmbeddings: 8192 },
    slidingWindow: 4096,
  },
  gemma3: {
    pattern: lastFull(6),
    numHiddenLayers: 26,
    rope: { headDim: 256, ropeTheta: 1e6, layout: 'half', maxPositionEmbeddings: 131072 },
    sliding: { ...unscaled, ropeTheta: 10000 },
    slidingWindow: 4096,
  },
  gemma4: {
    pattern: { ...lastFull(6), endsWithOne: true },
    numHiddenLayers: 30,
    rope: { headDim: 256, ropeTheta: 1e6, layout: 'half', maxPositionEmbeddings: 131072 },
    scaling: { ropeType: 'proportional', partialRotaryFactor: 0.25 },
    sliding: { ...unscaled, ropeTheta: 10000, partialRotaryFactor: 1 },
    full: { headDim: 512 },
    slidingWindow: 512,
  },
  modernbert: {
    pattern: { every: 3, which: 'first', one: 'full', others: 'sliding' },
    numHiddenLayers: 22,
    rope: { headDim: 64, ropeTheta: 160000, layout: 'half', maxPositionEmbeddings: 8192 },
    sliding: { ropeTheta: 10000 },
    slidingWindow: 64,
    bothSides: true,
  },
  olmo3: {
    pattern: lastFull(4),
    numHiddenLayers: 32,
    rope: { headDim: 128, ropeTheta: 500000, layout: 'half', maxPositionEmbeddings: 2048 },
    sliding: { ...unscaled, ropeTheta: 500000 },
    slidingWindow: 4096,
  },
  gptOss: {
    pattern: lastFull(2),
    numHiddenLayers: 36,
    rope: { headDim: 64, ropeTheta: 150000, layout: 'half', maxPositionEmbeddings: 131072 },
    scaling: { ropeType: 'yarn', factor: 32, originalMaxPositionEmbeddings: 4096, truncate: false },
    slidingWindow: 128,
  },
  smollm3: {
    pattern: { every: 4, which: 'last', one: 'no encoding', others: 'full' },
    numHiddenLayers: 36,
    rope: { headDim: 128, ropeTheta: 2e6, layout: 'half', maxPositionEmbeddings: 32768 },
  },
  llama4: {
    pattern: { every: 4, which: 'last', one: 'no encoding', others: 'chunked' },
    numHiddenLayers: 48,
    rope: { headDim: 128, ropeTheta: 500000, layout: 'interleaved', maxPositionEmbeddings: 131072 },
  },
  cohere2: {
    pattern: unrotatedFull(4),
    numHiddenLayers: 40,
    rope: { headDim: 128, ropeTheta: 10000, layout: 'interleaved', maxPositionEmbeddings: 8192 },
    slidingWindow: 4096,
  },
  exaone4: {
    pattern: unrotatedFull(4),
    numHiddenLayers: 32,
    rope: { headDim: 128, ropeTheta: 10000, layout: 'half', maxPositionEmbeddings: 2048 },
    slidingWindow: 4096,
  },
  ministral3: {
    pattern: lastFull(1),
    numHiddenLayers: 34,
    rope: { headDim: 128, ropeTheta: 1e6, layout: 'half', maxPositionEmbeddings: 262144 },
    scaling: { ropeType: 'yarn', factor: 16, originalMaxPositionEmbeddings: 16384, mscale: 1, mscaleAllDim: 1 },
  },
  custom: {
    pattern: lastFull(1),
    numHiddenLayers: 12,
    rope: { headDim: 128, ropeTheta: 10000, layout: 'half', maxPositionEmbeddings: 4096 },
    sliding: unscaled,
    slidingWindow: 4096,
  },
} as const satisfies Readonly<Record<string, LayerFamily>>;

export type LayerFamilyName = keyof typeof layerFamilies;
