import { resampleTaps } from '../numerics/resample';
import type { RowAt } from './weightTable';

/** The rows (D) of a table of `trained` rows, resized linearly to `wanted`, as torch's `interpolate` does; each computed once. */
export function resizedRows(rowAt: RowAt, trained: number, wanted: number): RowAt {
  if (trained === wanted) return rowAt;
  const resampling = { inputSize: trained, outputSize: wanted, interpolation: 'bilinear', antialias: false } as const;
  const known: Float64Array[] = [];
  return (row) => {
    if (!Number.isInteger(row) || row < 0 || row >= wanted) return undefined;
    return (known[row] ??= mixed(row));
  };

  function mixed(row: number): Float64Array {
    const { first, weights } = resampleTaps(resampling, row);
    const out = rowAt(first)!.map((value) => weights[0]! * value);
    for (let tap = 1; tap < weights.length; tap++) {
      const vector = rowAt(first + tap)!;
      for (let d = 0; d < out.length; d++) out[d]! += weights[tap]! * vector[d]!;
    }
    return out;
  }
}
