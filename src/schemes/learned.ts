import { integer, optionalInteger } from '../parameters/parameters';
import { defineScheme } from './scheme';
import { trainedTable, trainedTableParameters } from './trainedTable';
import { fillByRow } from './weightTable';

const { hiddenSize, ...weights } = trainedTableParameters;

/**
 * One trained vector a position, drawn here as before training. A position outside the table has no vector.
 *
 * Families differ in which row a position reads. BERT and GPT-2: its own. OPT and BART: the row `offset` = 2 further on,
 * in a table that has 2 rows more than positions. RoBERTa: its own, but tokens are numbered from paddingIdx + 1 (see
 * `positions/numbering`), so that 514 rows serve 512 tokens, and row paddingIdx is 0.
 */
export const learned = defineScheme({
  id: 'learned',
  name: 'Learned absolute',
  acts: 'adds',
  summary: 'Adds a trained vector to the token embedding, one for each position up to a fixed length.',
  formula: 'PE(n) = E[n + offset],  0 ≤ n < maxPositionEmbeddings',
  citation: {
    authors: 'Devlin et al.',
    title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
    year: 2018,
    url: 'https://arxiv.org/abs/1810.04805',
  },
  reference: 'huggingface/transformers: src/transformers/models/bert/modeling_bert.py',
  parameters: {
    hiddenSize,
    maxPositionEmbeddings: integer({
      label: 'Rows',
      help: 'Rows of the table: the longest text the model can read.',
      default: 512,
      minimum: 1,
      maximum: 2 ** 24,
    }),
    offset: integer({
      label: 'Row offset',
      help: 'Rows before that of position 0: 2 in OPT and BART, whose tables are longer by as many.',
      default: 0,
      minimum: 0,
      maximum: 2 ** 16,
    }),
    paddingIdx: optionalInteger({
      label: 'Padding row',
      help: 'The row that is 0: 1 in RoBERTa, which numbers tokens from the next on.',
      minimum: 0,
      maximum: 2 ** 24,
      otherwise: 'none',
    }),
    ...weights,
  },
  prepare: (spec) => {
    const { hiddenSize, maxPositionEmbeddings, offset, paddingIdx, initializerRange, seed, table } = spec;
    const rows = maxPositionEmbeddings + offset;
    const rowAt = trainedTable('learned', 'table', table, { rows, hiddenSize, initializerRange, seed });
    const zero = new Float64Array(hiddenSize);
    return {
      spec,
      acts: 'adds',
      combines: 'adds',
      dimension: hiddenSize,
      learnedParameters: rows * hiddenSize,
      seeded: table === undefined,
      trainedLength: maxPositionEmbeddings,
      tableLength: maxPositionEmbeddings,
      fill: fillByRow(hiddenSize, (position) => (position + offset === paddingIdx ? zero : rowAt(position + offset))),
    };
  },
});
