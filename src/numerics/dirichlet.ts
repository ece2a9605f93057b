const turn = 2 * Math.PI;

/**
 * How much a wave shrinks when `count` (≥ 1) consecutive samples of it are averaged: the Dirichlet kernel
 * `sin(mω/2) / (m sin(ω/2))` for ω radians a sample, so that
 *
 *     mean of cos(ω(p + j)), 0 ≤ j < m  =  gain × cos(ω(p + (m − 1)/2))      and the same with sin.
 *
 * ω is first reduced to (−π, π], which keeps the value exact where the quotient is 0/0: at ω → 0 and at every whole
 * number of turns.
 */
export function meanGain(omega: number, count: number): number {
  const turns = Math.round(omega / turn);
  const rest = omega - turns * turn;
  const sign = (turns * (count - 1)) % 2 === 0 ? 1 : -1;
  const divisor = count * Math.sin(rest / 2);
  return divisor === 0 ? sign : (sign * Math.sin((count * rest) / 2)) / divisor;
}

/** `meanGain` of K frequencies. */
export function meanGains(frequencies: Float64Array, count: number): Float64Array {
  return frequencies.map((omega) => meanGain(omega, count));
}
