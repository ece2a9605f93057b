/** What becomes of distances that are not within the window. */
export interface ReropeWindow {
  readonly dialect: 'clipped' | 'leaky' | 'grouped';
  /** w ≥ 1 */
  readonly window: number;
  /** How many times more slowly distances go on (`leaky`), ≥ 1. */
  readonly scalingFactor: number;
  /** How many neighbours share a position (`grouped`), ≥ 1. */
  readonly groupSize: number;
}

/**
 * How far a key is from a query at whole positions: the difference within the window, and beyond it
 * - `clipped`: the window (Su 2023);
 * - `leaky`: w + (Δ − w)/s, which is what a rotation of base positions Δ + w(s − 1), each divided by s, gives;
 * - `grouped`: ⌊i/s⌋ − ⌊j/s⌋ + w − ⌊w/s⌋ (Jin et al. 2024, section 3.2).
 * Positive for keys before the query; keys after it are as far on the other side.
 */
export function reropeDistance({ dialect, window, ...how }: ReropeWindow): (query: number, key: number) => number {
  const beyond: Readonly<Record<ReropeWindow['dialect'], (late: number, early: number) => number>> = {
    clipped: () => window,
    leaky: (late, early) => window + (late - early - window) / how.scalingFactor,
    grouped: (late, early) => {
      const groupOf = (position: number): number => Math.floor(position / how.groupSize);
      return groupOf(late) - groupOf(early) + window - groupOf(window);
    },
  };
  return (query, key) => {
    const distance = query - key;
    if (Math.abs(distance) < window) return distance;
    return distance > 0 ? beyond[dialect](query, key) : -beyond[dialect](key, query);
  };
}
