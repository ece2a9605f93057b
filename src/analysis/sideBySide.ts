import { cells, type CellAxis, type Cells } from './cells';

/**
 * What a picture shows less what another shows, cell by cell; undefined where they do not have the same cells of the
 * same quantity. NaN where either has no value.
 */
export function difference(of: Cells, to: Cells): Cells | undefined {
  if (of.valueName !== to.valueName || !sameAxis(of.rowAxis, to.rowAxis) || !sameAxis(of.columnAxis, to.columnAxis)) {
    return undefined;
  }
  const values = of.values.map((value, cell) => value - (to.values[cell] ?? NaN));
  return cells(of.rowAxis, of.columnAxis, of.valueName, values);
}

/** The pictures with one range of colours for each quantity: the same colour is the same value in all of them. */
export function withSharedRanges<C extends Cells>(all: readonly (C | undefined)[]): (C | undefined)[] {
  const ranges = new Map<string, readonly [number, number]>();
  for (const one of all) {
    if (!one) continue;
    const [low, high] = ranges.get(one.valueName) ?? one.range;
    ranges.set(one.valueName, [Math.min(low, one.range[0]), Math.max(high, one.range[1])]);
  }
  return all.map((one) => one && { ...one, range: ranges.get(one.valueName) ?? one.range });
}

const sameAxis = (a: CellAxis, b: CellAxis): boolean =>
  a.name === b.name && a.count === b.count && a.perCell === b.perCell && a.first === b.first;
