const exactEvery = 64;

/**
 * Sums over the K frequencies of cos((first + j) × ω), for 0 ≤ j < count, into `out`: a distance profile before scaling.
 * By rotation recurrence, started anew every 64 terms.
 */
export function cosineSums(frequencies: Float64Array, first: number, count: number, out: Float64Array): void {
  out.fill(0, 0, count);
  for (const omega of frequencies) {
    const stepCos = Math.cos(omega);
    const stepSin = Math.sin(omega);
    for (let start = 0; start < count; start += exactEvery) {
      const end = Math.min(start + exactEvery, count);
      let cosine = Math.cos((first + start) * omega);
      let sine = Math.sin((first + start) * omega);
      for (let j = start; j < end; j++) {
        out[j]! += cosine;
        const turned = cosine * stepCos - sine * stepSin;
        sine = sine * stepCos + cosine * stepSin;
        cosine = turned;
      }
    }
  }
}

/** The sum over the K frequencies of cos(distance × ω): the obvious loop. */
export function cosineSum(frequencies: Float64Array, distance: number): number {
  return frequencies.reduce((sum, omega) => sum + Math.cos(distance * omega), 0);
}
