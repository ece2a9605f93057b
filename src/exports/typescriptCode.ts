import { codeHeader } from './codeHeader';
import type { ExportSource } from './exportSource';
import { listText, numberText, typescriptNumbers, wholeListText } from './numberText';
import { otherNumbers } from './otherNumbers';
import { positionList, type PositionList } from './positionList';
import { recipeOf, type DistancesRecipe, type Recipe } from './recipe';
import { typescriptRotation, typescriptVectors, type TypescriptParts } from './typescriptWaves';

/** A TypeScript module whose `encode(positions)` gives the arrays of an encoding by name, as nested lists. */
export function typescriptCode(source: ExportSource, version: string): string {
  return `${typescriptModule(source, version, recipeOf(source)).join('\n')}\n`;
}

export function typescriptModule(
  source: ExportSource,
  version: string,
  recipe: Recipe,
  imports: readonly string[] = [],
): string[] {
  const positions = positionList(source);
  const { constants, lines } = partsOf(recipe);
  const others = otherNumbers(source).flatMap(({ name, meaning, shape, values }) => [
    '',
    `// ${meaning.replace('POSITIONS', 'positions')}`,
    `export const ${name} = ${listText(values, shape, typescriptNumbers)};`,
  ]);
  const type = positions.shape.length > 1 ? 'readonly (readonly number[])[]' : 'readonly number[]';
  const reads = recipe.kind === 'yours' || (recipe.kind === 'numbers' && recipe.arrays.length === 0) ? '_at' : 'at';
  return [
    ...codeHeader(source, version).map((line) => `// ${line}`),
    '',
    ...(imports.length > 0 ? [...imports, ''] : []),
    `export const positions: ${type} = ${positionsText(positions)};`,
    ...(constants.length > 0 ? ['', ...constants] : []),
    ...others,
    '',
    `export function encode(${reads}: ${type})${recipe.kind === 'yours' ? ': Record<string, unknown>' : ''} {`,
    ...lines.map((line) => `  ${line}`),
    '}',
  ];
}

function partsOf(recipe: Recipe): TypescriptParts {
  switch (recipe.kind) {
    case 'vectors':
      return typescriptVectors(recipe);
    case 'rotation':
      return typescriptRotation(recipe);
    case 'slopes':
      return {
        constants: [
          '// One for each head.',
          `const slopes = ${listText(recipe.slopes, [recipe.slopes.length], typescriptNumbers)};`,
        ],
        lines: biasLines('slopes', 'slope', 'slope * (key - query)', recipe.causal),
      };
    case 'distances':
      return distances(recipe);
    case 'numbers':
      return recipe.arrays.length === 0
        ? { constants: [], lines: ['return {};'] }
        : {
            constants: recipe.arrays.map(
              ({ name, shape, values }) => `const ${name} = ${listText(values, shape, typescriptNumbers)};`,
            ),
            lines: [
              "if (String(at) !== String(positions)) throw new RangeError('These numbers are those at `positions`.');",
              `return { ${recipe.arrays.map(({ name }) => name).join(', ')} };`,
            ],
          };
    case 'yours':
      return { constants: [], lines: ["throw new Error('Return what your model computes at these positions.');"] };
  }
}

function distances({ heads, least, buckets, values, causal }: DistancesRecipe): TypescriptParts {
  const columns = values.length / heads;
  const greatest = least + (buckets?.length ?? columns) - 1;
  const index = `key - query - leastDistance`;
  return {
    constants: [
      `// The distances ${least} to ${greatest} have biases here.`,
      `const leastDistance = ${least};`,
      ...(buckets ? [`const buckets = ${wholeListText(buckets)};`] : []),
      buckets ? '// By head and bucket; NaN where no distance above has the bucket.' : '// By head and distance.',
      `const biases = ${listText(values, [heads, columns], typescriptNumbers)};`,
    ],
    lines: biasLines('biases', 'row', `row[${buckets ? `buckets[${index}]!` : index}]!`, causal),
  };
}

/** The bias by head, query and key; none on keys after the query where the scheme is causal. */
function biasLines(list: string, item: string, bias: string, causal: boolean): string[] {
  const value = causal ? `(key > query ? NaN : ${bias})` : bias;
  return [`return { bias: ${list}.map((${item}) => at.map((query) => at.map((key) => ${value}))) };`];
}

function positionsText({ shape, values, range }: PositionList): string {
  if (!range) return listText(values, shape, typescriptNumbers);
  const { start, step } = range;
  const times = step === 1 ? 't' : `${numberText(step, typescriptNumbers)} * t`;
  const value = start === 0 ? times : `${numberText(start, typescriptNumbers)} + ${times}`;
  return `Array.from({ length: ${values.length} }, (_, t) => ${value})`;
}
