/**
 * Tancik et al. 2020, equation 5, as SAM computes it: [sin | cos] (F each) of 2π · (u · G), for u the point (A: x, then y
 * …) taken from 0 … 1 to −1 … 1, into `out` (2F). `matrix` (A, F), row-major: G.
 */
export function samFeatures(matrix: Float64Array, point: readonly number[], out: Float64Array): void {
  const count = matrix.length / point.length;
  for (let f = 0; f < count; f++) {
    let sum = 0;
    for (let axis = 0; axis < point.length; axis++) sum += (2 * point[axis]! - 1) * matrix[axis * count + f]!;
    out[f] = Math.sin(2 * Math.PI * sum);
    out[count + f] = Math.cos(2 * Math.PI * sum);
  }
}
