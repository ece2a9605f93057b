import type { Ladder } from './ladder';
import { listText, numberText, pythonNumbers, wholeListText } from './numberText';
import type { PositionList } from './positionList';
import type { PythonParts } from './pythonParts';
import { floats, integers, range, type PythonDialect } from './pythonDialect';
import type { RotationRecipe, VectorsRecipe } from './recipe';
import type { Waves } from './waves';

/** Sines and cosines in the columns of the vectors. */
export function pythonVectors(recipe: VectorsRecipe, positions: PositionList, dialect: PythonDialect): PythonParts {
  const { waves, columns } = recipe;
  const { module, concatenate } = dialect;
  const pairs = waves.inverseFrequencies.length;
  const angles = anglesOf(waves, positions, dialect);
  const sines = [`sin, cos = ${module}.sin(angles), ${module}.cos(angles)`];
  const returned = (vectors: string): string[] => [...angles.lines, ...sines, `return {"vectors": ${vectors}}`];
  if (isList(columns, 2 * pairs, (column) => (column >> 1) + pairs * (column % 2))) {
    return { ...angles, lines: returned(`${module}.stack((sin, cos), -1).reshape(len(positions), -1)`) };
  }
  if (isList(columns, 2 * pairs, (column) => column)) {
    return { ...angles, lines: returned(`${concatenate}((sin, cos), -1)`) };
  }
  return {
    constants: [
      ...angles.constants,
      `# Which wave stands in which dimension: ${pairs} sines, then ${pairs} cosines, then zero.`,
      `WAVES = ${integers(dialect, wholeListText(columns))}`,
    ],
    lines: returned(`${concatenate}((sin, cos, 0.0 * sin[:, :1]), -1)[:, WAVES]`),
  };
}

/** Cosines and sines of the angles of a rotation. */
export function pythonRotation(recipe: RotationRecipe, positions: PositionList, dialect: PythonDialect): PythonParts {
  const { module } = dialect;
  const { constants, lines } = anglesOf(recipe.waves, positions, dialect);
  const [factor, constant] =
    recipe.attentionFactor === 1
      ? ['', []]
      : ['ATTENTION_FACTOR * ', [`ATTENTION_FACTOR = ${numberText(recipe.attentionFactor, pythonNumbers)}`]];
  return {
    constants: [...constants, ...constant],
    lines: [...lines, `return {"cos": ${factor}${module}.cos(angles), "sin": ${factor}${module}.sin(angles)}`],
  };
}

function anglesOf(waves: Waves, positions: PositionList, dialect: PythonDialect): PythonParts {
  const { inverseFrequencies, ladder, axisOf, phases } = waves;
  const list = (values: Float64Array): string => floats(dialect, listText(values, [values.length], pythonNumbers));
  const frequencies = ladder ? ladderText(ladder, inverseFrequencies.length, dialect) : list(inverseFrequencies);
  const { module } = dialect;
  return {
    constants: [
      '# Radians per position, one for each pair of a sine and a cosine.',
      `INVERSE_FREQUENCIES = ${frequencies}`,
      ...(axisOf
        ? ['# The coordinate that each pair reads.', `AXES = ${integers(dialect, wholeListText(axisOf))}`]
        : []),
      ...(phases ? ['# The angle of each pair at 0.', `PHASES = ${list(phases)}`] : []),
    ],
    lines: [
      `angles = positions[:, ${axisOf ? 'AXES' : 'None'}] * INVERSE_FREQUENCIES${phases ? ' + PHASES' : ''}`,
      ...(positions.values.some(Number.isNaN)
        ? [`angles = ${module}.where(${module}.isnan(angles), 0.0, angles)  # no place on the axis`]
        : []),
    ],
  };
}

function ladderText({ base, steps, divisor }: Ladder, pairs: number, dialect: PythonDialect): string {
  const power = `${numberText(base.value, pythonNumbers)} ** (-${range(dialect, pairs)} / ${numberText(steps, pythonNumbers)})`;
  const names = [base, ...(divisor ? [divisor] : [])].map(({ name }) => name).join(', ');
  return `${power}${divisor ? ` / ${numberText(divisor.value, pythonNumbers)}` : ''}  # ${names}`;
}

function isList(list: readonly number[], length: number, valueAt: (index: number) => number): boolean {
  return list.length === length && list.every((value, index) => value === valueAt(index));
}
