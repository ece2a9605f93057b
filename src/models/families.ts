import { layeredFamilies } from './layeredFamilies';
import type { ModelFamily } from './modelFamily';
import { plainFamilies } from './plainFamilies';

/** Families of models with RoPE by the `model_type` of their text. */
export const families: Readonly<Record<string, ModelFamily>> = { ...plainFamilies, ...layeredFamilies };

/** A model of several parts, by what its text is where the file does not say. */
interface Composite {
  readonly text: string;
  /** Older files hold the fields of the text beside those of the whole. */
  readonly isFlat?: true;
  /** Without a text in the file it is not as its family has it. */
  readonly hasOwnDefaults?: true;
}

/** Models of one text by their names. */
const of = (text: string, ...names: readonly string[]): Record<string, Composite> =>
  Object.fromEntries(names.map((name) => [name, { text }]));

/** Models of several parts by their `model_type`. */
export const composites: Readonly<Record<string, Composite>> = {
  qwen2_vl: { text: 'qwen2_vl_text', isFlat: true },
  qwen2_5_vl: { text: 'qwen2_5_vl_text', isFlat: true },
  idefics2: { text: 'mistral', hasOwnDefaults: true },
  mistral3: { text: 'mistral', hasOwnDefaults: true },
  fast_vlm: { text: 'qwen2', hasOwnDefaults: true },
  got_ocr2: { text: 'qwen2', hasOwnDefaults: true },
  pp_chart2table: { text: 'qwen2', hasOwnDefaults: true },
  fun_asr_nano: { text: 'qwen3', hasOwnDefaults: true },
  lighton_ocr: { text: 'qwen3', hasOwnDefaults: true },
  qwen3_asr: { text: 'qwen3', hasOwnDefaults: true },
  ...of('aria_text', 'aria'),
  ...of('cohere2', 'aya_vision', 'cohere2_vision'),
  ...of('deepseek_v3', 'kimi_k25'),
  ...of('emu3_text_model', 'emu3'),
  ...of('exaone4', 'exaone4_5'),
  ...of('gemma', 'colpali', 'paligemma'),
  ...of('gemma3_text', 'gemma3', 'shieldgemma2'),
  ...of('gemma3n_text', 'gemma3n'),
  ...of('gemma4_text', 'gemma4'),
  ...of('gemma4_unified_text', 'gemma4_unified'),
  ...of('glm4v_moe_text', 'glm4v_moe'),
  ...of('glm4v_text', 'glm46v', 'glm4v', 'glmga'),
  ...of('granite', 'granite_speech', 'granite_speech_plus'),
  ...of('lfm2', 'lfm2_vl'),
  ...of(
    'llama',
    'deepseek_vl',
    'deepseek_vl_hybrid',
    'idefics3',
    'janus',
    'llava',
    'llava_next',
    'llava_next_video',
    'perception_lm',
    'smolvlm',
    'video_llava',
    'vipllava',
  ),
  ...of('llama4_text', 'llama4'),
  ...of('mllama_text_model', 'mllama'),
  ...of('modernbert', 'modernvbert'),
  ...of(
    'qwen2',
    'audioflamingo3',
    'internvl',
    'llava_onevision',
    'ovis2',
    'qwen2_audio',
    'vibevoice',
    'vibevoice_asr',
    'video_llama_3',
  ),
  ...of('qwen2_5_omni_text', 'qwen2_5_omni_thinker'),
  ...of('qwen3', 'qianfan_ocr'),
  ...of('qwen3_5_moe_text', 'qwen3_5_moe'),
  ...of('qwen3_5_text', 'minicpmv4_6', 'minicpmv4_7', 'qwen3_5'),
  ...of('qwen3_omni_moe_text', 'qwen3_omni_moe_thinker'),
  ...of('qwen3_vl_moe_text', 'qwen3_vl_moe'),
  ...of('qwen3_vl_text', 'cosmos3_omni', 'qwen3_vl'),
  ...of('t5gemma2_text', 't5gemma2_encoder'),
};
