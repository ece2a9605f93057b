import { finish, type Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import type { Encoding } from '../schemes/encoding';
import { biasMeansSteps } from './biasMeans';
import type { Cells, CellWindow } from './cells';
import { columnCells } from './columns';
import { directionMeans } from './directionMeans';
import type { ColumnOrder, HeatmapMode } from './heatmapLook';
import { phaseErrorColumns } from './phaseErrorColumns';
import { turnColumns } from './turnColumns';
import { vectorColumns } from './vectorMeans';

interface HeatmapOptions {
  readonly head?: number;
  readonly mode?: HeatmapMode;
  /** Left out for the usual: vectors as stored, rotations by pair. */
  readonly order?: ColumnOrder | undefined;
  /** The token that differences are to. */
  readonly reference?: number;
}

/**
 * The picture of an encoding over a window of tokens and columns, in no more cells than there are pixels, each the exact
 * mean of the block it covers: position × dimension for vectors, position × pair (cosine of the angle) for rotations,
 * query × key of one head for biases. A mode that an encoding does not have is its value. Undefined where there is
 * nothing to draw.
 */
export function heatmap(...given: Parameters<typeof heatmapSteps>): Cells | undefined {
  return finish(heatmapSteps(...given));
}

/** The same, in steps of a row of cells or less. */
export function* heatmapSteps(
  encoding: Encoding,
  positions: Positions,
  window: CellWindow,
  { head = 0, mode = 'value', order, reference = 0 }: HeatmapOptions = {},
): Steps<Cells | undefined> {
  const zero = mode === 'difference' && reference < positions.count ? reference : undefined;
  switch (encoding.acts) {
    case 'adds': {
      const { pairs } = encoding;
      if (mode === 'angle' && pairs) return yield* directionMeans({ ...encoding, pairs }, positions, window);
      if (mode === 'phaseError' && pairs)
        return yield* columnCells(phaseErrorColumns({ ...encoding, pairs }, positions), window);
      return yield* columnCells(vectorColumns(encoding, positions, order), window, zero);
    }
    case 'rotates':
      if (mode === 'angle') return yield* directionMeans(encoding, positions, window);
      if (mode === 'phaseError') return yield* columnCells(phaseErrorColumns(encoding, positions), window);
      return yield* columnCells(turnColumns(encoding, positions, order), window, zero);
    case 'biases':
      return yield* biasMeansSteps(encoding, head, positions, window);
    case 'nothing':
      return undefined;
  }
}
