import { integer, number, numbers } from '../parameters/parameters';
import { givenWeights } from './givenWeights';
import { seedParameter } from './seedParameter';
import { seededTable, tableOf, type RowAt, type TableShape } from './weightTable';

/** Parameters of a table (rows, D) of trained vectors, beside how many rows. */
export const trainedTableParameters = {
  hiddenSize: integer({
    label: 'Hidden size',
    help: 'D, the model dimension: how many numbers each position gets.',
    default: 128,
    minimum: 1,
    maximum: 8192,
  }),
  initializerRange: number({
    label: 'Initializer range',
    help: 'Standard deviation of the weights before training.',
    default: 0.02,
    exclusiveMinimum: 0,
  }),
  seed: seedParameter,
  table: numbers({
    label: 'Table',
    help: 'Trained weights, rows × hidden size, row by row.',
    otherwise: 'drawn from the seed',
  }),
};

/**
 * The rows of a table as the spec gives them in one of its parameters, or drawn from its seed.
 * @throws SpecError where there are not rows × D numbers.
 */
export function trainedTable(
  scheme: string,
  name: string,
  given: readonly number[] | undefined,
  shape: TableShape,
): RowAt {
  const { rows, hiddenSize } = shape;
  return given ? tableOf(givenWeights(scheme, name, given, rows * hiddenSize), hiddenSize) : seededTable(shape);
}
