import { formatNumber } from '../../src/numerics/format';
import type { Clocks, Curve, Grid, Picture } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { curveName } from '../charts/curveWords';
import { valueAt } from '../charts/gridAxis';
import { placeText, type GridWords } from '../charts/gridWords';
import { fill } from '../fill';

/** How many pairs never turn once within the trained length; undefined where no length is known. */
function neverTurning({ inverseFrequencies }: Clocks, trainedLength: number | undefined): number | undefined {
  if (trainedLength === undefined) return undefined;
  return inverseFrequencies.filter((omega) => !((2 * Math.PI) / omega <= trainedLength)).length;
}

/** `29 of 64 pairs never turn once within 8 192 positions.` */
function turningFinding({ clocks, trainedLength }: Picture, strings: Strings): string[] {
  const count = clocks && neverTurning(clocks, trainedLength);
  if (count === undefined || trainedLength === undefined) return [];
  const total = formatNumber(clocks?.inverseFrequencies.length ?? 0);
  return [fill(strings.neverTurnFinding, formatNumber(count), total, formatNumber(trainedLength))];
}

/** What dials show, in sentences. */
export function clocksName(picture: Picture, against: string, strings: Strings): string {
  const frequencies = picture.clocks?.inverseFrequencies ?? [];
  const wavelengthAt = (frequency: number): string => formatNumber((2 * Math.PI) / frequency);
  // The pairs of one axis follow those of another: the fastest of all need not be the first.
  const [fastest = '', slowest = ''] = [Math.max(...frequencies), Math.min(...frequencies)].map(wavelengthAt);
  const title = picture.acts === 'rotates' ? strings.rotaryClocks : strings.clocks;
  const name = fill(strings.clocksName, title, frequencies.length, fastest, slowest, against);
  return [name, ...turningFinding(picture, strings)].join(' ');
}

/** What a grid shows, in sentences: how large it is, and where its least and its greatest value are. */
export function gridName(picture: Picture, grid: Grid, words: GridWords): string {
  const { strings } = words;
  const [rows, columns] = [grid.rowAxis, grid.columnAxis].map(({ name, count }) =>
    fill(strings[countTemplates[name]], formatNumber(count)),
  );
  const name = fill(strings.gridName, picture.name, grid.title, rows ?? '', columns ?? '');
  return [name, ...extremes(grid, words), ...(grid === picture.heatmap ? turningFinding(picture, strings) : [])].join(
    ' ',
  );
}

const countTemplates = {
  position: 'countPositions',
  dimension: 'countDimensions',
  pair: 'countPairs',
  query: 'countQueries',
  key: 'countKeys',
  head: 'countHeads',
  distance: 'countDistances',
} as const satisfies Record<Grid['rowAxis']['name'], keyof Strings>;

/** Directions go round: none is the least. */
function extremes(grid: Grid, words: GridWords): string[] {
  if (grid.strengths) return [];
  let [low, high] = [-1, -1];
  grid.values.forEach((value, cell) => {
    if (Number.isNaN(value)) return;
    if (low < 0 || value < (grid.values[low] ?? NaN)) low = cell;
    if (high < 0 || value > (grid.values[high] ?? NaN)) high = cell;
  });
  const { strings } = words;
  if (low < 0) return [strings.gridEmpty];
  if (grid.values[low] === grid.values[high])
    return [fill(strings.gridConstant, formatNumber(grid.values[low] ?? NaN))];
  const at = (cell: number): [string, string, string] => {
    const [row, column] = [Math.floor(cell / grid.columns), cell % grid.columns];
    const value = formatNumber(valueAt(grid, row, column));
    return [value, placeText(words, grid.rowAxis, row), placeText(words, grid.columnAxis, column)];
  };
  return [fill(strings.gridExtremes, ...at(low), ...at(high))];
}

/** The curves in a sentence each: from which value to which. */
export function curvesName(curves: readonly Curve[], strings: Strings): string {
  const sentences = curves.map((curve) => {
    const { values, low = values, high = values } = curve;
    const finite = (all: Float32Array): number[] => [...all].filter(Number.isFinite);
    const ends = [Math.min(...finite(low)), Math.max(...finite(high))].map((value) => formatNumber(value));
    return fill(strings.curveFinding, curveName(curve, strings), ...ends);
  });
  return fill(strings.curvesName, sentences.join('; '));
}
