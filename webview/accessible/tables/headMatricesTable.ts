import { formatNumber } from '../../../src/numerics/format';
import type { Grid, HeadMatrices } from '../../../src/protocol/snapshot';
import type { Strings } from '../../../src/protocol/strings';
import { summaryOfGrid } from '../../charts/headGrids';
import { fill } from '../../fill';
import type { Table } from './table';

/** What the matrix of each head spans. */
export function headMatricesTable(
  { heads, total }: HeadMatrices,
  grids: readonly Grid[],
  chosen: number,
  strings: Strings,
): Table {
  const rows = grids.map((grid, index) => {
    const { low, high, mean } = summaryOfGrid(grid);
    return {
      heading: fill(strings.headAxis, formatNumber(heads[index] ?? NaN)),
      cells: [low, high, mean].map((value) => formatNumber(value, 4)),
      isCurrent: heads[index] === chosen,
    };
  });
  const caption = fill(strings.headMatricesTable, formatNumber(rows.length), formatNumber(total));
  return { caption, columns: ['', strings.lowest, strings.highest, strings.mean], rows };
}
