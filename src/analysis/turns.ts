/** How often each of K pairs turns over `length` positions; a fraction where it does not complete a turn. */
export function turnsWithin(inverseFrequencies: Float64Array, length: number): Float64Array {
  return inverseFrequencies.map((omega) => (omega * length) / (2 * Math.PI));
}
