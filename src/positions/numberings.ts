import { choice } from '../parameters/parameters';
import { bloomNumbering, fairseqNumbering, generateNumbering, optNumbering, type Numbering } from './numbering';

export type NumberingName = 'generate' | 'bloom' | 'opt' | 'fairseq';

/** The numberings by the name that a parameter has for them. */
export const numberings: Readonly<Record<NumberingName, Numbering>> = {
  generate: generateNumbering,
  bloom: bloomNumbering,
  opt: optNumbering,
  fairseq: fairseqNumbering(),
};

export const numberingParameter = choice({
  label: 'Numbering',
  help: 'How the model family counts tokens where some are padding.',
  default: 'generate',
  choices: {
    generate: 'generate() for GPT-2, Llama …: from 0, padding is at 0 (at 1 in transformers 4)',
    bloom: 'BLOOM: from 0, padding is at 0',
    opt: 'OPT: rows of its table, from 2, padding is at 1',
    fairseq: 'RoBERTa, XLM-R, M2M-100 …: from 2, padding is at 1, whose row is zeros',
  },
});

/** The families by name, for the presets of rules that have `numberingParameter`. */
export const numberingPresets: readonly { readonly name: string; readonly values: { numbering: NumberingName } }[] = [
  { name: 'GPT-2, Llama (generate)', values: { numbering: 'generate' } },
  { name: 'BLOOM', values: { numbering: 'bloom' } },
  { name: 'OPT', values: { numbering: 'opt' } },
  { name: 'RoBERTa, XLM-R', values: { numbering: 'fairseq' } },
];
