import { noValue } from '../numerics/format';
import { finish, type Steps } from '../numerics/steps';
import type { Encoding } from '../schemes/encoding';
import { costRows } from './properties/costRows';
import { distanceRows } from './properties/distanceRows';
import { precisionRows } from './properties/precisionRows';
import { bestColumns, type PropertyCell, type PropertyDefinition } from './properties/propertyRow';
import { tellingRows } from './properties/tellingRows';
import { trainedRows } from './properties/trainedRows';

/** A row of the comparison's table: one cell an encoding, `–` where it has no meaning. */
export interface Property {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly cells: readonly string[];
  /** The columns of the best cells, where one is better than another. */
  readonly best?: readonly number[];
}

/**
 * The measured properties of encodings side by side, at a length of L tokens. A row that has no meaning for any of
 * them is left out.
 */
export function properties(encodings: readonly Encoding[], of: { length: number }): readonly Property[] {
  return finish(propertiesSteps(encodings, of));
}

/** The same, in steps of a cell or less. */
export function* propertiesSteps(
  encodings: readonly Encoding[],
  { length }: { length: number },
): Steps<readonly Property[]> {
  const definitions = [costRows, distanceRows, tellingRows, trainedRows, precisionRows].flatMap((rows) => rows(length));
  const rows: Property[] = [];
  for (const definition of definitions) {
    const row = yield* measure(definition, encodings);
    if (row.cells.some((cell) => cell !== noValue)) rows.push(row);
  }
  return rows;
}

function* measure(
  { id, label, definition, better, cell }: PropertyDefinition,
  encodings: readonly Encoding[],
): Steps<Property> {
  const cells: PropertyCell[] = [];
  for (const encoding of encodings) {
    cells.push(yield* cell(encoding));
    yield;
  }
  const best =
    better === undefined
      ? []
      : bestColumns(
          cells.map(({ value = NaN }) => value),
          better,
        );
  return { id, label, definition, cells: cells.map(({ text }) => text), ...(best.length === 0 ? {} : { best }) };
}
