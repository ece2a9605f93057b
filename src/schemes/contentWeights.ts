import { seeded } from '../numerics/random';
import { givenWeights } from './givenWeights';
import { tableOf, type RowAt } from './weightTable';

/** A table (rows, D) that a spec may give. */
export interface ContentWeights {
  readonly scheme: string;
  /** The parameter that gives it. */
  readonly name: string;
  readonly rows: number;
  readonly width: number;
  readonly seed: number;
  /** The standard deviation of drawn weights; 1 where left out. */
  readonly range?: number;
  /** How many rows other tables take from the seed before this one. */
  readonly rowsBefore?: number;
}

/** Drawn rows are kept up to this many values, 256 MB; beyond that the oldest go. */
const keptValues = 2 ** 25;

/**
 * The rows of a table that meets contents, as the spec gives them, or drawn as normals; with deviation 1, what a query
 * and a row give varies as much as what a query and a key do.
 * @throws SpecError where there are not rows × D numbers.
 */
export function contentWeights(weights: ContentWeights, given: readonly number[] | undefined): RowAt {
  const { scheme, name, rows, width, seed, range = 1, rowsBefore = 0 } = weights;
  if (given) return tableOf(givenWeights(scheme, name, given, rows * width), width);
  const kept = new Map<number, Float64Array>();
  return (index) => {
    if (!Number.isInteger(index) || index < 0 || index >= rows) return undefined;
    let row = kept.get(index);
    if (!row) {
      const random = seeded(seed, rowsBefore + index);
      row = new Float64Array(width);
      for (let d = 0; d < width; d++) row[d] = range * random.gaussian();
      kept.set(index, row);
      const [oldest] = kept.keys();
      if (kept.size * width > keptValues && oldest !== undefined) kept.delete(oldest);
    }
    return row;
  };
}
