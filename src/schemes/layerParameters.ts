import type { LayerFamilyName } from './layerFamilies';
import {
  boolean,
  choice,
  integer,
  isRead,
  number,
  numbers,
  optionalInteger,
  optionalNumber,
  type ValuesOf,
} from '../parameters/parameters';
import { ropeParameters } from './ropeParameters';

/** Families by what parameters they read. */
type Families = readonly LayerFamilyName[];
const sliding: Families = [
  'gemma2',
  'gemma3',
  'gemma4',
  'modernbert',
  'olmo3',
  'gptOss',
  'cohere2',
  'exaone4',
  'custom',
];
const lastOfEvery: Families = sliding.filter((family) => family !== 'modernbert');
const byInterval: Families = ['smollm3', 'llama4'];

const otherwise = 'by family';

/** The parameters of RoPE, most of them left to the family, and what tells its layers apart. */
export const layerParameters = {
  family: choice({
    label: 'Family',
    help: 'The models whose layers these are; what is left out below is the default of their configuration class.',
    default: 'gemma3',
    choices: {
      gemma2: 'Gemma 2: sliding and full layers take turns, rotated alike',
      gemma3: 'Gemma 3: every 6th layer full, the others sliding with a base of their own and never scaled',
      gemma4: 'Gemma 4: as Gemma 3, full layers with larger heads of which a quarter of the pairs is rotated',
      modernbert: 'ModernBERT: the first of every 3 layers full, the others sliding with a base of their own',
      olmo3: 'OLMo 3: every 4th layer full, the others sliding and never scaled',
      gptOss: 'gpt-oss: sliding and full layers take turns, all scaled by YaRN',
      smollm3: 'SmolLM3: every 4th layer without an encoding',
      llama4: 'Llama 4: every 4th layer without an encoding but with a query scale, the others in chunks',
      cohere2: 'Command R7B (Cohere 2): every 4th layer full and without an encoding, the others sliding',
      exaone4: 'EXAONE 4: every 4th layer full and without an encoding, the others sliding',
      ministral3: 'Ministral 3: all layers alike, scaled by YaRN, with a query scale',
      custom: 'Set below',
    } satisfies Record<LayerFamilyName, string>,
  }),
  layer: integer({
    label: 'Layer',
    help: 'The layer whose encoding is shown, counted from 0.',
    default: 0,
    minimum: 0,
    maximum: 1023,
  }),
  numHiddenLayers: optionalInteger({
    label: 'Layers',
    help: 'Layers of the model.',
    otherwise,
    minimum: 1,
    maximum: 1024,
  }),
  slidingWindowPattern: optionalInteger({
    label: 'Pattern',
    help: 'The last of every so many layers sees all keys, the others near ones only; 1: all layers see all keys.',
    otherwise,
    when: { family: lastOfEvery },
    minimum: 1,
    maximum: 1024,
  }),
  globalAttnEveryNLayers: optionalInteger({
    label: 'Pattern',
    help: 'The first of every so many layers sees all keys, the others near ones only.',
    otherwise,
    when: { family: ['modernbert'] },
    minimum: 1,
    maximum: 1024,
  }),
  noRopeLayerInterval: optionalInteger({
    label: 'Interval',
    help: 'The last of every so many layers has no encoding.',
    otherwise,
    when: { family: byInterval },
    minimum: 1,
    maximum: 1024,
  }),
  noRopeLayers: numbers({
    label: 'Layers with RoPE',
    help: 'For each layer 1 where RoPE is used and 0 where it is not: the name of the setting says the opposite.',
    otherwise: 'by the pattern',
    when: { family: [...byInterval, 'custom'] },
    minimum: 0,
    maximum: 1,
  }),
  slidingWindow: optionalInteger({
    label: 'Sliding window',
    help: 'Tokens that a sliding layer sees, the query’s own among them; of ModernBERT, on either side of it.',
    otherwise,
    when: { family: sliding },
    minimum: 1,
    maximum: 2 ** 31,
  }),
  attentionChunkSize: integer({
    label: 'Chunk',
    help: 'Chunked layers see the keys of the same chunk of so many tokens.',
    default: 8192,
    when: { family: ['llama4'] },
    minimum: 1,
    maximum: 2 ** 31,
  }),
  attnTemperatureTuning: boolean({
    label: 'Query scale',
    help: 'Layers without an encoding multiply queries by a scale that grows with the position.',
    default: true,
    when: { family: ['llama4'] },
  }),
  floorScale: integer({
    label: 'Floor scale',
    help: 'The scale of queries grows once every so many positions.',
    default: 8192,
    when: { family: ['llama4'] },
    minimum: 1,
    maximum: 2 ** 31,
  }),
  attnScale: number({
    label: 'Scale of the log',
    help: 'What the log in the scale of queries is multiplied by.',
    default: 0.1,
    when: { family: ['llama4'] },
    minimum: 0,
  }),
  llama4ScalingBeta: number({
    label: 'β of queries',
    help: 'What the log in the scale of queries is multiplied by; 0: queries are not scaled.',
    default: 0.1,
    when: { family: ['ministral3'] },
    minimum: 0,
  }),
  ...ropeParameters,
  headDim: optionalInteger({
    label: 'Head dimension',
    help: 'Channels of one attention head.',
    otherwise: 'family',
    minimum: 2,
    maximum: 8192,
    multipleOf: 2,
  }),
  globalHeadDim: optionalInteger({
    label: 'Head dimension, full layers',
    help: 'Channels of one attention head in layers that see all keys.',
    otherwise: '512',
    when: { family: ['gemma4'] },
    minimum: 2,
    maximum: 8192,
    multipleOf: 2,
  }),
  ropeTheta: optionalNumber({
    label: 'θ (base)',
    help: 'Base of the geometric ladder of frequencies; of sliding layers too, where they have none of their own.',
    otherwise,
    exclusiveMinimum: 0,
  }),
  localRopeTheta: optionalNumber({
    label: 'θ of sliding layers',
    help: 'Base of the frequencies in layers that see near keys only.',
    otherwise,
    when: { family: sliding },
    exclusiveMinimum: 0,
  }),
  ropeType: choice({
    ...ropeParameters.ropeType,
    help: 'How the frequencies are changed to reach farther; in the families that say so, of full layers only.',
    default: 'family',
    choices: { family: 'As the family', ...ropeParameters.ropeType.choices },
  }),
  partialRotaryFactor: optionalNumber({
    label: 'Rotary share',
    help: 'The share of a head’s channels that is rotated; the rest passes through.',
    otherwise,
    exclusiveMinimum: 0,
    maximum: 1,
  }),
  layout: choice({
    ...ropeParameters.layout,
    default: 'family',
    choices: { family: 'As the family', ...ropeParameters.layout.choices },
  }),
  maxPositionEmbeddings: optionalInteger({
    label: 'Maximum length',
    help: 'The longest text the model is meant for; the trained length too, unless that is given on its own.',
    otherwise,
    minimum: 1,
    maximum: 2 ** 31,
  }),
};

export type LayerValues = ValuesOf<typeof layerParameters>;

/** What a spec gives of a parameter that its family reads. */
export function given<Name extends keyof LayerValues>(values: LayerValues, name: Name): LayerValues[Name] | undefined {
  return isRead(layerParameters, name, values) ? values[name] : undefined;
}
