import type { Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import { say } from '../words/say';
import { cellAxis, cellCount, cells, columnAxis, membersOf, type Cells, type CellWindow } from './cells';
import { writeColumnMeans } from './columnMeans';
import { pairMeans, type Turning } from './pairMeans';

/**
 * Position × pair: the direction of each block, that is the angle (−π to π) of the mean of its members' unit vectors
 * (cos, sin), and as its strength the length of that mean: 1 for a single member, near 0 where they point all ways. A row a step.
 */
export function* directionMeans(encoding: Turning, positions: Positions, window: CellWindow): Steps<Cells> {
  const count = encoding.pairs.inverseFrequencies.length;
  const rowAxis = cellAxis('position', window.start, window.count, window.maxRows);
  const axis = columnAxis('pair', count, window);
  const columns = cellCount(axis);
  const fill = pairMeans(encoding, positions);
  const [cos, sin] = [new Float64Array(count), new Float64Array(count)];
  const [x, y] = [new Float32Array(cellCount(rowAxis) * columns), new Float32Array(cellCount(rowAxis) * columns)];
  for (let row = 0; row < cellCount(rowAxis); row++) {
    const { start, count: tokens } = membersOf(rowAxis, row);
    fill(start, tokens, cos, sin);
    writeColumnMeans(cos, axis, x, row * columns);
    writeColumnMeans(sin, axis, y, row * columns);
    yield;
  }
  const values = x.map((along, cell) => Math.atan2(y[cell]!, along));
  const strengths = x.map((along, cell) => Math.min(1, Math.hypot(along, y[cell]!)));
  return { ...cells(rowAxis, axis, say`angle (rad)`, values, [-Math.PI, Math.PI]), strengths };
}
