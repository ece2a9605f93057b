import { integer, number } from '../parameters/parameters';
import { say } from '../words/say';
import { boxRuns, tokensIn } from '../numerics/axisRuns';
import type { AddsEncoding } from './encoding';
import { rowSums } from './rowSums';
import { defineScheme } from './scheme';
import { SpecError } from './specError';
import { trainedTable, trainedTableParameters } from './trainedTable';
import { keptRows, type RowAt } from './weightTable';

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
    const origin = originsOf(rowAt, rows, hiddenSize, alpha);
    return {
      spec,
      acts: 'adds',
      combines: 'adds',
      dimension: hiddenSize,
      learnedParameters: rows * hiddenSize,
      seeded: table === undefined,
      trainedLength: rows,
      tableLength: rows ** 2,
      fill: mixtures(origin, rows, alpha, hiddenSize),
      fillMean: meansOf(origin, rows, alpha, hiddenSize),
      mixture: { rows, share: alpha, rowAt: origin },
    };
  },
});

/** The rows u_a = (E[a] − α·E[0]) / (1 − α). */
function originsOf(rowAt: RowAt, rows: number, hiddenSize: number, alpha: number): RowAt {
  return keptRows(rows, hiddenSize, (index) => {
    const zero = rowAt(0)!;
    return rowAt(index)!.map((value, d) => (value - alpha * zero[d]!) / (1 - alpha));
  });
}

/** Vectors of positions among n², from the n rows u_a; a row of NaN where there is none. */
function mixtures(origin: RowAt, n: number, alpha: number, hiddenSize: number): AddsEncoding['fill'] {
  return (positions, start, count, out) => {
    for (let row = 0; row < count; row++) {
      const position = positions.at(start + row);
      const [coarse, fine] = [origin(Math.floor(position / n)), origin(position % n)];
      const at = row * hiddenSize;
      if (!coarse || !fine) out.fill(NaN, at, at + hiddenSize);
      else for (let d = 0; d < hiddenSize; d++) out[at + d] = alpha * coarse[d]! + (1 - alpha) * fine[d]!;
    }
  };
}

/** Numbers whose sums are made together, and rows of them at least. */
const [mostInChunk, fewRows] = [2 ** 16, 64];

/** Means from sums of the u_a: coarse and fine rows count apart, each with its share. */
function meansOf(origin: RowAt, n: number, alpha: number, hiddenSize: number): NonNullable<AddsEncoding['fillMean']> {
  const fillRows = (_: number, first: number, out: Float64Array): void => {
    for (let row = first; row < n && (row - first) * hiddenSize < out.length; row++) {
      out.set(origin(row)!, (row - first) * hiddenSize);
    }
  };
  const sums = rowSums(hiddenSize, fillRows, Math.max(fewRows, Math.min(n, Math.floor(mostInChunk / hiddenSize))));
  const runs = boxRuns([n, n]);
  return (first, count, out) => {
    const existing = tokensIn(runs(first, count, 0));
    out.fill(existing === 0 ? NaN : 0);
    for (const [axis, share] of [alpha, 1 - alpha].entries()) {
      for (const run of runs(first, count, axis)) {
        sums.add(0, (share * run.times) / existing, run.from, run.count, out);
      }
    }
  };
}
