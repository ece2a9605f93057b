import { AssertionError } from 'chai';

export interface Tolerance {
  readonly absolute?: number;
  readonly relative?: number;
}

/** Asserts equal length, and |actual − expected| ≤ absolute + relative × |expected| everywhere. */
export function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: Tolerance): void {
  const { absolute = 0, relative = 0 } = tolerance;
  if (actual.length !== expected.length) {
    throw new AssertionError(`expected ${expected.length} values, got ${actual.length}`);
  }
  for (let index = 0; index < expected.length; index++) {
    const [got, wanted] = [actual[index]!, expected[index]!];
    if (!(Math.abs(got - wanted) <= absolute + relative * Math.abs(wanted))) {
      throw new AssertionError(
        `value ${index} is ${got}, expected ${wanted} within ${absolute} + ${relative} × |value|`,
      );
    }
  }
}
