import type { Positions } from '../positions/positions';
import type { Encoding } from '../schemes/encoding';
import { angleMeans } from './angleMeans';
import { biasMeans } from './biasMeans';
import type { Cells, CellWindow } from './cells';
import { vectorMeans } from './vectorMeans';

/**
 * The picture of an encoding over a window of tokens, in no more cells than there are pixels, each the exact mean of
 * the block it covers: position × dimension for vectors, position × pair (cosine of the angle) for rotations,
 * query × key of one head for biases. Undefined where there is nothing to draw.
 */
export function heatmap(
  encoding: Encoding,
  positions: Positions,
  window: CellWindow,
  { head = 0 }: { head?: number } = {},
): Cells | undefined {
  switch (encoding.acts) {
    case 'adds':
      return vectorMeans(encoding, positions, window);
    case 'rotates':
      return angleMeans(encoding, positions, window);
    case 'biases':
      return biasMeans(encoding, head, positions, window);
    case 'nothing':
      return undefined;
  }
}
