import type { PatchWindow } from './swinIndex';

/** The network that turns an offset into a bias: 2 inputs, M hidden units, H heads. */
export interface OffsetNetwork {
  /** (M, 2): of the rows, then of the columns. */
  readonly hiddenWeights: Float64Array;
  /** (M) */
  readonly hiddenBiases: Float64Array;
  /** (H, M) */
  readonly outputWeights: Float64Array;
}

/** Offsets of this many window sizes would be 1 after the log. */
const spread = 8;
/** Biases are between 0 and this. */
const greatestBias = 16;

/**
 * An offset of patches on the log scale: sign(r) · log₂(8|r|/(size − 1) + 1) / log₂ 8. The sizes are those that the
 * network was trained on (`pretrained`), or of the window itself where that is 0; a window of one patch has the offset
 * 0 only, which the reference does not divide either.
 */
export function logOffset(offset: number, size: number, pretrained: number): number {
  const reach = Math.max((pretrained > 0 ? pretrained : size) - 1, 1);
  return (Math.sign(offset) * Math.log2((spread * Math.abs(offset)) / reach + 1)) / Math.log2(spread);
}

/** 16 · σ(the network's output) of every head (H), for an offset on the log scale. */
function offsetBiases(
  { hiddenWeights, hiddenBiases, outputWeights }: OffsetNetwork,
  y: number,
  x: number,
): Float64Array {
  const units = hiddenBiases.length;
  const hidden = hiddenBiases.map((bias, unit) =>
    Math.max(hiddenWeights[2 * unit]! * y + hiddenWeights[2 * unit + 1]! * x + bias, 0),
  );
  return Float64Array.from({ length: outputWeights.length / units }, (_, head) => {
    const output = hidden.reduce((sum, value, unit) => sum + value * outputWeights[head * units + unit]!, 0);
    return greatestBias / (1 + Math.exp(-output));
  });
}

/** `offsetBiases` of an offset within a window, computed once for each. */
export function biasesByOffset(
  network: OffsetNetwork,
  { height, width }: PatchWindow,
  pretrained: number,
): (dy: number, dx: number) => Float64Array {
  const known = new Map<number, Float64Array>();
  return (dy, dx) => {
    const offset = dy * 2 * width + dx;
    let biases = known.get(offset);
    if (!biases) {
      biases = offsetBiases(network, logOffset(dy, height, pretrained), logOffset(dx, width, pretrained));
      known.set(offset, biases);
    }
    return biases;
  };
}
