import type { BiasesEncoding } from './encoding';
import { number, numbers, type ValuesOf } from '../parameters/parameters';
import { seedParameter } from './seedParameter';
import { trainedTable } from './trainedTable';

/** Parameters of a table (rows, H) of biases. */
export const biasTableParameters = {
  initializerRange: number({
    label: 'Standard deviation',
    help: 'Of the random biases that stand in for trained ones.',
    default: 0.02,
    minimum: 0,
  }),
  seed: seedParameter,
  relativePositionBiasTable: numbers({
    label: 'Biases',
    help: 'Trained biases, rows of the table × heads, row by row.',
    otherwise: 'drawn from the seed',
  }),
};

/** A table (rows, H) of biases that training finds. */
export interface BiasTable {
  /** The bias in one row of the table and one head. */
  readonly at: (row: number, head: number) => number;
  /** What an encoding says of it. */
  readonly learned: Pick<BiasesEncoding, 'learnedParameters' | 'seeded'>;
}

/** @throws SpecError where the table that is given has another size. */
export function biasTable(
  scheme: string,
  rows: number,
  heads: number,
  { relativePositionBiasTable: given, initializerRange, seed }: ValuesOf<typeof biasTableParameters>,
): BiasTable {
  const shape = { rows, hiddenSize: heads, initializerRange, seed };
  const rowAt = trainedTable(scheme, 'relativePositionBiasTable', given, shape);
  return {
    at: (row, head) => rowAt(row)?.[head] ?? NaN,
    learned: { learnedParameters: rows * heads, seeded: given === undefined },
  };
}
