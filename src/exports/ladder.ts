import type { Spec } from '../schemes/encoding';

/** Inverse frequencies that fall by the same factor from pair to pair: base^(−k / steps) ÷ divisor. */
export interface Ladder {
  readonly base: Named;
  readonly steps: number;
  readonly divisor?: Named;
}

/** A number of the spec, with the name of its parameter. */
export interface Named {
  readonly name: string;
  readonly value: number;
}

/** Two roundings of a power. */
const tolerance = 1e-15;

/**
 * The ladder that K inverse frequencies are, in numbers that the spec holds, so that code can show where they come from;
 * undefined where they are none, and only their list is exact.
 */
export function ladderOf(spec: Spec, inverseFrequencies: Float64Array): Ladder | undefined {
  const pairs = inverseFrequencies.length;
  if (pairs < 2) return undefined;
  const named = Object.entries(spec).flatMap(([name, value]) => (typeof value === 'number' ? [{ name, value }] : []));
  const steps = new Set([pairs, pairs - 1, ...named.map(({ value }) => value / 2)].filter((count) => count > 0));
  // A count or a share of 1 is the base of frequencies that are all 1, and of nothing that a reader would recognize.
  const bases = named.filter(({ value }) => value !== 1);
  const ladders = bases.flatMap((base) =>
    [undefined, ...named].flatMap((divisor) => [...steps].map((count) => ({ base, divisor, steps: count }))),
  );
  return ladders.find((ladder) =>
    inverseFrequencies.every((frequency, k) => Math.abs(valueAt(ladder, k) / frequency - 1) <= tolerance),
  );
}

function valueAt({ base, steps, divisor }: Ladder, k: number): number {
  return base.value ** (-k / steps) / (divisor?.value ?? 1);
}
