import { noValue } from '../numerics/format';
import type { Encoding } from '../schemes/encoding';
import { costRows } from './properties/costRows';
import { distanceRows } from './properties/distanceRows';
import { precisionRows } from './properties/precisionRows';
import { bestColumns, type PropertyDefinition } from './properties/propertyRow';
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
export function properties(encodings: readonly Encoding[], { length }: { length: number }): readonly Property[] {
  return [costRows, distanceRows, tellingRows, trainedRows, precisionRows]
    .flatMap((rows) => rows(length))
    .map((definition) => measure(definition, encodings))
    .filter((row) => row.cells.some((cell) => cell !== noValue));
}

function measure(
  { id, label, definition, better, cell }: PropertyDefinition,
  encodings: readonly Encoding[],
): Property {
  const cells = encodings.map((encoding) => cell(encoding));
  const best =
    better === undefined
      ? []
      : bestColumns(
          cells.map(({ value = NaN }) => value),
          better,
        );
  return { id, label, definition, cells: cells.map(({ text }) => text), ...(best.length === 0 ? {} : { best }) };
}
