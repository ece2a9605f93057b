import type { BlockSums } from '../analysis/blockSums';
import { stripSums } from '../analysis/closedSums';
import { formatNumber } from '../numerics/format';
import type { Positions } from '../positions/positions';
import { readsPlainPositions } from '../schemes/coordinates';
import type { AddsEncoding, BiasesEncoding, Encoding } from '../schemes/encoding';
import { schemeById } from '../schemes/registry';
import { say } from '../words/say';

/** Of a closed form over consecutive positions: a block costs as much as a token. */
const unbounded = Infinity;
/** Where every distance is looked at, in every head. */
const byDistance = 2 ** 20;
/** Where every token is looked at. */
const byToken = 65_536;
/** Where every query is looked at, and its keys by sums: fewer, for each costs as much as there are columns. */
const byQuery = 8192;
/** Where every pair of a query and a key is looked at: their square; fewer where contents are drawn for each. */
const byPair = 2048;
const byContents = 1024;

/**
 * How many tokens of a text a picture can be exact about without making anybody wait: every cell is the mean of all that
 * it covers, so that more tokens cost more where the mean has no closed form.
 */
export function drawableTokens(encoding: Encoding, positions: Positions): number {
  const isConsecutive = positions.first !== undefined && readsPlainPositions(encoding.axes, positions);
  switch (encoding.acts) {
    case 'adds':
      return drawableVectors(encoding, positions);
    case 'rotates':
      return isConsecutive ? unbounded : byToken;
    case 'biases':
      if (isConsecutive && encoding.biasAtDistance) return byDistance;
      if (encoding.content) return byContents;
      return inBlocks(encoding, stripSums(encoding, positions, positions.first));
    case 'nothing':
      return positions.first === undefined ? byToken : unbounded;
  }
}

function inBlocks({ tableLength = 0 }: BiasesEncoding, sums: BlockSums | undefined): number {
  if (sums?.byQuery) return byQuery;
  // Every row of a table counts, and profiles look at every distance.
  if (sums) return tableLength > byToken ? byToken : byDistance;
  return byPair;
}

/** Of vectors: no token is looked at where means and norms are known, and none after the end of a table. */
function drawableVectors(encoding: AddsEncoding, positions: Positions): number {
  const { first } = positions;
  // Clocks are sent where every token is.
  if (first === undefined || (encoding.pairs && !readsPlainPositions(encoding.axes, positions))) return byToken;
  const { norm, norms, tableLength = Infinity } = encoding;
  const isClosed = encoding.fillMean && (norm !== undefined || norms);
  return isClosed || tableLength - first <= byToken ? unbounded : byToken;
}

/** What to say where a text has more tokens than are drawn: one clear sentence. */
export function drawableNotice(encodings: readonly Encoding[], positions: Positions, shown: number): string {
  const slowest = encodings.find((encoding) => drawableTokens(encoding, positions) === shown);
  const name = schemeById(slowest?.spec.scheme ?? '')?.name ?? '';
  const [some, all] = [formatNumber(shown), formatNumber(positions.count)];
  return slowest?.acts === 'biases' && shown !== byQuery && shown !== byToken
    ? say`Showing the first ${some} of ${all} tokens: ${name} has no closed form here, and its pictures look at every query and key of them.`
    : say`Showing the first ${some} of ${all} tokens: ${name} has no closed form here, and its pictures look at every token of them.`;
}
