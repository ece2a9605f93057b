import { linspace } from '../numerics/linspace';
import { columns, fromMinusOneToOne, rows, type AxialHead, type AxisPairs } from './axialPairs';
import type { AxialValues } from './axialParameters';
import { givenWeights } from './givenWeights';
import { ladder } from './ropeLadder';

/**
 * timm's `build_rotary_pos_embed`, as EVA-02 uses it. A grid of another size than in training is stretched to that:
 * coordinates become fractions, t / size · trained size.
 */
export function timm(values: AxialValues): AxialHead {
  const { gridHeight, gridWidth, gridIndexing, refFeatShape } = values;
  const sizes = [gridHeight, gridWidth];
  const trained = refFeatShape ? givenWeights('axialRope', 'refFeatShape', refFeatShape, 2) : sizes;
  const partOf = (axis: AxisPairs['axis']): AxisPairs => {
    const stretch = trained[axis]! / sizes[axis]!;
    const { scale = 1, offset = 0, ...part } = unstretched(axis, values, sizes[axis]!);
    return { ...part, scale: scale * stretch, offset: offset * stretch };
  };
  return { parts: (gridIndexing === 'ij' ? [rows, columns] : [columns, rows]).map(partOf), layout: 'interleaved' };
}

function unstretched(axis: AxisPairs['axis'], values: AxialValues, size: number): AxisPairs {
  const { headDim, inPixels, ropeTheta = 10000, gridOffset } = values;
  if (inPixels) return fromMinusOneToOne(axis, pixelBands(values), size);
  return { axis, frequencies: ladder(ropeTheta, headDim / 2), offset: gridOffset };
}

/** From 1 to half of the resolution half turns for each unit, evenly or geometrically spread; in radians. */
function pixelBands({ headDim, maxRes, linearBands }: AxialValues): Float64Array {
  const bands = headDim / 4;
  return linearBands
    ? linspace(1, maxRes / 2, bands).map((turns) => turns * Math.PI)
    : linspace(0, Math.log2(maxRes) - 1, bands).map((exponent) => 2 ** exponent * Math.PI);
}
