/** A feature map and how DETR places its cells. */
export interface DetrMap {
  readonly height: number;
  readonly width: number;
  /** (height × width), row by row: 1 where the image is, 0 where the batch is padded. All image where left out. */
  readonly pixelMask?: ArrayLike<number>;
  /** Set where coordinates are divided by the last of their row or column, to run up to this. */
  readonly scale?: number;
  /** Added to the counts before they are divided; 0 where left out. Nothing is added where they are not divided. */
  readonly offset?: number;
}

/** How DETR keeps from dividing by 0 where a row or a column is all padding. */
const epsilon = 1e-6;

/**
 * Carion et al. 2020: the y and the x of every cell (height × width each, row by row). A coordinate counts the cells of
 * the image in the column up to the cell, itself among them (y), or in the row (x): from 1 where there is no padding.
 */
export function detrCoordinates(map: DetrMap): { readonly y: Float64Array; readonly x: Float64Array } {
  const { height, width } = map;
  return {
    y: counted(map, width, (line, step) => step * width + line, height),
    x: counted(map, height, (line, step) => line * width + step, width),
  };
}

function counted(
  { height, width, pixelMask, scale, offset = 0 }: DetrMap,
  lines: number,
  cellAt: (line: number, step: number) => number,
  steps: number,
): Float64Array {
  const out = new Float64Array(height * width);
  for (let line = 0; line < lines; line++) {
    let count = 0;
    for (let step = 0; step < steps; step++) {
      count += pixelMask?.[cellAt(line, step)] ?? 1;
      out[cellAt(line, step)] = count;
    }
    if (scale === undefined) continue;
    for (let step = 0; step < steps; step++) {
      const cell = cellAt(line, step);
      out[cell] = ((out[cell]! + offset) * scale) / (count + epsilon);
    }
  }
  return out;
}

/** Without padding, coordinate = (cell + 1 + offset) × this, on an axis of `size` cells. */
export function detrStep(size: number, scale: number | undefined): number {
  return scale === undefined ? 1 : scale / (size + epsilon);
}
