import { assert } from 'chai';
import type { HeatmapWindow } from '../../../src/protocol/messages';
import { dimension, sinusoid, words } from './exampleStates';
import { expectedColour } from './expectedColour';
import type { Pixels } from './webviewPage';

export const count = words.length;
export const whole = { rows: [0, 1], columns: [0, 1] } as const;
export type Part = Pick<HeatmapWindow, 'rows' | 'columns'>;

/** The colour at the middle of a member, wherever the part in sight puts it; undefined outside. */
export function colourAt(pixels: Pixels, { rows, columns }: Part, row: number, column: number): number[] | undefined {
  const [left, top, width, height] = pixels.area;
  const x = ((column + 0.5) / dimension - columns[0]) / (columns[1] - columns[0]);
  const y = ((row + 0.5) / count - rows[0]) / (rows[1] - rows[0]);
  return x > 0 && x < 1 && y > 0 && y < 1 ? pixels.at(left + x * width, top + y * height) : undefined;
}

/** A value at the edge of a step of the colours may fall on either side of it. */
export function assertNear(colour: readonly number[], expected: readonly number[], where: string): void {
  colour.forEach((value, channel) => {
    assert.closeTo(value, expected[channel] ?? NaN, 3, where);
  });
}

/** Every member in sight has the colour of its value; says how many there are. */
export function assertMembers(pixels: Pixels, part: Part, colourOf: (row: number, column: number) => number[]): number {
  let seen = 0;
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < dimension; column++) {
      const colour = colourAt(pixels, part, row, column);
      if (!colour) continue;
      seen++;
      assertNear(colour, colourOf(row, column), `row ${row}, column ${column}`);
    }
  }
  return seen;
}

export const sinusoidColour = (row: number, column: number): number[] =>
  expectedColour(sinusoid(row, column), [-1, 1], 'dark');
