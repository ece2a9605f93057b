import { gaussLegendre } from './gaussLegendre';

/** The sum of values at consecutive whole numbers, and the sum of k times the k-th of them, the first being the 0th. */
export type SumAndMoment = readonly [sum: number, moment: number];

/** Numbers below this are looked at one by one: at 0 or before it, a value may be anything but smooth. */
const nearest = 24;
/** So few are, too: they cost less than their integral. */
const few = 48;
/** The integral is taken over panels whose ends are so many times as far from 0 as their starts. */
const widening = 4;

const { nodes, weights } = gaussLegendre(16);

/**
 * The sums of a smooth value over the whole numbers first … first + count − 1, first ≥ 0, to about 1e−14 of them, where it
 * is analytic after 0, as logarithms and powers are. However many numbers there are, some tens are looked at.
 *
 * A sum is the integral from half a step before the first to half a step after the last, and what the Gauss–Encke series
 * adds at each end: differences of the value, up to the seventh.
 */
export function smoothSums(value: (n: number) => number, first: number, count: number): SumAndMoment {
  const near = count <= few ? count : Math.min(Math.max(nearest - first, 0), count);
  let [sum, moment] = [0, 0];
  const add = (n: number, weight: number): void => {
    const weighted = weight * value(n);
    sum += weighted;
    moment += (n - first) * weighted;
  };
  for (let k = 0; k < near; k++) add(first + k, 1);
  if (near === count) return [sum, moment];
  const [start, end] = [first + near - 0.5, first + count - 0.5];
  for (let from = start; from < end; from *= widening) {
    const to = Math.min(widening * from, end);
    const [half, middle] = [(to - from) / 2, (from + to) / 2];
    for (let node = 0; node < nodes.length; node++) add(middle + half * nodes[node]!, half * weights[node]!);
  }
  endWeights.forEach((weight, away) => {
    add(end + 0.5 + away, weight);
    add(end - 0.5 - away, -weight);
    add(start + 0.5 + away, -weight);
    add(start - 0.5 - away, weight);
  });
  return [sum, moment];
}

/**
 * What f(t + ½ + a) − f(t − ½ − a), a = 0 … 3, count at an end t: the series −δ/24 + 17δ³/5760 − 367δ⁵/967680 +
 * 27859δ⁷/464486400 of central differences, written out.
 */
const endWeights = ((): readonly number[] => {
  const [one, three, five, seven] = [-1 / 24, 17 / 5760, -367 / 967680, 27859 / 464486400];
  return [one - 3 * three + 10 * five - 35 * seven, three - 5 * five + 21 * seven, five - 7 * seven, seven];
})();
