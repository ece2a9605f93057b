import { listText, pythonNumbers, wholeListText } from './numberText';
import { floats, integers, type PythonDialect } from './pythonDialect';
import type { PythonParts } from './pythonParts';
import type { DistancesRecipe, SlopesRecipe } from './recipe';

const distances = 'distances = positions[None, :] - positions[:, None]  # key - query';

/** A slope a head, times the distance. */
export function pythonSlopes({ slopes, causal }: SlopesRecipe, dialect: PythonDialect): PythonParts {
  return {
    constants: [
      '# One for each head.',
      `SLOPES = ${floats(dialect, listText(slopes, [slopes.length], pythonNumbers))}`,
    ],
    lines: [distances, 'bias = SLOPES[:, None, None] * distances', ...returned(causal, dialect)],
  };
}

/** A table by distance, or by the bucket of a distance. */
export function pythonDistances(recipe: DistancesRecipe, dialect: PythonDialect): PythonParts {
  const { heads, least, buckets, values, causal } = recipe;
  const { module, cast } = dialect;
  const columns = values.length / heads;
  const table = floats(dialect, listText(values, [heads, columns], pythonNumbers));
  const greatest = least + (buckets?.length ?? columns) - 1;
  return {
    constants: [
      `# The distances ${least} to ${greatest} have biases here.`,
      `LEAST_DISTANCE = ${least}`,
      ...(buckets
        ? [
            `BUCKETS = ${integers(dialect, wholeListText(buckets))}`,
            '# By head and bucket; nan where no distance above has the bucket.',
          ]
        : ['# By head and distance.']),
      `BIASES = ${table}`,
    ],
    lines: [
      distances,
      `index = ${causal ? `${module}.clip(distances, None, 0)` : 'distances'}.${cast}(${module}.int64) - LEAST_DISTANCE`,
      `assert index.min() >= 0, "a distance is below ${least}"`,
      `bias = BIASES[:, ${buckets ? 'BUCKETS[index]' : 'index'}]`,
      ...returned(causal, dialect),
    ],
  };
}

function returned(causal: boolean, { module }: PythonDialect): string[] {
  return causal
    ? [`return {"bias": ${module}.where(distances > 0, nan, bias)}  # none on keys after the query`]
    : ['return {"bias": bias}'];
}
