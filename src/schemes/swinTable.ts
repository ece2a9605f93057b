import { givenWeights } from './givenWeights';
import { number, numbers, type ValuesOf } from '../parameters/parameters';
import { seedParameter } from './seedParameter';
import { seededTable, tableOf } from './weightTable';

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

/**
 * The bias in one row of the table and one head.
 * @throws SpecError where the table that is given has another size.
 */
export function biasTable(
  scheme: string,
  rows: number,
  heads: number,
  { relativePositionBiasTable: given, initializerRange, seed }: ValuesOf<typeof biasTableParameters>,
): (row: number, head: number) => number {
  const rowAt = given
    ? tableOf(givenWeights(scheme, 'relativePositionBiasTable', given, rows * heads), heads)
    : seededTable({ rows, hiddenSize: heads, initializerRange, seed });
  return (row, head) => rowAt(row)?.[head] ?? NaN;
}
