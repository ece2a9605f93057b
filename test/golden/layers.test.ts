import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import type { RotatesEncoding, Spec } from '../../src/schemes/encoding';
import { layerFamilies, type LayerFamily, type LayerFamilyName } from '../../src/schemes/layerFamilies';
import { llama4QueryScale } from '../../src/schemes/queryTemperature';
import { encodingOf } from '../../src/schemes/resolveSpec';
import { expectClose } from './close';
import { rotationOf } from './encodings';
import { goldenCases } from './goldenFile';

/** Our families by the names of their configuration classes. */
const families: Record<string, string> = {
  gemma2: 'gemma2',
  gemma3_text: 'gemma3',
  gemma4_text: 'gemma4',
  modernbert: 'modernbert',
  olmo3: 'olmo3',
  gpt_oss: 'gptOss',
  smollm3: 'smollm3',
  llama4_text: 'llama4',
  cohere2: 'cohere2',
  exaone4: 'exaone4',
};
/** Full layers of these are not rotated; no field of the reference says so, its attention does. */
const unrotatedFull = ['llama4_text', 'cohere2', 'exaone4'];

const familyOf = (name: string): LayerFamily => layerFamilies[name as LayerFamilyName];

interface Expected {
  readonly layer_types?: readonly string[];
  readonly no_rope_layers?: readonly number[];
}

/** What the reference's two lists say of each layer, in our words. */
function kindsOf(modelType: string, { layer_types: types, no_rope_layers: list }: Expected): string[] {
  const count = types?.length ?? list?.length ?? 0;
  return Array.from({ length: count }, (_, layer) => {
    const type = types?.[layer] ?? 'full_attention';
    const isUnrotated = list ? list[layer] === 0 : unrotatedFull.includes(modelType) && type === 'full_attention';
    return isUnrotated ? 'no encoding' : type.replace('_attention', '');
  });
}

describe('golden layer patterns', () => {
  interface Inputs {
    readonly model_type: string;
    readonly config: { readonly num_hidden_layers: number };
  }
  for (const { name, inputs, expected } of goldenCases<Inputs, Expected>('layer_patterns')) {
    it(`${name}: the kind of every layer equals the reference`, () => {
      const spec = {
        scheme: 'ropeByLayer',
        family: families[inputs.model_type]!,
        numHiddenLayers: inputs.config.num_hidden_layers,
      };
      expect(encodingOf(spec).layers?.kinds).to.deep.equal(kindsOf(inputs.model_type, expected));
    });
  }
});

describe('golden defaults of the families with layers', () => {
  interface RopeParameters {
    readonly rope_theta: number;
    readonly rope_type: string;
    readonly factor?: number;
  }
  interface Defaults {
    readonly rope_parameters: RopeParameters & Partial<Record<'full_attention' | 'sliding_attention', RopeParameters>>;
    readonly head_dim?: number;
    readonly hidden_size: number;
    readonly num_attention_heads: number;
    readonly num_hidden_layers: number;
    readonly max_position_embeddings: number;
    readonly layer_types?: { readonly period: readonly string[]; readonly length: number };
    readonly no_rope_layers?: { readonly period: readonly number[]; readonly length: number };
    readonly sliding_window?: number;
    readonly local_attention?: number;
  }
  const { defaults } = JSON.parse(readFileSync(new URL('data/hf_config_defaults_1.json', import.meta.url), 'utf8')) as {
    defaults: Record<string, Defaults>;
  };
  const repeated = <T>({ period, length }: { period: readonly T[]; length: number }): T[] =>
    Array.from({ length }, (_, index) => period[index % period.length]!);

  for (const [modelType, family] of Object.entries(families)) {
    const config = defaults[modelType]!;
    const spec: Spec = { scheme: 'ropeByLayer', family };
    const rotating = (kinds: readonly string[]): RotatesEncoding => {
      const layer = encodingOf(spec).layers!.kinds.findIndex((kind) => kinds.includes(kind));
      return rotationOf({ ...spec, layer });
    };

    it(`${family} has the layers of its configuration class`, () => {
      const { layer_types: types, no_rope_layers: list } = config;
      const expected = kindsOf(modelType, {
        layer_types: types && repeated(types),
        no_rope_layers: list && repeated(list),
      });
      expect(expected).to.have.length(config.num_hidden_layers);
      expect(encodingOf(spec).layers?.kinds).to.deep.equal(expected);
    });

    it(`${family} has the bases, the heads and the length of its configuration class`, () => {
      const { rope_parameters: rope, head_dim: headDim = config.hidden_size / config.num_attention_heads } = config;
      const { rope: ours, sliding, full, scaling } = familyOf(family);
      expect(ours).to.include({ headDim, maxPositionEmbeddings: config.max_position_embeddings });
      const ofFull = rope.full_attention ?? rope;
      const ofSliding = rope.sliding_attention ?? rope;
      expect(ours.ropeTheta).to.equal(ofFull.rope_theta);
      expect(sliding?.ropeTheta ?? ours.ropeTheta).to.equal(ofSliding.rope_theta);
      expect(scaling?.ropeType ?? 'default').to.equal(ofFull.rope_type);
      expect(scaling?.factor).to.equal(ofFull.factor);
      // The second pair, where there is no scaling: θ^(−2/R).
      if (ofFull.rope_type !== 'default') return;
      const width = full?.headDim ?? headDim;
      const secondPair = (encoding: RotatesEncoding): number => encoding.pairs.inverseFrequencies[1]!;
      const kinds = sliding ? ['full'] : ['full', 'chunked', 'sliding'];
      expect(secondPair(rotating(kinds))).to.be.closeTo(ofFull.rope_theta ** (-2 / width), 1e-12);
      if (rope.sliding_attention) {
        expect(secondPair(rotating(['sliding']))).to.be.closeTo(ofSliding.rope_theta ** (-2 / headDim), 1e-12);
      }
    });

    const window = config.sliding_window ?? (config.local_attention && config.local_attention / 2);
    if (window !== undefined) {
      it(`${family} has the window of its configuration class`, () => {
        expect(familyOf(family).slidingWindow).to.equal(window);
      });
    }
  }
});

describe('golden query scale of Llama 4', () => {
  interface Inputs {
    readonly positions: number[];
    readonly floor_scale: number;
    readonly attn_scale: number;
  }
  for (const { name, inputs, expected } of goldenCases<Inputs, { q_scale: number[] }>('llama4_attn_temperature')) {
    const constants = { floorScale: inputs.floor_scale, attnScale: inputs.attn_scale };

    it(`${name}: the scale at every position equals the reference`, () => {
      const ours = inputs.positions.map((position) => llama4QueryScale(position, constants));
      expectClose(ours, expected.q_scale, { absolute: 2e-6 });
    });

    it(`${name}: a layer without an encoding has it, a layer with one has not`, () => {
      const spec = { scheme: 'ropeByLayer', family: 'llama4', ...constants };
      const unrotated = encodingOf({ ...spec, layer: 3 });
      expect(unrotated.acts).to.equal('nothing');
      expectClose(
        inputs.positions.map((position) => unrotated.queryScale!(position)),
        expected.q_scale,
        { absolute: 2e-6 },
      );
      expect('queryScale' in encodingOf({ ...spec, layer: 2 })).to.equal(false);
    });
  }
});
