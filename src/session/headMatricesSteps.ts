import { heatmapSteps } from '../analysis/blockMeans';
import { membersIn, symmetricRange, type Cells, type CellWindow } from '../analysis/cells';
import type { Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import type { HeadMatrices } from '../protocol/snapshot';
import type { BiasesEncoding, Encoding } from '../schemes/encoding';

interface MatricesInput {
  readonly encoding: Encoding;
  readonly positions: Positions;
  /** The chosen head, which is among those shown. */
  readonly head: number;
  /** All heads are wanted, not a few. */
  readonly all: boolean;
  /** What the heatmap shows. */
  readonly window: CellWindow;
  /** What was computed last for a key, or what is computed now. */
  readonly remember: (key: string, compute: () => Steps<HeadMatrices | undefined>) => Steps<HeadMatrices | undefined>;
}

/** Cells of a side: as many as a picture the size of a thumb can show. */
const cellsOfSide = 24;
/** Heads that are shown until all are asked for, and of those. */
const fewHeads = 12;
const mostHeads = 128;
/** Tokens of a side that are looked at where each distance, each query and key, or each of their contents costs. */
const mostTokens = { closed: Infinity, byDistance: 2 ** 16, byPair: 256, byContents: 64 };

/** Small bias matrices of the heads of an encoding that has several, a few rows a step; undefined for others. */
export function* headMatricesSteps(input: MatricesInput): Steps<HeadMatrices | undefined> {
  const { encoding, positions, head, all, remember } = input;
  if (encoding.acts !== 'biases' || encoding.heads < 2 || positions.count === 0) return undefined;
  const heads = headsShown(encoding.heads, all ? mostHeads : fewHeads, head);
  const window = lookedAt(encoding, positions, input.window);
  const key = JSON.stringify([heads, window.start, window.count, window.columns]);
  return yield* remember(key, () => computed(encoding, positions, heads, window));
}

/** The first heads, and the chosen one. */
function headsShown(total: number, most: number, chosen: number): number[] {
  const heads = Array.from({ length: Math.min(total, most) }, (_, head) => head);
  return heads.includes(chosen) ? heads : [...heads.slice(0, -1), chosen];
}

function waysToLook(encoding: BiasesEncoding, positions: Positions): keyof typeof mostTokens {
  if (positions.first !== undefined && encoding.biasAtDistance)
    return encoding.sumsAtDistances ? 'closed' : 'byDistance';
  return encoding.content ? 'byContents' : 'byPair';
}

/** The start of a window, in few cells. */
function lookedAt(encoding: BiasesEncoding, positions: Positions, window: CellWindow): CellWindow {
  const most = mostTokens[waysToLook(encoding, positions)];
  const keys = window.columns ? membersIn(window.columns, positions.count) : window;
  const end = keys.start + Math.min(keys.count, most);
  return {
    start: window.start,
    count: Math.min(window.count, most),
    columns: [keys.start / positions.count, end / positions.count],
    maxRows: cellsOfSide,
    maxColumns: cellsOfSide,
  };
}

function* computed(
  encoding: BiasesEncoding,
  positions: Positions,
  heads: readonly number[],
  window: CellWindow,
): Steps<HeadMatrices | undefined> {
  const matrices: Cells[] = [];
  for (const head of heads) {
    const matrix = yield* heatmapSteps(encoding, positions, window, { head });
    if (matrix) matrices.push(matrix);
  }
  const [first] = matrices;
  if (!first) return undefined;
  const { rowAxis, columnAxis, rows, columns, valueName } = first;
  const values = new Float32Array(matrices.length * rows * columns);
  matrices.forEach((matrix, index) => {
    values.set(matrix.values, index * rows * columns);
  });
  const total = encoding.heads;
  return {
    ...{ heads: Uint32Array.from(heads), total, rowAxis, columnAxis, rows, columns, values, valueName },
    range: symmetricRange(values),
  };
}
