import { heatmap } from '../analysis/blockMeans';
import { cellAxis, cells, membersIn, type Cells, type CellWindow } from '../analysis/cells';
import type { Positions } from '../positions/positions';
import type { Encoding } from '../schemes/encoding';
import type { Steps } from './steps';

/** Rows of cells that are computed in one step, where each costs as much as it has queries and keys. */
const rowsOfStep = 4;

type Options = Parameters<typeof heatmap>[3];

/** The same as `heatmap`; where every query and key is looked at, in steps of a few rows. */
export function* heatmapSteps(
  encoding: Encoding,
  positions: Positions,
  window: CellWindow,
  options: Options,
): Steps<Cells | undefined> {
  const keys = window.columns ? membersIn(window.columns, positions.count) : window;
  const isByDistance =
    encoding.acts === 'biases' && positions.first !== undefined && encoding.biasAtDistance !== undefined;
  // Cells are square, and the keys set their size.
  if (encoding.acts !== 'biases' || isByDistance || keys.count < window.count || window.count === 0) {
    return heatmap(encoding, positions, window, options);
  }
  const { perCell } = cellAxis('key', keys.start, keys.count, Math.min(window.maxRows, window.maxColumns));
  const columns = [keys.start / positions.count, (keys.start + keys.count) / positions.count] as const;
  const parts: Cells[] = [];
  for (let done = 0; done < window.count; done += rowsOfStep * perCell) {
    const count = Math.min(rowsOfStep * perCell, window.count - done);
    const part = heatmap(encoding, positions, { ...window, start: window.start + done, count, columns }, options);
    if (part) parts.push(part);
    yield;
  }
  const [first] = parts;
  if (!first) return undefined;
  const values = new Float32Array(parts.reduce((sum, part) => sum + part.values.length, 0));
  let filled = 0;
  for (const part of parts) {
    values.set(part.values, filled);
    filled += part.values.length;
  }
  const rowAxis = { ...first.rowAxis, first: window.start, count: window.count };
  return cells(rowAxis, first.columnAxis, first.valueName, values);
}
