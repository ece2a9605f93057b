import { assert } from 'chai';
import { normalizedConfig } from '../../../src/models/normalizedConfig';

const ropeOf = (model_type: string, said: object): unknown => normalizedConfig({ model_type, ...said }).ropeParameters;

/** What transformers 5.18 prints of the same files. */
describe('A normalized config.json', () => {
  it('prefers a rope_scaling that says anything to rope_parameters, and both to what stands beside them', () => {
    const rope_parameters = { rope_type: 'dynamic', factor: 2, rope_theta: 7 };
    const rope_scaling = { type: 'linear', factor: 3 };
    assert.deepEqual(ropeOf('llama', { rope_parameters, rope_scaling, rope_theta: 9 }), {
      type: 'linear',
      factor: 3,
      rope_theta: 9,
      rope_type: 'linear',
    });
    for (const nothing of [null, {}]) {
      assert.deepEqual(ropeOf('llama', { rope_parameters, rope_scaling: nothing, rope_theta: 9 }), rope_parameters);
    }
  });

  it('puts a share beside them into them, and that of the class where there is none', () => {
    assert.deepInclude(ropeOf('llama', { partial_rotary_factor: 0.5 }), { partial_rotary_factor: 0.5 });
    assert.deepInclude(ropeOf('stablelm', {}), { partial_rotary_factor: 0.25 });
    assert.notProperty(ropeOf('stablelm', { partial_rotary_factor: null }), 'partial_rotary_factor');
    assert.deepInclude(ropeOf('minimax_m2', { rotary_dim: 64 }), { partial_rotary_factor: 0.5 });
    assert.deepInclude(ropeOf('mistral4', { qk_nope_head_dim: 192 }), { partial_rotary_factor: 0.25 });
  });

  it('has the maximum for the trained length where nothing says it, and Phi-3 its own field', () => {
    const rope_scaling = { type: 'yarn', factor: 4 };
    const original = 'original_max_position_embeddings';
    assert.propertyVal(ropeOf('llama', { rope_scaling, max_position_embeddings: 99 }), original, 99);
    assert.propertyVal(ropeOf('llama', { rope_scaling, [original]: 5, max_position_embeddings: 99 }), original, 99);
    const longrope = { type: 'longrope', short_factor: [1], long_factor: [2], [original]: 7 };
    assert.propertyVal(ropeOf('phi3', { rope_scaling: longrope, [original]: 5 }), original, 5);
  });

  it('calls the scaling of Phi-3 LongRoPE, under its older name too, and needs the length for that', () => {
    const lists = { short_factor: [1], long_factor: [2] };
    assert.deepInclude(ropeOf('phi3', { rope_scaling: { type: 'yarn', factor: 1, ...lists } }), {
      type: 'yarn',
      rope_type: 'longrope',
    });
    assert.throws(
      () => ropeOf('phi3', { rope_scaling: { type: 'su', ...lists } }),
      'rope_type is "longrope", but the configuration lacks original_max_position_embeddings, which it needs.',
    );
  });

  it('scales full layers alone in Gemma 3 and OLMo 3, and both kinds in ModernBERT', () => {
    const rope_scaling = { rope_type: 'linear', factor: 8 };
    const scaled = (theta: number): object => ({ ...rope_scaling, rope_theta: theta });
    const unscaled = (theta: number): object => ({ rope_type: 'default', rope_theta: theta });
    const said = { rope_scaling, rope_theta: 7, rope_local_base_freq: 5, global_rope_theta: 3, local_rope_theta: 2 };
    const two = (full: object, sliding: object): object => ({ full_attention: full, sliding_attention: sliding });
    assert.deepEqual(ropeOf('gemma3_text', said), two(scaled(7), unscaled(5)));
    assert.deepEqual(ropeOf('olmo3', said), two(scaled(7), unscaled(500000)));
    assert.deepEqual(ropeOf('modernbert', said), two(scaled(3), scaled(2)));
  });

  it('reads one object for each type of layer only where the class knows types of layers', () => {
    const rope_parameters = { full_attention: { type: 'linear', factor: 2 }, sliding_attention: null };
    const layer_types = ['sliding_attention', 'full_attention'];
    const said = { rope_parameters, layer_types, num_hidden_layers: 2, rope_theta: 9 };
    assert.deepEqual(ropeOf('qwen2', said), {
      full_attention: { type: 'linear', rope_type: 'linear', factor: 2, rope_theta: 9 },
      sliding_attention: null,
    });
    assert.propertyVal(ropeOf('llama', said), 'rope_theta', 9);
  });

  it('gives compressed layers of DeepSeek-V4 the scaling and a base of their own, and no temperature', () => {
    const rope_scaling = { type: 'yarn', factor: 16, original_max_position_embeddings: 65536 };
    const share = { partial_rotary_factor: 0.25 };
    assert.deepEqual(ropeOf('deepseek_v4', { rope_scaling, qk_rope_head_dim: 128, rope_theta: 7 }), {
      main: { rope_type: 'default', rope_theta: 7, ...share },
      compress: { ...rope_scaling, rope_type: 'yarn', rope_theta: 160000, attention_factor: 1, ...share },
    });
  });

  it('calls types of layers by their newer names', () => {
    const said = { num_hidden_layers: 2, layer_types: ['attention', 'mamba'] };
    assert.deepEqual(normalizedConfig({ model_type: 'llama', ...said }).layerTypes, [
      'full_attention',
      'linear_attention',
    ]);
  });

  it('makes types of layers by the windows, the interval or the list of the family', () => {
    const [full, sliding] = ['full_attention', 'sliding_attention'];
    const typesOf = (model_type: string, said: object): unknown =>
      normalizedConfig({ model_type, num_hidden_layers: 4, ...said }).layerTypes;
    const windows = { use_sliding_window: true, max_window_layers: 3, sliding_window: 8 };
    assert.deepEqual(typesOf('qwen2', windows), [full, full, full, sliding]);
    assert.deepEqual(typesOf('qwen2', { ...windows, sliding_window: null }), [full, full, full, full]);
    assert.deepEqual(typesOf('qwen2_moe', windows), [sliding, full, sliding, full]);
    assert.deepEqual(typesOf('ministral', { sliding_window: null }), [full, full, full, full]);
    assert.deepEqual(typesOf('ministral', {}), [sliding, sliding, sliding, sliding]);
    assert.deepEqual(typesOf('smollm3', { use_sliding_window: true, sliding_window: 8 }), [full, full, full, sliding]);
    assert.deepEqual(typesOf('lfm2', { full_attn_idxs: [2] }), ['conv', 'conv', full, 'conv']);
    assert.deepEqual(typesOf('gemma4_text', {}), [sliding, sliding, sliding, full]);
  });

  it('has heads of the size that is given, of a ratio, or of the rotary part', () => {
    const headDimOf = (model_type: string, said: object): unknown => normalizedConfig({ model_type, ...said }).headDim;
    const sizes = { hidden_size: 100, num_attention_heads: 3, qk_rope_head_dim: 12, qk_nope_head_dim: 20 };
    assert.equal(headDimOf('llama', sizes), 33);
    assert.equal(headDimOf('llama', { ...sizes, head_dim: 50 }), 50);
    assert.equal(headDimOf('qwen2', sizes), undefined);
    assert.equal(headDimOf('deepseek_v3', sizes), 12);
    assert.equal(headDimOf('deepseek_v2', { ...sizes, head_dim: 50 }), 12);
    assert.equal(headDimOf('mistral4', sizes), 32);
  });

  it('reads fields under the names of the family', () => {
    const { fields } = normalizedConfig({ model_type: 'gptj', n_embd: 8, n_head: 2, n_layer: 3, n_positions: 5 });
    const [hidden_size, num_attention_heads, num_hidden_layers, max_position_embeddings] = [8, 2, 3, 5];
    assert.deepInclude(fields, { hidden_size, num_attention_heads, num_hidden_layers, max_position_embeddings });
  });

  it('takes the text from beside the rest in older files of Qwen2-VL, and from text_config elsewhere', () => {
    const flat = normalizedConfig({ model_type: 'qwen2_vl', rope_theta: 7, vision_start_token_id: 1 });
    assert.deepEqual(flat.text?.ropeParameters, { rope_theta: 7, rope_type: 'default' });
    assert.deepEqual(flat.fields, { model_type: 'qwen2_vl', vision_start_token_id: 1 });
    const text_config = { model_type: 'qwen3', rope_theta: 8 };
    const nested = normalizedConfig({ model_type: 'llava', text_config });
    assert.deepInclude(nested, { modelType: 'llava', ropeParameters: null });
    assert.deepInclude(nested.text, { modelType: 'qwen3' });
    assert.isUndefined(normalizedConfig({ model_type: 'mistral3' }).text);
  });

  it('refuses more layers than any model has', () => {
    assert.throws(
      () => normalizedConfig({ model_type: 'gemma2', num_hidden_layers: 1e12 }),
      'num_hidden_layers is 1000000000000, but it must be at most 1024.',
    );
  });
});
