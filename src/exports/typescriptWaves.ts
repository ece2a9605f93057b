import type { Ladder } from './ladder';
import { listText, numberText, typescriptNumbers, wholeListText } from './numberText';
import type { RotationRecipe, VectorsRecipe } from './recipe';
import type { Waves } from './waves';

/** Code that comes to the numbers of an encoding. */
export interface TypescriptParts {
  /** Lines at the top level. */
  readonly constants: readonly string[];
  /** The body of `encode(at)`, not indented. */
  readonly lines: readonly string[];
}

/** Sines and cosines in the columns of the vectors. */
export function typescriptVectors({ waves, columns }: VectorsRecipe): TypescriptParts {
  const pairs = waves.inverseFrequencies.length;
  const { constants, angles } = anglesOf(waves);
  return {
    constants: [
      ...constants,
      `// Which wave stands in which dimension: ${pairs} sines, then ${pairs} cosines, then zero.`,
      `const waves = ${wholeListText(columns)};`,
    ],
    lines: [
      'const vectors = at.map((position) => {',
      ...angles.map((line) => `  ${line}`),
      '  const values = [...angles.map(Math.sin), ...angles.map(Math.cos), 0];',
      '  return waves.map((wave) => values[wave]!);',
      '});',
      'return { vectors };',
    ],
  };
}

/** Cosines and sines of the angles of a rotation. */
export function typescriptRotation({ waves, attentionFactor }: RotationRecipe): TypescriptParts {
  const { constants, angles } = anglesOf(waves);
  return {
    constants: [...constants, `const attentionFactor = ${numberText(attentionFactor, typescriptNumbers)};`],
    lines: [
      'const times = (wave: (angle: number) => number) =>',
      '  at.map((position) => {',
      ...angles.map((line) => `    ${line}`),
      '    return angles.map((angle) => attentionFactor * wave(angle));',
      '  });',
      'return { cos: times(Math.cos), sin: times(Math.sin) };',
    ],
  };
}

function anglesOf(waves: Waves): { constants: string[]; angles: string[] } {
  const { inverseFrequencies, ladder, axisOf, phases } = waves;
  const list = (values: Float64Array): string => listText(values, [values.length], typescriptNumbers);
  const angle = `${axisOf ? 'position[axes[k]!]!' : 'position'} * frequency${phases ? ' + phases[k]!' : ''}`;
  return {
    constants: [
      `// Radians per position, one for each pair of a sine and a cosine${ladder ? `: ${ladderNames(ladder)}` : ''}.`,
      `const inverseFrequencies = ${ladder ? ladderText(ladder, inverseFrequencies.length) : list(inverseFrequencies)};`,
      ...(axisOf ? ['// The coordinate that each pair reads.', `const axes = ${wholeListText(axisOf)};`] : []),
      ...(phases ? ['// The angle of each pair at 0.', `const phases = ${list(phases)};`] : []),
    ],
    // A token without a place on an axis has the coordinate NaN there, and angle 0.
    angles: axisOf
      ? [
          `const angles = inverseFrequencies.map((frequency, k) => ${angle});`,
          'angles.forEach((angle, k) => (angles[k] = Number.isNaN(angle) ? 0 : angle));',
        ]
      : [`const angles = inverseFrequencies.map((frequency${phases ? ', k' : ''}) => ${angle});`],
  };
}

const ladderNames = ({ base, divisor }: Ladder): string => (divisor ? `${base.name}, ${divisor.name}` : base.name);

function ladderText({ base, steps, divisor }: Ladder, pairs: number): string {
  const number = (value: number): string => numberText(value, typescriptNumbers);
  const divided = divisor ? ` / ${number(divisor.value)}` : '';
  return `Array.from({ length: ${pairs} }, (_, k) => ${number(base.value)} ** (-k / ${number(steps)})${divided})`;
}
