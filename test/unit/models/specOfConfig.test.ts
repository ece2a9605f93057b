import { assert } from 'chai';
import { composites, families } from '../../../src/models/families';
import { isConfig, specOfConfig } from '../../../src/models/specOfConfig';
import type { Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { rotationOf } from '../../golden/encodings';

const sizes = { hidden_size: 1024, num_attention_heads: 16, num_hidden_layers: 6, max_position_embeddings: 4096 };
const specOf = (model_type: string, said: object = {}): Spec => specOfConfig({ model_type, ...sizes, ...said });

describe('The spec of a config.json', () => {
  it('is that of its scaling, under our names and without what the scaling does not read', () => {
    const rope_scaling = { type: 'linear', factor: 4, beta_fast: 16, original_max_position_embeddings: 512 };
    assert.deepEqual(specOf('llama', { rope_scaling, rope_theta: 5e5 }), {
      scheme: 'rope',
      headDim: 64,
      ropeTheta: 5e5,
      ropeType: 'linear',
      factor: 4,
      partialRotaryFactor: 1,
      layout: 'half',
      maxPositionEmbeddings: 4096,
    });
  });

  it('takes a β of 0 and null for nothing said, as the reference does', () => {
    const rope_scaling = { rope_type: 'yarn', factor: 4, beta_fast: 0, beta_slow: null, attention_factor: null };
    assert.deepInclude(specOf('qwen2', { rope_scaling }), { betaFast: 32, betaSlow: 1 });
    assert.notProperty(specOf('qwen2', { rope_scaling }), 'attentionFactor');
  });

  it('has the share of channels only where the model heeds it', () => {
    const half = { partial_rotary_factor: 0.5 };
    assert.propertyVal(specOf('llama', half), 'partialRotaryFactor', 1);
    assert.propertyVal(specOf('phi', half), 'partialRotaryFactor', 0.5);
    const rope_scaling = { type: 'linear', factor: 2 };
    assert.propertyVal(specOf('llama', { ...half, rope_scaling }), 'partialRotaryFactor', 0.5);
  });

  it('takes the trained length from beside the scaling, where the model standardizes once more', () => {
    const rope_scaling = { type: 'yarn', factor: 4 };
    assert.propertyVal(specOf('llama', { rope_scaling }), 'originalMaxPositionEmbeddings', 4096);
    const beside = { rope_scaling, original_max_position_embeddings: 1024 };
    assert.propertyVal(specOf('llama', beside), 'originalMaxPositionEmbeddings', 1024);
  });

  it('has the layout in which the family rotates', () => {
    assert.propertyVal(specOf('llama'), 'layout', 'half');
    assert.propertyVal(specOf('cohere'), 'layout', 'interleaved');
    assert.propertyVal(specOf('deepseek_v3'), 'layout', 'interleavedInHalfOut');
    assert.propertyVal(specOf('deepseek_v3', { rope_interleave: false }), 'layout', 'half');
  });

  it('rotates the rotary channels of GPT-J, and the rotary part of a head of DeepSeek-V3', () => {
    assert.deepInclude(specOf('gptj', { n_embd: 512, n_head: 4, rotary_dim: 32 }), {
      headDim: 128,
      partialRotaryFactor: 0.25,
    });
    assert.propertyVal(specOf('deepseek_v3', { qk_rope_head_dim: 32 }), 'headDim', 32);
  });

  it('is M-RoPE for models that see images, with the sections of the file or of the model', () => {
    const given = specOf('qwen2_vl', { hidden_size: 256, rope_scaling: { type: 'mrope', mrope_section: [2, 3, 3] } });
    assert.deepInclude(given, { scheme: 'mrope', mropeSection: [2, 3, 3], mropeInterleaved: false, headDim: 16 });
    const text_config = { ...sizes, head_dim: 128 };
    assert.deepInclude(specOfConfig({ model_type: 'qwen3_vl', text_config }), {
      scheme: 'mrope',
      mropeSection: [24, 20, 20],
      mropeInterleaved: true,
    });
  });

  it('is RoPE by layer where layers differ: two bases, a window, a pattern', () => {
    const said = { rope_local_base_freq: 5000, rope_theta: 7e5, sliding_window: 100, sliding_window_pattern: 3 };
    assert.deepInclude(specOf('gemma3_text', { ...said, rope_scaling: { rope_type: 'linear', factor: 8 } }), {
      scheme: 'ropeByLayer',
      family: 'gemma3',
      ropeTheta: 7e5,
      localRopeTheta: 5000,
      ropeType: 'linear',
      factor: 8,
      slidingWindow: 100,
      slidingWindowPattern: 3,
      numHiddenLayers: 6,
    });
  });

  it('gives each layer what layer_types says, whichever way the pattern is written', () => {
    const [full, sliding] = ['full_attention', 'sliding_attention'];
    const layer_types = [sliding, full, sliding, full, sliding, full];
    const spec = specOfConfig({ model_type: 'gemma2', ...sizes, layer_types });
    assert.deepEqual(encodingOf(spec).layers?.kinds, ['sliding', 'full', 'sliding', 'full', 'sliding', 'full']);
    const irregular = [full, full, sliding, full, sliding, full];
    assert.propertyVal(specOf('gemma2', { layer_types: irregular }), 'scheme', 'rope');
  });

  it('gives layers of SmolLM3 and Llama 4 RoPE or none, as the list says that has the opposite name', () => {
    for (const type of ['smollm3', 'llama4_text']) {
      const spec = specOfConfig({ model_type: type, ...sizes, no_rope_layers: [1, 0, 1, 0, 1, 0] });
      const kinds = encodingOf(spec).layers?.kinds.map((kind) => kind === 'no encoding');
      assert.deepEqual(kinds, [false, true, false, true, false, true], type);
    }
  });

  it('has the larger heads of full layers of Gemma 4, and the query scale of Ministral 3', () => {
    assert.deepInclude(specOf('gemma4_text', { global_head_dim: 256, head_dim: 128 }), {
      globalHeadDim: 256,
      headDim: 128,
      ropeType: 'proportional',
      partialRotaryFactor: 0.25,
    });
    assert.propertyVal(specOf('ministral3'), 'llama4ScalingBeta', 0.1);
  });

  it('is the one RoPE of DeepSeek-V4 by which all layers rotate, of the channels that are rotated', () => {
    const ofCompressed = specOf('deepseek_v4', { head_dim: 512, rope_scaling: { type: 'yarn', factor: 4 } });
    assert.deepInclude(ofCompressed, {
      ropeTheta: 160000,
      ropeType: 'yarn',
      attentionFactor: 1,
      layout: 'interleaved',
    });
    const ofSliding = specOf('deepseek_v4', { compress_ratios: [0, 0, 0, 0, 0, 0], qk_rope_head_dim: 32 });
    assert.deepInclude(ofSliding, { ropeTheta: 10000, ropeType: 'default', headDim: 32, partialRotaryFactor: 1 });
    const { pairs } = rotationOf(ofCompressed);
    assert.lengthOf(pairs.inverseFrequencies, 32);
  });

  it('gives a decoder of ModernBERT windows of one side, its query within', () => {
    const [encoder, decoder] = ['modernbert', 'modernbert-decoder'].map((type) => encodingOf(specOf(type)));
    assert.deepEqual(decoder?.layers?.kinds, encoder?.layers?.kinds);
    const sliding = specOf('modernbert-decoder', { local_attention: 100, local_rope_theta: 5000 });
    const { layers, pairs } = rotationOf({ ...sliding, layer: 1 });
    assert.deepInclude(layers, { reach: 49 });
    assert.closeTo(pairs.inverseFrequencies[1]!, 5000 ** (-1 / 32), 1e-15);
    assert.closeTo(rotationOf(sliding).pairs.inverseFrequencies[1]!, 160000 ** (-1 / 32), 1e-15);
  });

  it('is that of the layers with attention where others have none', () => {
    const said = { rope_theta: 5e5, partial_rotary_factor: 0.75 };
    assert.deepInclude(specOf('bamba', said), { headDim: 64, ropeTheta: 5e5, partialRotaryFactor: 0.5 });
    assert.deepInclude(specOf('falcon_h1', { ...said, head_dim: 128 }), { headDim: 128, partialRotaryFactor: 1 });
    assert.deepEqual(specOf('zamba', said), { scheme: 'nope' });
    assert.deepEqual(specOf('zamba2', said), { scheme: 'nope' });
    assert.deepInclude(specOf('zamba2', { ...said, use_mem_rope: true }), { headDim: 128, ropeTheta: 5e5 });
  });

  it('is ALiBi of Falcon where the file says so, and only there', () => {
    assert.deepInclude(specOf('falcon', { alibi: true }), {
      scheme: 'alibi',
      numAttentionHeads: 16,
      dialect: 'falcon',
    });
    assert.propertyVal(specOf('falcon', { alibi: false }), 'scheme', 'rope');
    assert.propertyVal(specOf('llama', { alibi: true }), 'scheme', 'rope');
  });

  it('is that of the text where a model has several parts', () => {
    const text_config = { model_type: 'mistral', ...sizes, rope_theta: 1e9 };
    assert.deepInclude(specOfConfig({ model_type: 'llava', text_config }), { headDim: 64, ropeTheta: 1e9 });
  });

  it('makes an encoding for every family and every model of several parts, or says in one sentence why not', () => {
    const made = [...Object.keys(families), ...Object.keys(composites)].filter((type) => {
      try {
        return encodingOf(specOfConfig({ model_type: type })).acts === 'rotates';
      } catch (error) {
        assert.match(String(error), /^(ConfigError|SpecError): [^\n]+\.$/, type);
        return false;
      }
    });
    // Some classes have defaults that no model could run with.
    assert.isAtLeast(made.length, 140);
  });

  const refused: readonly (readonly [claim: string, config: unknown, sentence: string])[] = [
    ['a list', [1], 'The configuration is [1], but it must be an object.'],
    ['no family', { model_type: 7 }, 'model_type is 7, but it must name a family of models such as "llama".'],
    [
      'a family without RoPE',
      { model_type: 'gpt2' },
      'model_type is "gpt2", which is none of the families with RoPE that are known; near it: ',
    ],
    [
      'a field that is no number',
      { model_type: 'llama', hidden_size: 'big' },
      'hidden_size is "big", but it must be a whole number from 1 on.',
    ],
    [
      'a scaling that is no object',
      { model_type: 'llama', rope_scaling: 'linear' },
      'rope_scaling is "linear", but it must be an object or null.',
    ],
    [
      'a scaling without its factor',
      { model_type: 'llama', rope_scaling: { type: 'linear' } },
      'rope_type is "linear", but the configuration lacks factor, which it needs.',
    ],
    [
      'an unknown scaling',
      { model_type: 'llama', rope_scaling: { type: 'magic' } },
      'rope_type is "magic", but it must be one of default, linear, dynamic, yarn, longrope, llama3, proportional.',
    ],
    ['a base that is null', { model_type: 'llama', rope_theta: null }, 'rope_theta is null, but it must be a number.'],
    [
      'layer types that are too few',
      { model_type: 'qwen2', num_hidden_layers: 3, layer_types: ['full_attention'] },
      'layer_types has 1 entries, but num_hidden_layers is 3.',
    ],
    [
      'an interval of 0',
      { model_type: 'smollm3', no_rope_layer_interval: 0 },
      'no_rope_layer_interval is 0, but it must be a whole number from 1 on.',
    ],
    [
      'layers without a pattern',
      {
        model_type: 'gemma3_text',
        num_hidden_layers: 3,
        layer_types: ['full_attention', 'full_attention', 'sliding_attention'],
      },
      'layer_types follows no pattern of every so many layers, which RoPE by layer needs.',
    ],
    [
      'sliding layers that are scaled',
      {
        model_type: 'gemma3_text',
        rope_parameters: { sliding_attention: { rope_type: 'linear', factor: 2 } },
      },
      'The sliding layers have a ropeType of their own, which RoPE by layer cannot say.',
    ],
    [
      'DeepSeek-V4 whose layers rotate by both of its RoPEs',
      { model_type: 'deepseek_v4', num_hidden_layers: 3, compress_ratios: [0, 4, 128] },
      'Layers of deepseek_v4 rotate by one of two RoPEs, main and compress: give a spec of one.',
    ],
    [
      'a long context whose base is not known',
      { model_type: 'zamba2', use_mem_rope: true, use_long_context: true },
      'use_long_context is true, and what the model makes of its base then is not known.',
    ],
    [
      'compressed layers that are compressed otherwise',
      { model_type: 'deepseek_v4', num_hidden_layers: 2, compress_ratios: [0, 5] },
      'compress_ratios has 5 for layer 1, but it must be 0, 4 or 128.',
    ],
    [
      'an odd head',
      { model_type: 'llama', head_dim: 7 },
      'headDim is 7, but it must be an even whole number from 2 to 8192 (setting phasor.parameters.rope.headDim).',
    ],
  ];
  for (const [claim, config, sentence] of refused) {
    it(`answers ${claim} with one sentence`, () => {
      assert.throws(() => specOfConfig(config), sentence);
    });
  }
});

describe('A config.json', () => {
  it('is told from a spec by its family and the lack of a scheme', () => {
    assert.isTrue(isConfig({ model_type: 'llama' }));
    assert.isFalse(isConfig({ scheme: 'rope', model_type: 'llama' }));
    assert.isFalse(isConfig({ scheme: 'rope' }));
    assert.isFalse(isConfig(['model_type']));
    assert.isFalse(isConfig(null));
  });
});
