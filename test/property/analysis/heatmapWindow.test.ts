import fc from 'fast-check';
import { heatmap } from '../../../src/analysis/blockMeans';
import { membersOf, type Cells, type Span } from '../../../src/analysis/cells';
import { columnOrders, heatmapModes } from '../../../src/analysis/heatmapLook';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Positions } from '../../../src/positions/positions';
import type { Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { expectClose } from '../../golden/close';

const specs: readonly Spec[] = [
  { scheme: 'sinusoidal', hiddenSize: 20 },
  { scheme: 'sinusoidal', hiddenSize: 20, layout: 'concatenated' },
  { scheme: 'learned', hiddenSize: 9, maxPositionEmbeddings: 40 },
  { scheme: 'rope', headDim: 16 },
  { scheme: 'rope', headDim: 16, ropeType: 'yarn', factor: 4, maxPositionEmbeddings: 64, layout: 'interleaved' },
  { scheme: 'alibi', numAttentionHeads: 3 },
  { scheme: 't5', numAttentionHeads: 3, bidirectional: true },
  { scheme: 'kerple', numAttentionHeads: 3 },
  { scheme: 'sandwich', numAttentionHeads: 3 },
  { scheme: 'fire', numAttentionHeads: 3, initL: 20 },
];

const span = fc
  .tuple(fc.nat(100), fc.nat(100))
  .filter(([from, to]) => from !== to)
  .map(([from, to]): Span => [Math.min(from, to) / 100, Math.max(from, to) / 100]);

/** Consecutive positions, and the same ones without saying so; a part of them; room for its cells. */
const pictures = fc
  .record({ count: fc.integer({ min: 1, max: 50 }), offset: fc.nat(50), listed: fc.boolean() })
  .chain(({ count, offset, listed }) => {
    const positions: Positions = listed
      ? { count, axes: ['index'], at: (token) => offset + token }
      : indexPositions(count, offset);
    const rows = fc
      .nat(count - 1)
      .chain((start) => fc.record({ start: fc.constant(start), count: fc.integer({ min: 1, max: count - start }) }));
    return fc.record({
      positions: fc.constant(positions),
      rows,
      columns: fc.option(span, { nil: [0, 1] as Span }),
      room: fc.record({ maxRows: fc.integer({ min: 1, max: 60 }), maxColumns: fc.integer({ min: 1, max: 60 }) }),
      look: fc.record({
        mode: fc.constantFrom(...heatmapModes),
        order: fc.constantFrom(undefined, ...columnOrders),
        reference: fc.nat(count - 1),
        head: fc.constant(1),
      }),
    });
  });

describe('a window of a heatmap', () => {
  for (const spec of specs) {
    it(`shows the means of the whole picture’s members: ${JSON.stringify(spec)}`, () => {
      fc.assert(
        fc.property(pictures, ({ positions, rows, columns, room, look }) => {
          const encoding = encodingOf(spec);
          const part = heatmap(encoding, positions, { ...rows, columns, ...room }, look)!;
          const all = { start: 0, count: positions.count, columns: [0, 1] as Span, maxRows: 1000, maxColumns: 1000 };
          expectMeans(part, heatmap(encoding, positions, all, look)!);
        }),
      );
    });
  }
});

/** Compare each cell with the mean of the members it covers; of directions, with the mean of their unit vectors. */
function expectMeans(part: Cells, members: Cells): void {
  const isDirection = part.strengths !== undefined;
  for (let row = 0; row < part.rows; row++) {
    for (let column = 0; column < part.columns; column++) {
      const cell = row * part.columns + column;
      const values = coveredBy(part, row, column, members);
      const mean = (of: (value: number) => number): number =>
        values.reduce((sum, value) => sum + of(value), 0) / values.length;
      if (isDirection) {
        const [direction, strength] = [part.values[cell]!, part.strengths[cell]!];
        expectClose([strength * Math.cos(direction)], [mean(Math.cos)], { absolute: 1e-5 });
        expectClose([strength * Math.sin(direction)], [mean(Math.sin)], { absolute: 1e-5 });
      } else if (values.length === 0) {
        expectClose([Number(Number.isNaN(part.values[cell]))], [1], {});
      } else {
        expectClose([part.values[cell]!], [mean((value) => value)], { absolute: 1e-5, relative: 1e-6 });
      }
    }
  }
}

/** The values that exist, of the members of a cell. */
function coveredBy(part: Cells, row: number, column: number, members: Cells): number[] {
  const [rows, columns] = [membersOf(part.rowAxis, row), membersOf(part.columnAxis, column)];
  const found: number[] = [];
  for (let r = rows.start; r < rows.start + rows.count; r++) {
    for (let c = columns.start; c < columns.start + columns.count; c++) {
      const value = members.values[r * members.columns + c]!;
      if (!Number.isNaN(value)) found.push(value);
    }
  }
  return found;
}
