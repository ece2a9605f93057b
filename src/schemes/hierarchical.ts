import { integer, number } from '../parameters/parameters';
import { say } from '../words/say';
import { defineScheme } from './scheme';
import { SpecError } from './specError';
import { trainedTable, trainedTableParameters } from './trainedTable';
import { fillByRow, type RowAt } from './weightTable';

const { hiddenSize, ...weights } = trainedTableParameters;

/**
 * Su 2020: a table of n trained rows serves n² positions. With u_a = (p_a − α·p_0)/(1 − α), position a·n + b gets
 * α·u_a + (1 − α)·u_b, which for a = 0 is row b itself.
 */
export const hierarchical = defineScheme({
  id: 'hierarchical',
  name: 'Hierarchical decomposition',
  acts: 'adds',
  summary: 'Adds a mixture of two rows of a trained table, so that n rows serve n² positions.',
  formula: 'PE(a·n + b) = α·u_a + (1 − α)·u_b,  u_a = (E[a] − α·E[0]) / (1 − α)',
  citation: {
    authors: 'Su',
    title: 'Hierarchical decomposition of position codes, so that BERT can handle ultra-long texts',
    year: 2020,
    url: 'https://kexue.fm/archives/7947',
  },
  reference: 'bojone/bert4keras: bert4keras/layers.py',
  parameters: {
    hiddenSize,
    maxPositionEmbeddings: integer({
      label: 'Rows',
      help: 'n, the trained rows: the longest text read in training. They serve n² positions.',
      default: 512,
      minimum: 1,
      maximum: 2 ** 24,
    }),
    alpha: number({
      label: 'α',
      help: 'Share of the coarse position; not ½, where (a, b) and (b, a) would be the same.',
      default: 0.4,
      exclusiveMinimum: 0,
      maximum: 0.999,
    }),
    ...weights,
  },
  prepare: (spec) => {
    const { hiddenSize, maxPositionEmbeddings: rows, alpha, initializerRange, seed, table } = spec;
    if (alpha === 0.5) {
      throw new SpecError(
        say`alpha is 0.5, but it must be another number: at ½ two positions share each vector (setting phasor.parameters.hierarchical.alpha).`,
      );
    }
    const shape = { rows, hiddenSize, initializerRange, seed };
    const rowAt = trainedTable('hierarchical', 'table', table, shape);
    return {
      spec,
      acts: 'adds',
      combines: 'adds',
      dimension: hiddenSize,
      learnedParameters: rows * hiddenSize,
      seeded: table === undefined,
      trainedLength: rows,
      tableLength: rows ** 2,
      fill: fillByRow(hiddenSize, (position) => hierarchicalRow(rowAt, rows, alpha, position)),
    };
  },
});

/** The vector (D) of a position among n² from a table of n rows; undefined where there is none. */
function hierarchicalRow(rowAt: RowAt, n: number, alpha: number, position: number): Float64Array | undefined {
  const [zero, coarse, fine] = [rowAt(0), rowAt(Math.floor(position / n)), rowAt(position % n)];
  if (!zero || !coarse || !fine) return undefined;
  const share = (value: number, origin: number): number => (value - alpha * origin) / (1 - alpha);
  return fine.map((value, d) => alpha * share(coarse[d]!, zero[d]!) + (1 - alpha) * share(value, zero[d]!));
}
