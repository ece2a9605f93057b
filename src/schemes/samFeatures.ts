/**
 * Tancik et al. 2020, equation 5, as SAM computes it: [sin | cos] (F each) of 2π · (u · G), for u the point (x, y) taken
 * from 0 … 1 to −1 … 1, into `out` (2F). `matrix` (2, F), row-major: G.
 */
export function samFeatures(matrix: Float64Array, x: number, y: number, out: Float64Array): void {
  const count = matrix.length / 2;
  const [u, v] = [2 * x - 1, 2 * y - 1];
  for (let f = 0; f < count; f++) {
    const angle = 2 * Math.PI * (u * matrix[f]! + v * matrix[count + f]!);
    out[f] = Math.sin(angle);
    out[count + f] = Math.cos(angle);
  }
}
