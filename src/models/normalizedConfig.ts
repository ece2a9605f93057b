import { nearestNames } from '../parameters/nearestNames';
import { shown } from '../parameters/checkedValues';
import { ConfigError } from './configError';
import { composites, families } from './families';
import { headDim } from './headDim';
import { layerTypes, noRopeLayers } from './layerTypes';
import { isObject, optionalObject, type ModelConfig } from './modelConfig';
import type { ModelFamily, RopeParameters } from './modelFamily';
import { standard } from './ropeConventions';
import { validated } from './validated';

/** A `config.json` of any age, as Hugging Face transformers 5.18 sees it. Undefined is what its class does not have. */
export interface NormalizedConfig {
  readonly modelType: string;
  /** Null where the model has none: its text model may. */
  readonly ropeParameters: RopeParameters | null;
  readonly headDim?: number;
  readonly maxPositionEmbeddings?: unknown;
  readonly originalMaxPositionEmbeddings?: unknown;
  readonly layerTypes?: readonly string[];
  /** 1 where a layer has RoPE, against the name. */
  readonly noRopeLayers?: readonly number[];
  /** Every field under Hugging Face's name: the file's over the defaults of the class. */
  readonly fields: ModelConfig;
  /** Of the text inside a model of several parts; left out where the model makes its text of what the file leaves out. */
  readonly text?: NormalizedConfig;
}

/**
 * What a model makes of a `config.json`.
 * @throws ConfigError with one sentence where it is no configuration, or none of a family with RoPE.
 */
export function normalizedConfig(config: unknown): NormalizedConfig {
  if (!isObject(config)) throw new ConfigError(`The configuration is ${shown(config)}, but it must be an object.`);
  const { model_type: type } = config;
  if (typeof type !== 'string') {
    throw new ConfigError(`model_type is ${shown(type)}, but it must name a family of models such as "llama".`);
  }
  if (Object.hasOwn(composites, type)) return composite(config, type);
  return ofFamily(config, type, familyOf(type));
}

/** @throws ConfigError where there is no such family. */
export function familyOf(type: string): ModelFamily {
  const family = Object.hasOwn(families, type) ? families[type] : undefined;
  if (family) return family;
  const near = nearestNames(type, [...Object.keys(families), ...Object.keys(composites)], 3).join(', ');
  throw new ConfigError(
    `model_type is "${type}", which is none of the families with RoPE that are known; near it: ${near}.`,
  );
}

/** A model of several parts, whose text may say its family. */
function composite(config: ModelConfig, type: string): NormalizedConfig {
  const { text: usual, isFlat, hasOwnDefaults } = composites[type] ?? { text: type };
  const inside = optionalObject(config, 'text_config');
  const { model_type: given } = inside ?? {};
  const textType = typeof given === 'string' && Object.hasOwn(families, given) ? given : usual;
  const family = familyOf(textType);
  const ofText = isFlat ? Object.keys(config).filter((name) => isOfText(name, family)) : [];
  const flat = Object.fromEntries(ofText.map((name) => [name, config[name]]));
  const fields = Object.fromEntries(Object.entries(config).filter(([name]) => !ofText.includes(name)));
  const isKnown = inside !== undefined || !hasOwnDefaults;
  const text = isKnown ? ofFamily(inside ?? flat, textType, family) : undefined;
  return { modelType: type, ropeParameters: null, ...lengths(fields), fields, ...(text && { text }) };
}

/** Whether a field of a file that holds those of its text beside its own is one of the text. */
function isOfText(name: string, { defaults }: ModelFamily): boolean {
  return name in defaults || ['layer_types', 'rope_parameters', 'rope_scaling', 'rope_theta'].includes(name);
}

function lengths(fields: ModelConfig): Partial<NormalizedConfig> {
  const { max_position_embeddings: maximum, original_max_position_embeddings: original } = fields;
  return {
    ...(maximum !== undefined && { maxPositionEmbeddings: maximum }),
    ...(original !== undefined && { originalMaxPositionEmbeddings: original }),
  };
}

function ofFamily(config: ModelConfig, modelType: string, family: ModelFamily): NormalizedConfig {
  const { aliases = {}, defaults, convention = standard } = family;
  const renamed = Object.entries(config).map(([name, value]) => [aliases[name] ?? name, value] as const);
  const said: ModelConfig = { ...defaults, ...Object.fromEntries(renamed) };
  const dim = headDim(said, family.headDim);
  const fields = dim === undefined ? said : { ...said, head_dim: dim };
  const types = layerTypes(fields, family.layers);
  // The class reads its parameters before it renames types of layers.
  const given = (fields.layer_types as readonly string[] | null | undefined) ?? types;
  const made = convention({ config, fields, family, layerTypes: family.ropeLabels ?? (family.layers && given) ?? [] });
  const ropeParameters = made && validated(made, family.ropeLabels ?? types ?? []);
  const rotated = noRopeLayers(fields, family.layers);
  return {
    modelType,
    ropeParameters,
    ...(dim !== undefined && { headDim: dim }),
    ...lengths(fields),
    ...(types && { layerTypes: types }),
    ...(rotated && { noRopeLayers: rotated }),
    fields,
  };
}
