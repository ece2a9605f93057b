/** Many values as one point a block: its mean, and the lowest and highest of it. */
export interface Envelope {
  /** Index of the value in the middle of each block. */
  readonly at: number[];
  readonly mean: number[];
  readonly low: number[];
  readonly high: number[];
}

/** Blocks of `perBlock` values; the last may be shorter. Values that are no numbers are left out. */
export function envelopeOf(values: Float32Array, perBlock: number): Envelope {
  const envelope: Envelope = { at: [], mean: [], low: [], high: [] };
  for (let start = 0; start < values.length; start += perBlock) {
    const block = values.subarray(start, start + perBlock).filter((value) => !Number.isNaN(value));
    if (block.length === 0) continue;
    envelope.at.push(start + (Math.min(perBlock, values.length - start) - 1) / 2);
    envelope.mean.push(block.reduce((sum, value) => sum + value, 0) / block.length);
    envelope.low.push(block.reduce((least, value) => Math.min(least, value), Infinity));
    envelope.high.push(block.reduce((most, value) => Math.max(most, value), -Infinity));
  }
  return envelope;
}
