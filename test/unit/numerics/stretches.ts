import fc from 'fast-check';

/** Sums that lose nothing on the way (Kahan), so that they can be the oracle of others. */
export function plainSums(value: (n: number) => number, first: number, count: number): [sum: number, moment: number] {
  const [sum, moment] = [exactly(), exactly()];
  for (let k = 0; k < count; k++) {
    const here = value(first + k);
    sum.add(here);
    moment.add(k * here);
  }
  return [sum.total, moment.total];
}

function exactly(): { readonly total: number; add(value: number): void } {
  let [total, lost] = [0, 0];
  return {
    get total() {
      return total;
    },
    add: (value) => {
      const least = value - lost;
      const next = total + least;
      lost = next - total - least;
      total = next;
    },
  };
}

/** Near 0 and far, few numbers and many. */
export const stretch = fc.record({
  first: fc.oneof(fc.nat(100), fc.nat(1_000_000)),
  count: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20_000 })),
});
