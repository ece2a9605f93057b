import { seeded } from '../numerics/random';
import { integer, number } from './parameters';
import { defineScheme } from './scheme';
import { seedParameter } from './seedParameter';

/**
 * One trained vector a position. Drawn here as before training, N(0, initializerRange²); every row has its own stream
 * of the seed, so that any row costs the same. A position outside the table has no vector: a row of NaN.
 */
export const learned = defineScheme({
  id: 'learned',
  name: 'Learned absolute',
  acts: 'adds',
  summary: 'Adds a trained vector to the token embedding, one for each position up to a fixed length.',
  formula: 'PE(n) = E[n],  0 ≤ n < maxPositionEmbeddings',
  citation: {
    authors: 'Devlin et al.',
    title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
    year: 2018,
    url: 'https://arxiv.org/abs/1810.04805',
  },
  reference: 'huggingface/transformers: src/transformers/models/bert/modeling_bert.py',
  parameters: {
    hiddenSize: integer({
      label: 'Hidden size',
      help: 'D, the model dimension: how many numbers each position gets.',
      default: 128,
      minimum: 1,
      maximum: 8192,
    }),
    maxPositionEmbeddings: integer({
      label: 'Rows',
      help: 'Rows of the table: the longest text the model can read.',
      default: 512,
      minimum: 1,
      maximum: 2 ** 24,
    }),
    initializerRange: number({
      label: 'Initializer range',
      help: 'Standard deviation of the weights before training.',
      default: 0.02,
      exclusiveMinimum: 0,
    }),
    seed: seedParameter,
  },
  prepare: (spec) => {
    const { hiddenSize, maxPositionEmbeddings } = spec;
    const rowAt = seededRows(spec);
    return {
      spec,
      acts: 'adds',
      dimension: hiddenSize,
      learnedParameters: maxPositionEmbeddings * hiddenSize,
      seeded: true,
      trainedLength: maxPositionEmbeddings,
      fill: (positions, start, count, out) => {
        for (let row = 0; row < count; row++) {
          const vector = rowAt(positions.at(start + row));
          if (vector) out.set(vector, row * hiddenSize);
          else out.fill(NaN, row * hiddenSize, (row + 1) * hiddenSize);
        }
      },
    };
  },
});

interface Table {
  readonly hiddenSize: number;
  readonly maxPositionEmbeddings: number;
  readonly initializerRange: number;
  readonly seed: number;
}

/** Tables up to this many values keep the rows that were asked for: 32 MB. */
const keptValues = 2 ** 22;

/** The row (D) of a position; undefined where the table has none. */
function seededRows(table: Table): (position: number) => Float64Array | undefined {
  const { hiddenSize, maxPositionEmbeddings, initializerRange, seed } = table;
  const kept = new Map<number, Float64Array>();
  const keeps = maxPositionEmbeddings * hiddenSize <= keptValues;
  return (position) => {
    if (!Number.isInteger(position) || position < 0 || position >= maxPositionEmbeddings) return undefined;
    let row = kept.get(position);
    if (!row) {
      const random = seeded(seed, position);
      row = new Float64Array(hiddenSize);
      for (let d = 0; d < hiddenSize; d++) row[d] = initializerRange * random.gaussian();
      if (keeps) kept.set(position, row);
    }
    return row;
  };
}
