/**
 * Sums of `term` over whole numbers: `sum(first, count)` is term(first) + … + term(first + count − 1), for first ≥ 0.
 * Every term is computed once, so that sums after the first cost a subtraction.
 */
export function prefixSums(term: (n: number) => number): (first: number, count: number) => number {
  /** `before[n]` is the sum of the terms below n. */
  const before = [0];
  return (first, count) => {
    for (let n = before.length; n <= first + count; n++) before.push(before[n - 1]! + term(n - 1));
    return before[first + count]! - before[first]!;
  };
}
