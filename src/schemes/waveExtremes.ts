import { cosineSum, cosineSums } from '../numerics/cosineSum';
import { seeded } from '../numerics/random';

/** Stretches whose extremes are remembered: as many as a profile has points, for all heads ask for the same. */
const mostRemembered = 4096;
/** Up to so many distances, and cosines in all, every distance is looked at; else one in each of equal parts. */
const [mostInARow, mostCosines] = [4096, 2 ** 18];
/** Cosines that are looked at then. */
const cosinesApart = 2 ** 14;

/** The least and the greatest of `Σ over the K frequencies (cos(ωn) − 1)` over the whole numbers first … first + count − 1. */
export function waveExtremes(
  frequencies: Float64Array,
): (first: number, count: number) => readonly [least: number, greatest: number] {
  const known = new Map<string, readonly [number, number]>();
  return (first, count) => {
    const name = [first, count].join();
    let extremes = known.get(name);
    if (!extremes) {
      if (known.size >= mostRemembered) known.clear();
      const sums = sumsAmong(frequencies, first, count);
      extremes = [Math.min(...sums) - frequencies.length, Math.max(...sums) - frequencies.length];
      known.set(name, extremes);
    }
    return extremes;
  };
}

function sumsAmong(frequencies: Float64Array, first: number, count: number): Float64Array {
  if (count <= mostInARow && count * frequencies.length <= mostCosines) {
    const sums = new Float64Array(count);
    cosineSums(frequencies, first, count, sums);
    return sums;
  }
  const random = seeded(first);
  const parts = Math.min(count, Math.ceil(cosinesApart / frequencies.length));
  return Float64Array.from({ length: parts }, (_, part) =>
    cosineSum(frequencies, first + Math.floor(((part + random.uniform()) * count) / parts)),
  );
}
