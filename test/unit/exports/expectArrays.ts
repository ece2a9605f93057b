import { assert } from 'chai';
import type { ExportSource } from '../../../src/exports/exportSource';
import { arraysOf } from '../../../src/exports/recipe';

/** Nested lists by name (NaN may be null) are the arrays of an encoding, in shape and, to 1e-9, in every number. */
export function expectArrays(actual: unknown, source: ExportSource): void {
  const expected = arraysOf(source);
  assert.isObject(actual);
  const lists = actual as Readonly<Record<string, unknown>>;
  assert.sameMembers(
    Object.keys(lists),
    expected.map(({ name }) => name),
  );
  for (const { name, shape, values } of expected) {
    assert.deepEqual(shapeOf(lists[name]), shape, name);
    const flat = flatten(lists[name]);
    const wrong = values.findIndex((value, index) => !isClose(flat[index] ?? NaN, value));
    assert.equal(wrong, -1, `${name} has ${flat[wrong]}, expected ${values[wrong]}, at`);
  }
}

function isClose(actual: number, expected: number): boolean {
  return Number.isNaN(expected) ? Number.isNaN(actual) : Math.abs(actual - expected) <= 1e-9;
}

function shapeOf(list: unknown): number[] {
  return Array.isArray(list) ? [list.length, ...shapeOf(list[0])] : [];
}

function flatten(list: unknown): number[] {
  if (Array.isArray(list)) return list.flatMap(flatten);
  return [typeof list === 'number' ? list : NaN];
}
