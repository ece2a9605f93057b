import { expect } from 'chai';
import { families } from '../../src/models/families';
import { normalizedConfig, type NormalizedConfig } from '../../src/models/normalizedConfig';
import { goldenCases, goldenFile } from './goldenFile';

/** What is normalized, under Hugging Face's names; what the class does not have stays out. */
function named({ ropeParameters, ...config }: NormalizedConfig): Record<string, unknown> {
  const all = {
    rope_parameters: ropeParameters,
    head_dim: config.headDim,
    layer_types: config.layerTypes,
    no_rope_layers: config.noRopeLayers,
    max_position_embeddings: config.maxPositionEmbeddings,
    original_max_position_embeddings: config.originalMaxPositionEmbeddings,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

describe('golden normalisation of config.json', () => {
  interface Inputs {
    readonly model_type: string;
    readonly config_json: Readonly<Record<string, unknown>>;
  }
  for (const { name, inputs, expected } of goldenCases<Inputs, object>('config_normalisation')) {
    it(`${name}: every field equals the reference, and there is no other`, () => {
      const config = normalizedConfig({ model_type: inputs.model_type, ...inputs.config_json });
      expect(named(config)).to.deep.equal(expected);
    });
  }
});

describe('golden layers of config.json', () => {
  interface Inputs {
    readonly model_type: string;
    readonly config: Readonly<Record<string, unknown>>;
  }
  for (const { name, inputs, expected } of goldenCases<Inputs, object>('layer_patterns')) {
    it(`${name}: the layers equal the reference`, () => {
      expect(named(normalizedConfig({ model_type: inputs.model_type, ...inputs.config }))).to.deep.include(expected);
    });
  }
});

describe('golden defaults of config.json', () => {
  type Runs =
    | { readonly period: readonly unknown[]; readonly length: number }
    | { readonly runs: readonly (readonly [unknown, number])[] };
  const { defaults } = goldenFile('hf_config_defaults_1') as { defaults: Record<string, Record<string, unknown>> };

  const listOf = (runs: Runs): unknown[] =>
    'runs' in runs
      ? runs.runs.flatMap(([value, count]) => new Array<unknown>(count).fill(value))
      : Array.from({ length: runs.length }, (_, index) => runs.period[index % runs.period.length]);

  for (const type of Object.keys(families).filter((name) => name in defaults)) {
    it(`${type}: a file that says nothing gives the defaults of its class`, () => {
      const { layer_types: types, no_rope_layers: rotated, rope_parameters: rope = null, ...others } = defaults[type]!;
      const names = ['head_dim', 'max_position_embeddings', 'original_max_position_embeddings'];
      const expected = {
        rope_parameters: rope,
        ...Object.fromEntries(names.filter((name) => name in others).map((name) => [name, others[name]])),
        ...(types !== undefined && { layer_types: listOf(types as Runs) }),
        ...(rotated !== undefined && { no_rope_layers: listOf(rotated as Runs) }),
      };
      const config = normalizedConfig({ model_type: type });
      expect(named(config)).to.deep.equal(expected);
      const sizes = ['hidden_size', 'num_attention_heads', 'num_hidden_layers'];
      // The window is read where layers differ; elsewhere classes take it away where it is not used.
      const read = families[type]?.byLayer === undefined ? sizes : [...sizes, 'sliding_window'];
      const theirs = read.filter((name) => name in others && name in config.fields);
      for (const name of theirs) expect(config.fields[name], name).to.equal(others[name]);
    });
  }

  it('cover the families', () => {
    expect(Object.keys(families).filter((name) => name in defaults).length).to.be.at.least(95);
  });
});
