import { expect } from 'chai';
import { composites, families } from '../../src/models/families';
import { normalizedConfig, type NormalizedConfig } from '../../src/models/normalizedConfig';
import { specOfConfig } from '../../src/models/specOfConfig';
import { presets } from '../../src/schemes/presets';
import { encodingOf } from '../../src/schemes/resolveSpec';
import { expectClose } from './close';
import { rotationOf } from './encodings';
import { goldenCases, goldenFile } from './goldenFile';
import type { RopeConfig } from './ropeConfig';

type Runs =
  | { readonly period: readonly unknown[]; readonly length: number }
  | { readonly runs: readonly (readonly [unknown, number])[] };

/** A list that is kept short. */
const listOf = (runs: Runs): unknown[] =>
  'runs' in runs
    ? runs.runs.flatMap(([value, count]) => new Array<unknown>(count).fill(value))
    : Array.from({ length: runs.length }, (_, index) => runs.period[index % runs.period.length]);

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
  const { defaults } = goldenFile('hf_config_defaults_1') as { defaults: Record<string, Record<string, unknown>> };

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

describe('golden frequencies of config.json', () => {
  interface Inputs {
    readonly config: RopeConfig;
    readonly seq_len: number | null;
  }
  interface Expected {
    readonly inv_freq_f64: number[];
    readonly attention_factor: number;
  }

  /** The same as files said it before there were `rope_parameters`. */
  const older = ({ rope_parameters, ...config }: RopeConfig): object => {
    const { rope_theta, rope_type: type, partial_rotary_factor, ...scaling } = rope_parameters;
    const share = partial_rotary_factor === undefined ? {} : { partial_rotary_factor };
    return { ...config, rope_theta, ...share, ...(type !== 'default' && { rope_scaling: { type, ...scaling } }) };
  };

  for (const ropeType of ['default', 'linear', 'dynamic', 'yarn', 'longrope', 'llama3', 'proportional']) {
    for (const { name, inputs, expected } of goldenCases<Inputs, Expected>(`rope_invfreq_${ropeType}`)) {
      it(`${ropeType} ${name}: the spec of a file, new or old, has the frequencies of the reference`, () => {
        const context = { sequenceLength: inputs.seq_len ?? undefined };
        for (const config of [inputs.config, older(inputs.config)]) {
          // A family that heeds a share of the channels.
          const spec = specOfConfig({ model_type: 'solar_open', head_dim: null, ...config });
          const { pairs, attentionFactor } = rotationOf(spec, context);
          expectClose(pairs.inverseFrequencies, expected.inv_freq_f64, { relative: 1e-9 });
          expectClose([attentionFactor], [expected.attention_factor], { relative: 1e-9 });
        }
      });
    }
  }
});

describe('golden config.json of real models', () => {
  interface Model {
    readonly model: string;
    readonly model_type: string;
    readonly config: Readonly<Record<string, unknown>>;
  }
  const { models } = goldenFile('real_models') as { models: readonly Model[] };
  const isShortened = ({ config }: Model): boolean => JSON.stringify(config).includes(' floats"');
  const isKnown = ({ model_type: type }: Model): boolean => type in families || type in composites;

  /** The list that its period stands for; the text of a model of several parts inside it. */
  const fileOf = ({ model_type: type, config }: Model): object => {
    const { layer_types_period: period, ...said } = config;
    const types = Array.isArray(period)
      ? { layer_types: listOf({ period, length: Number(config.num_hidden_layers) }) }
      : {};
    const file = { ...said, ...types };
    return composites[type] && !composites[type].isFlat
      ? { model_type: type, text_config: file }
      : { model_type: type, ...file };
  };

  const known = models.filter((model) => isKnown(model) && !isShortened(model) && model.config.alibi !== true);
  for (const model of known) {
    it(`${model.model}: its configuration makes a spec that can be computed`, () => {
      const spec = specOfConfig(fileOf(model));
      expect(encodingOf(spec).acts).to.equal('rotates');
      const { rope_theta: theta, max_position_embeddings: maximum } = model.config;
      if (theta !== undefined) expect(spec.ropeTheta).to.equal(theta);
      if (maximum !== undefined) expect(spec.maxPositionEmbeddings).to.equal(maximum);
    });
  }

  const rotating = presets.filter(({ model }) => known.some((one) => one.model === model));
  for (const { model, name, spec } of rotating) {
    it(`${name}: its configuration makes the frequencies of the preset`, () => {
      const made = specOfConfig(fileOf(known.find((one) => one.model === model)!));
      // Layers of gpt-oss differ in what they see alone.
      const [ours, preset] = [rotationOf(made), rotationOf(spec)];
      expect([...ours.pairs.inverseFrequencies]).to.deep.equal([...preset.pairs.inverseFrequencies]);
      expect(ours.pairs.dimensionsOf(1)).to.deep.equal(preset.pairs.dimensionsOf(1));
      expect(ours.attentionFactor).to.equal(preset.attentionFactor);
      expect(ours.headDim).to.equal(preset.headDim);
      expect(ours.trainedLength).to.equal(preset.trainedLength);
    });
  }

  it('cover models and presets', () => {
    expect(known.length).to.be.at.least(30);
    expect(rotating.length).to.be.at.least(10);
  });
});
