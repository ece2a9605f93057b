import { shown } from '../parameters/checkedValues';
import { ConfigError } from './configError';

/** The fields of a `config.json`, or of an object in it, under their own names. */
export type ModelConfig = Readonly<Record<string, unknown>>;

/** Whether a value of JSON is an object and no list. */
export function isObject(value: unknown): value is ModelConfig {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A field that must be a whole number.
 * @throws ConfigError where it is none, or below the minimum.
 */
export function wholeNumber(config: ModelConfig, name: string, minimum = 1): number {
  const value = config[name];
  if (Number.isSafeInteger(value) && (value as number) >= minimum) return value as number;
  throw new ConfigError(`${name} is ${shown(value)}, but it must be a whole number from ${minimum} on.`);
}

/** As many as the scheme whose layers differ has at most. */
const mostLayers = 1024;

/**
 * The layers of a model.
 * @throws ConfigError where it is no number of layers.
 */
export function layerCount(config: ModelConfig): number {
  const count = wholeNumber(config, 'num_hidden_layers', 0);
  if (count <= mostLayers) return count;
  throw new ConfigError(`num_hidden_layers is ${count}, but it must be at most ${mostLayers}.`);
}

/**
 * A field that may be missing or null, and is an object otherwise.
 * @throws ConfigError
 */
export function optionalObject(config: ModelConfig, name: string): ModelConfig | undefined {
  const value = config[name] ?? undefined;
  if (value === undefined || isObject(value)) return value;
  throw new ConfigError(`${name} is ${shown(value)}, but it must be an object or null.`);
}
