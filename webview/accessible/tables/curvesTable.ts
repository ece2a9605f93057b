import { formatNumber } from '../../../src/numerics/format';
import type { Curve } from '../../../src/protocol/snapshot';
import { curveName } from '../../charts/curveWords';
import { cellOf } from '../../charts/gridAxis';
import type { GridWords } from '../../charts/gridWords';
import { fill } from '../../fill';
import { headingOf } from './axisHeading';
import { mostRows, runAbout, type Table } from './table';

/** The values of the chosen dimensions, point by point, about the cursor. */
export function curvesTable(curves: readonly Curve[], cursor: number | null, words: GridWords): Table {
  const { strings } = words;
  const { axis, values } = curves[0] ?? {};
  const count = values?.length ?? 0;
  const current = axis && cursor !== null ? cellOf(axis, cursor) : -1;
  const [from, to] = runAbout(current, count, mostRows);
  const rows = Array.from({ length: to - from }, (_, index) => ({
    heading: axis ? headingOf(words, axis, from + index) : '',
    cells: curves.map((curve) => formatNumber(curve.values[from + index] ?? NaN, 4)),
    isCurrent: from + index === current,
  }));
  const names = curves.map((curve) => curveName(curve, strings));
  const isMean = (axis?.perCell ?? 1) > 1;
  const template = isMean ? strings.curvesTableMeans : strings.curvesTable;
  const caption = fill(template, formatNumber(rows.length), formatNumber(count), formatNumber(axis?.perCell ?? 1));
  return { caption, columns: ['', ...names], rows };
}
