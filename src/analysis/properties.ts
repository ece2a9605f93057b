import { formatBytes, formatNumber, noValue } from '../numerics/format';
import type { BiasesEncoding, Encoding, RotatesEncoding } from '../schemes/encoding';
import { isOfKeyAlone } from './isOfKeyAlone';
import { monotoneDecay } from './monotoneDecay';
import { formatShiftChange, shiftChange, shiftDefinition } from './shiftInvariance';
import { positionsCompared, smallestDistance } from './smallestDistance';

/** A row of the comparison's table: one cell an encoding, `–` where it has no meaning. */
export interface Property {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly cells: readonly string[];
}

/** Distances looked at for a rise of the profile. */
const farthestLooked = 65536;
const bytesPerValue = 4;

/**
 * The measured properties of encodings side by side, at a length of L tokens. A row that has no meaning for any of
 * them is left out.
 */
export function properties(encodings: readonly Encoding[], { length }: { length: number }): readonly Property[] {
  const reach = Math.max(Math.min(length, farthestLooked) - 1, 0);
  const rows: readonly (Omit<Property, 'cells'> & { cell: (encoding: Encoding) => string })[] = [
    {
      id: 'parameters',
      label: 'Learned parameters',
      definition: 'Numbers that training has to find; 0 for a formula.',
      cell: (encoding) => formatNumber(encoding.learnedParameters),
    },
    {
      id: 'operations',
      label: 'Operations per token and layer',
      definition:
        'Extra additions and multiplications. Vectors: one addition a dimension, or one channel more, before the first layer only. Rotation: three a rotated channel, for each query head and each key head, and one more where channels fade. Bias: one addition for each key in each head.',
      cell: operations,
    },
    {
      id: 'memory',
      label: `Table memory at ${formatNumber(length)} tokens`,
      definition:
        'Values to keep as float32 so that nothing is computed twice. Vectors: all of them. Rotation: cosines and sines; of a decay also a scale for each position and pair (xPos), or a factor for each head and distance (RetNet). Bias: one for each head and distance; for each head and key where it is a slope times the position of the key; for each head, query and key where the query counts too (FIRE).',
      cell: (encoding) => formatBytes(bytesPerValue * tableValues(encoding, length)),
    },
    {
      id: 'shiftInvariance',
      label: 'Shift invariance',
      definition: shiftDefinition,
      cell: (encoding) => formatShiftChange(shiftChange(encoding)),
    },
    {
      id: 'monotoneDecay',
      label: 'Monotone decay up to distance',
      definition: `The distance up to which the distance profile (first head of a bias scheme) never rises: farther keys never count more than nearer ones. ≥ where no rise was found up to ${formatNumber(reach)}.`,
      cell: (encoding) => (encoding.acts === 'nothing' ? noValue : formatDecay(monotoneDecay(encoding, reach), reach)),
    },
    {
      id: 'smallestDistance',
      label: 'Smallest distance between two positions',
      definition: `The smallest Euclidean distance between the vectors of two of the first ${formatNumber(length)} positions, or of as many of them as there is a table, and time, for. The larger, the better positions can be told apart.`,
      cell: (encoding) =>
        encoding.acts === 'adds'
          ? formatNumber(smallestDistance(encoding, positionsCompared(encoding, length)))
          : noValue,
    },
  ];
  return rows
    .map(({ id, label, definition, cell }) => ({ id, label, definition, cells: encodings.map(cell) }))
    .filter((row) => row.cells.some((cell) => cell !== noValue));
}

/** One token, one layer, one head where the cost is by head; the same convention for every kind. */
function operations(encoding: Encoding): string {
  switch (encoding.acts) {
    case 'adds':
      return encoding.combines === 'adds'
        ? `${formatNumber(encoding.dimension)}, once`
        : `${formatNumber(encoding.dimension)} channels more`;
    case 'rotates':
      return rotationOperations(encoding);
    case 'biases':
      return '1 per key and head';
    case 'nothing':
      return '0';
  }
}

/** A decay is one more for each channel, or for each logit. */
function rotationOperations({ rotaryDim, decay }: RotatesEncoding): string {
  const each = decay?.on === 'channels' ? 4 : 3;
  return `${formatNumber(each * rotaryDim)} per head${decay?.on === 'scores' ? ', 1 per key and head' : ''}`;
}

/** Values of a table that covers `length` tokens; a table may end before. */
function tableValues(encoding: Encoding, length: number): number {
  switch (encoding.acts) {
    case 'adds':
      return Math.min(length, encoding.tableLength ?? length) * encoding.dimension;
    case 'rotates':
      return length * encoding.rotaryDim + decayValues(encoding, length);
    case 'biases':
      return encoding.heads * biasValues(encoding, length);
    case 'nothing':
      return 0;
  }
}

/** Scales by position and pair: those of the keys are one over those of the queries. Factors by head and distance. */
function decayValues({ decay, pairs }: RotatesEncoding, length: number): number {
  if (!decay) return 0;
  return length * (decay.on === 'channels' ? pairs.inverseFrequencies.length : decay.heads);
}

/** Different biases of one head. */
function biasValues(encoding: BiasesEncoding, length: number): number {
  if (isOfKeyAlone(encoding)) return length;
  if (encoding.biasAtDistance) return encoding.causal ? length : Math.max(2 * length - 1, 0);
  return encoding.causal ? (length * (length + 1)) / 2 : length ** 2;
}

/** Where no rise was found, the end of the search is a lower bound. */
function formatDecay(distance: number, reach: number): string {
  return distance === reach ? `≥ ${formatNumber(distance)}` : formatNumber(distance);
}
