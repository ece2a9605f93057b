import { codeHeader } from './codeHeader';
import type { ExportSource } from './exportSource';
import { otherNumbers } from './otherNumbers';
import { listText, numberText, pythonNumbers } from './numberText';
import { positionList, type PositionList } from './positionList';
import { pythonDistances, pythonSlopes } from './pythonBiases';
import { floats, range, type PythonDialect } from './pythonDialect';
import type { PythonParts } from './pythonParts';
import { pythonRotation, pythonVectors } from './pythonWaves';
import { recipeOf, type NamedArray, type NumbersRecipe, type Recipe } from './recipe';

/** A Python module whose `encode(positions)` gives the arrays of an encoding by name, and prints them when it is run. */
export function pythonCode(source: ExportSource, dialect: PythonDialect, version: string): string {
  return [
    ...pythonModule(source, dialect, version, recipeOf(source)),
    '',
    '',
    'if __name__ == "__main__":',
    '    for name, array in encode(POSITIONS).items():',
    '        print(name, tuple(array.shape))',
    '        print(array)',
    '',
  ].join('\n');
}

/** The lines of the module up to the end of `encode`. */
export function pythonModule(
  source: ExportSource,
  dialect: PythonDialect,
  version: string,
  recipe: Recipe,
  needsNan = false,
): string[] {
  const positions = positionList(source);
  const { constants, lines } = partsOf(recipe, positions, dialect);
  const others = otherNumbers(source).flatMap((array) => [
    '',
    `# ${array.meaning}`,
    `${constantName(array.name)} = ${arrayText(array, dialect)}`,
  ]);
  const body = [
    `POSITIONS = ${positionsText(positions, dialect)}`,
    ...(constants.length > 0 ? ['', ...constants] : []),
    ...others,
    '',
    '',
    'def encode(positions):',
    ...lines.map((line) => `    ${line}`),
  ];
  const text = body.join('\n');
  const math = ['inf', 'nan'].filter((name) => (name === 'nan' && needsNan) || usesName(text, name));
  return [
    ...codeHeader(source, version).map((line) => `# ${line}`),
    ...(math.length > 0 ? [`from math import ${math.join(', ')}`, ''] : []),
    ...dialect.imports,
    '',
    ...body,
  ];
}

/** Whether code says a name, outside comments and texts. */
function usesName(code: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(code.replaceAll(/#.*|"[^"]*"/g, ''));
}

function partsOf(recipe: Recipe, positions: PositionList, dialect: PythonDialect): PythonParts {
  switch (recipe.kind) {
    case 'vectors':
      return pythonVectors(recipe, positions, dialect);
    case 'rotation':
      return pythonRotation(recipe, positions, dialect);
    case 'slopes':
      return pythonSlopes(recipe, dialect);
    case 'distances':
      return pythonDistances(recipe, dialect);
    case 'numbers':
      return pythonNumbersOf(recipe, dialect);
    case 'yours':
      return {
        constants: [],
        lines: ['raise NotImplementedError("Return what your model computes at these positions.")'],
      };
  }
}

function pythonNumbersOf({ arrays }: NumbersRecipe, dialect: PythonDialect): PythonParts {
  if (arrays.length === 0) return { constants: [], lines: ['return {}'] };
  const entries = arrays.map(({ name }) => `"${name}": ${constantName(name)}`);
  return {
    constants: arrays.map((array) => `${constantName(array.name)} = ${arrayText(array, dialect)}`),
    lines: [
      `assert str(positions.tolist()) == str(POSITIONS.tolist()), "these numbers are those at POSITIONS"`,
      `return {${entries.join(', ')}}`,
    ],
  };
}

function arrayText({ shape, values }: NamedArray, dialect: PythonDialect): string {
  return floats(dialect, listText(values, shape, pythonNumbers));
}

/** As Python names constants. */
const constantName = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

function positionsText({ shape, values, range: steps }: PositionList, dialect: PythonDialect): string {
  if (!steps) return floats(dialect, listText(values, shape, pythonNumbers));
  const { start, step } = steps;
  const times = step === 1 ? '' : `${numberText(step, pythonNumbers)} * `;
  const plus = start === 0 ? '' : `${numberText(start, pythonNumbers)} + `;
  return `${plus}${times}${range(dialect, values.length)}`;
}
