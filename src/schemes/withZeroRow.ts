import type { AddsEncoding } from './encoding';

/** An encoding whose vector at one position is 0: the padding row of the fairseq family. */
export function withZeroRow(encoding: AddsEncoding, zeroPosition: number): AddsEncoding {
  const { dimension } = encoding;
  return {
    ...encoding,
    // Not all vectors have the same norm, nor the products that follow from their pairs.
    norm: undefined,
    fill: (positions, start, count, out) => {
      encoding.fill(positions, start, count, out);
      for (let row = 0; row < count; row++) {
        if (positions.at(start + row) === zeroPosition) out.fill(0, row * dimension, (row + 1) * dimension);
      }
    },
    fillMean: undefined,
    features: undefined,
  };
}
