import { shown } from '../parameters/checkedValues';
import { ConfigError } from './configError';
import { layerCount, wholeNumber, type ModelConfig } from './modelConfig';

/** One layer of every so many is of another type. */
export interface LayerTypePattern {
  readonly every: number;
  /** The field that says otherwise. */
  readonly everyField?: string;
  /** Which of each n consecutive layers; the last where left out. */
  readonly which?: 'first';
  readonly one: string;
  readonly others: string;
  /** The last layer of all is `one` whatever the count, and whatever the file says (Gemma 4). */
  readonly endsWithOne?: true;
}

/**
 * How a configuration class makes `layer_types` where a file has none. `given`: it does not. `windowsFromLayer`: sliding
 * from `max_window_layers` on; `windowsByTurns`: every other one before it; `window`: all, or none without a window.
 * `unrotated` and `chunked`: by `no_rope_layers`, as SmolLM3 and Llama 4 do. `listed`: full where `full_attn_idxs` says. `compressed`: as
 * DeepSeek-V4, by `compress_ratios` where a file has them.
 */
export type LayerRule =
  | LayerTypePattern
  | 'given'
  | 'windowsFromLayer'
  | 'windowsByTurns'
  | 'window'
  | 'unrotated'
  | 'chunked'
  | 'compressed'
  | 'listed';

const [full, sliding] = ['full_attention', 'sliding_attention'];

/** Types of layers by the names that older files give them. */
const renamed: Readonly<Record<string, string>> = {
  mamba: 'linear_attention',
  attention: full,
  deepseek_sparse_attention: 'indexed_attention',
  qwen_sparse_attention: 'indexed_attention',
};

/**
 * `layer_types` as given, else by the rule of the class; undefined where neither says.
 * @param fields The file's, over the defaults of the class.
 * @throws ConfigError where they are no names, or not one for each layer.
 */
export function layerTypes(fields: ModelConfig, rule: LayerRule | undefined): readonly string[] | undefined {
  const { layer_types: given = null } = fields;
  if (given !== null && !(Array.isArray(given) && given.every((type) => typeof type === 'string'))) {
    throw new ConfigError(`layer_types is ${shown(given)}, but it must be a list with the type of each layer.`);
  }
  if (given === null && (rule === undefined || rule === 'given')) return undefined;
  const count = layerCount(fields);
  const types = given?.map((type) => renamed[type] ?? type) ?? Array.from({ length: count }, typeBy(fields, rule));
  if (types.length !== count) {
    throw new ConfigError(`layer_types has ${types.length} entries, but num_hidden_layers is ${count}.`);
  }
  if (typeof rule === 'object' && rule.endsWithOne && count > 0) types[count - 1] = rule.one;
  return types;
}

/** The type of a layer by its index. */
function typeBy(fields: ModelConfig, rule: LayerRule | undefined): (_: unknown, layer: number) => string {
  const hasWindow = (fields.sliding_window ?? undefined) !== undefined;
  const usesWindow = hasWindow && fields.use_sliding_window !== false;
  const slidingIf = (isSliding: boolean): string => (isSliding ? sliding : full);
  switch (rule) {
    case 'windowsFromLayer':
      return (_, layer) => slidingIf(usesWindow && layer >= wholeNumber(fields, 'max_window_layers', 0));
    case 'windowsByTurns': {
      const end = fields.use_sliding_window === true ? wholeNumber(fields, 'max_window_layers', 0) : 0;
      return (_, layer) => slidingIf(layer % 2 === 0 && layer < end);
    }
    case 'window':
      return () => slidingIf(hasWindow);
    case 'unrotated':
      return (_, layer) => slidingIf(usesWindow && noRopeLayers(fields, rule)?.[layer] === 0);
    case 'chunked':
      return (_, layer) => (noRopeLayers(fields, rule)?.[layer] ? 'chunked_attention' : full);
    case 'compressed':
      return (_, layer) => compressedType(fields.compress_ratios, layer);
    case 'listed': {
      const { full_attn_idxs: indices } = fields;
      return (_, layer) => (!Array.isArray(indices) || indices.includes(layer) ? full : 'conv');
    }
    default:
      return typeof rule === 'object' ? typeInPattern(fields, rule) : () => full;
  }
}

/** Keys compressed 4 and 128 times take turns; the first layers of all have the latter. */
function compressedType(ratios: unknown, layer: number): string {
  const usual = layer < 2 || layer % 2 === 0 ? 128 : 4;
  const ratio: unknown = Array.isArray(ratios) ? ratios[layer] : usual;
  if (ratio === 0) return sliding;
  if (ratio === 4) return 'compressed_sparse_attention';
  if (ratio === 128) return 'heavily_compressed_attention';
  throw new ConfigError(`compress_ratios has ${shown(ratio)} for layer ${layer}, but it must be 0, 4 or 128.`);
}

function typeInPattern(fields: ModelConfig, pattern: LayerTypePattern): (_: unknown, layer: number) => string {
  const { everyField = '', which = 'last', one, others } = pattern;
  const every = everyField in fields ? wholeNumber(fields, everyField) : pattern.every;
  const shift = which === 'last' ? 1 : 0;
  return (_, layer) => ((layer + shift) % every === 0 ? one : others);
}

/**
 * Hugging Face's `no_rope_layers`, whose name says the opposite: 1 where a layer has RoPE. As given, else by the interval
 * where the class has one; undefined where nothing says. An empty list counts as none in Llama 4.
 * @throws ConfigError where it does not say 0 or 1 of each layer.
 */
export function noRopeLayers(fields: ModelConfig, rule: LayerRule | undefined): readonly number[] | undefined {
  const { no_rope_layers: given = null } = fields;
  const isNone = given === null || (rule === 'chunked' && Array.isArray(given) && given.length === 0);
  if (isNone) {
    if (rule !== 'unrotated' && rule !== 'chunked') return undefined;
    const interval = wholeNumber(fields, 'no_rope_layer_interval');
    const count = layerCount(fields);
    return Array.from({ length: count }, (_, layer) => ((layer + 1) % interval === 0 ? 0 : 1));
  }
  if (Array.isArray(given) && given.every((entry) => entry === 0 || entry === 1)) return given as number[];
  throw new ConfigError(`no_rope_layers is ${shown(given)}, but it must be a list of 1 (RoPE) and 0 (none).`);
}
