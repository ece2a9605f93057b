import { formatNumber, formatRange, formatShare } from '../numerics/format';
import { inFull } from '../numerics/inFull';
import type { Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import type { AddsEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import type { Fact } from './fact';
import { neverTurnFact, wavelengthsFact } from './pairFacts';
import { positionSpan } from './positionSpan';
import { summaryOf } from './envelope';

/** Tokens whose vectors are looked at; where there are more, the first ones. */
const looked = 512;
/** Numbers that are computed in one step. */
const numbersOfStep = 2 ** 13;

/** What matters of vectors that are added: how long they are, how far apart, how slow, and where they end; in steps. */
export function* vectorFacts(encoding: AddsEncoding, positions: Positions): Steps<readonly Fact[]> {
  const { pairs, tableLength, learnedParameters } = encoding;
  const span = positionSpan(positions);
  const frequencies = pairs?.inverseFrequencies;
  return [
    ...(yield* measuredFacts(encoding, positions)),
    ...(frequencies
      ? [wavelengthsFact(frequencies), neverTurnFact(frequencies, span, say`the span of the shown positions`)]
      : []),
    ...(encoding.combines === 'adds' ? [] : [besideFact(encoding)]),
    ...(tableLength === undefined ? [] : [withoutVectorFact(positions, tableLength)]),
    {
      id: 'parameters',
      label: say`Learned parameters`,
      value: formatNumber(learnedParameters),
      exact: inFull(learnedParameters),
      definition: say`Numbers that training has to find: the weights of a table or of its features, 0 for a formula.`,
    },
  ];
}

/** Norms and distances of neighbours, measured on the vectors themselves so that they hold for any scheme. */
function* measuredFacts(encoding: AddsEncoding, positions: Positions): Steps<readonly Fact[]> {
  const width = encoding.dimension;
  const count = Math.min(positions.count, looked);
  const rows = new Float64Array(count * width);
  const apart = (row: number, other: number): number => {
    let sum = 0;
    for (let d = 0; d < width; d++) sum += (rows[row * width + d]! - (other < 0 ? 0 : rows[other * width + d]!)) ** 2;
    return Math.sqrt(sum);
  };
  const [norms, steps] = [new Float64Array(count), new Float64Array(Math.max(count - 1, 0))];
  const rowsOfStep = Math.ceil(numbersOfStep / width);
  for (let first = 0; first < count; first += rowsOfStep) {
    const end = Math.min(first + rowsOfStep, count);
    encoding.fill(positions, first, end - first, rows.subarray(first * width, end * width));
    for (let row = first; row < end; row++) {
      norms[row] = apart(row, -1);
      if (row > 0) steps[row - 1] = apart(row, row - 1);
    }
    yield;
  }
  const among = count < positions.count ? ` ${say`Of the first ${formatNumber(count)} tokens.`}` : '';
  const [, shortest, longest] = summaryOf(norms);
  const [, nearest] = summaryOf(steps);
  return [
    {
      id: 'norm',
      label: say`Vector norm`,
      value: formatRange(shortest, longest),
      exact: inFull(shortest, longest),
      definition:
        (encoding.combines === 'adds'
          ? say`Euclidean length of the position vectors, shortest to longest. Compare it with the norm of the token embeddings they are added to.`
          : say`Euclidean length of the position vectors, shortest to longest. Compare it with the norm of the input they stand beside.`) +
        among,
    },
    {
      id: 'neighbours',
      label: say`Nearest neighbours`,
      value: formatNumber(nearest),
      exact: inFull(nearest),
      definition:
        say`The smallest Euclidean distance between the vectors of two tokens in a row: how well adjacent tokens can be told apart.` +
        among,
    },
  ];
}

function besideFact({ dimension }: AddsEncoding): Fact {
  return {
    id: 'beside',
    label: say`Channels beside the input`,
    value: formatNumber(dimension),
    definition: say`These vectors are not added: they are channels of their own, so that the layer after them is wider by as many.`,
  };
}

/** By position, not by count: an offset moves tokens over the end of the table. */
function withoutVectorFact(positions: Positions, rows: number): Fact {
  let beyond = 0;
  for (let token = 0; token < positions.count; token++) {
    if (positions.at(token) < 0 || positions.at(token) >= rows) beyond++;
  }
  return {
    id: 'withoutVector',
    label: say`Tokens without a vector`,
    value: formatShare(beyond, positions.count),
    definition: say`There are vectors for ${formatNumber(rows)} positions; one from ${formatNumber(rows)} on has none, and a real model fails there.`,
  };
}
