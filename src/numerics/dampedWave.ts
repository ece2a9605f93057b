const turn = 2 * Math.PI;

/**
 * The mean of `e^(λt) cos(ωt)` over the `count` (≥ 1) consecutive whole t from `first` on, for λ ≤ 0: the geometric sum
 *
 *     Re( e^(z·first) · (e^(z·count) − 1) / (e^z − 1) ) / count,    z = λ + iω,
 *
 * of which both quotients are formed without cancellation, so that slow waves that hardly fade stay exact. ω is first
 * reduced to (−π, π], which changes nothing at whole t.
 */
export function dampedMean(lambda: number, omega: number, first: number, count: number): number {
  if (count === 1) return Math.exp(lambda * first) * Math.cos(omega * first);
  const rest = omega - Math.round(omega / turn) * turn;
  const [re, im] = expm1(lambda, rest);
  const norm = re * re + im * im;
  const [startRe, startIm] = [
    Math.exp(lambda * first) * Math.cos(rest * first),
    Math.exp(lambda * first) * Math.sin(rest * first),
  ];
  if (norm === 0) return startRe;
  const [blockRe, blockIm] = expm1(lambda * count, rest * count);
  const quotientRe = (blockRe * re + blockIm * im) / norm;
  const quotientIm = (blockIm * re - blockRe * im) / norm;
  return (startRe * quotientRe - startIm * quotientIm) / count;
}

/** e^(x + iy) − 1, accurate near 0. */
function expm1(x: number, y: number): readonly [re: number, im: number] {
  return [Math.expm1(x) * Math.cos(y) - 2 * Math.sin(y / 2) ** 2, Math.exp(x) * Math.sin(y)];
}
