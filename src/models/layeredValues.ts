import { ConfigError } from './configError';
import { isObject, type ModelConfig } from './modelConfig';
import type { ModelFamily } from './modelFamily';
import type { NormalizedConfig } from './normalizedConfig';
import { ropeValues, type Values } from './ropeValues';

const [full, sliding] = ['full_attention', 'sliding_attention'];

/**
 * The values of RoPE by layer; undefined where all layers rotate alike and their types follow no pattern.
 * @throws ConfigError where layers differ in a way that RoPE by layer cannot say.
 */
export function layeredValues(config: NormalizedConfig, family: ModelFamily, byLayer: string): Values | undefined {
  const { ropeParameters: rope, fields, layerTypes, noRopeLayers } = config;
  const isNested = rope !== null && (full in rope || sliding in rope);
  const all = ropeValues(ropeOf(config, full, isNested), config, family);
  const common = {
    family: byLayer,
    ...all,
    ...(isNested && slidingTheta(config, family, byLayer, all)),
    ...(typeof fields.num_hidden_layers === 'number' && { numHiddenLayers: fields.num_hidden_layers }),
  };
  switch (byLayer) {
    case 'ministral3':
      return { ...common, llama4ScalingBeta: numberOr(rope?.llama_4_scaling_beta, 0) };
    case 'smollm3':
      return { ...common, noRopeLayers: noRopeLayers ?? [] };
    case 'llama4':
      return { ...common, noRopeLayers: noRopeLayers ?? [], ...queryScale(fields) };
    case 'modernbert': {
      const every = everyFull(layerTypes ?? [], 0);
      if (every === undefined) throw noPattern();
      return {
        ...common,
        globalAttnEveryNLayers: every,
        slidingWindow: Math.floor(numberOr(fields.local_attention, 128) / 2) - (family.isCausal ? 1 : 0),
      };
    }
    default: {
      // Without a window, EXAONE 4 rotates in every layer.
      if (byLayer === 'exaone4' && typeof fields.sliding_window !== 'number') return undefined;
      const types = byLayer === 'gemma4' ? (layerTypes ?? []).slice(0, -1) : (layerTypes ?? []);
      const every = everyFull(types, 1);
      if (every === undefined && (byLayer === 'gemma2' || byLayer === 'gptOss')) return undefined;
      if (every === undefined) throw noPattern();
      return {
        ...common,
        slidingWindowPattern: every,
        ...(typeof fields.sliding_window === 'number' && { slidingWindow: fields.sliding_window }),
        ...(byLayer === 'gemma4' && { globalHeadDim: globalHeadDim(config) }),
      };
    }
  }
}

/** The RoPE of a type of layer. */
function ropeOf({ ropeParameters }: NormalizedConfig, type: string, isNested: boolean): ModelConfig {
  const rope = isNested ? ropeParameters?.[type] : ropeParameters;
  if (isObject(rope)) return rope;
  throw new ConfigError(`rope_parameters has no object for ${type}, so the encoding of those layers is not known.`);
}

/** The base of sliding layers, whose frequencies are scaled in ModernBERT alone, as those of full ones. */
function slidingTheta(config: NormalizedConfig, family: ModelFamily, byLayer: string, all: Values): Values {
  const ofSliding = ropeValues(ropeOf(config, sliding, true), config, family);
  const unscaled = { ropeType: 'default', partialRotaryFactor: byLayer === 'gemma4' ? 1 : all.partialRotaryFactor };
  const expected: Record<string, unknown> =
    byLayer === 'modernbert' ? { ...all, ropeTheta: ofSliding.ropeTheta } : unscaled;
  const differing = Object.keys(expected).find(
    (name) => JSON.stringify(ofSliding[name]) !== JSON.stringify(expected[name]),
  );
  if (differing === undefined) return { localRopeTheta: ofSliding.ropeTheta ?? 0 };
  throw new ConfigError(`The sliding layers have a ${differing} of their own, which RoPE by layer cannot say.`);
}

/**
 * The n for which exactly each n-th layer is full: the layers i with i + shift a multiple of n. Where none is, a number
 * greater than any.
 */
function everyFull(types: readonly string[], shift: 0 | 1): number | undefined {
  const candidates = Array.from({ length: types.length + 1 }, (_, index) => index + 1);
  return candidates.find((every) => types.every((type, layer) => (type === full) === ((layer + shift) % every === 0)));
}

/** The head of full layers of Gemma 4: as the first of them has it, else as the class. */
function globalHeadDim({ fields, layerTypes = [] }: NormalizedConfig): number {
  const { per_layer_config: perLayer, global_head_dim: given } = fields;
  if (!isObject(perLayer)) return numberOr(given, 512);
  const ofLayer = perLayer[String(layerTypes.indexOf(full))];
  return numberOr(isObject(ofLayer) ? ofLayer.head_dim : undefined, numberOr(fields.head_dim, 256));
}

/** Layers of Llama 4 without an encoding multiply queries instead. */
function queryScale(fields: ModelConfig): Values {
  return {
    attentionChunkSize: numberOr(fields.attention_chunk_size, 8192),
    attnTemperatureTuning: Boolean(fields.attn_temperature_tuning),
    floorScale: numberOr(fields.floor_scale, 8192),
    attnScale: numberOr(fields.attn_scale, 0.1),
  };
}

const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

const noPattern = (): ConfigError =>
  new ConfigError('layer_types follows no pattern of every so many layers, which RoPE by layer needs.');
