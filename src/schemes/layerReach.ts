import { layerFamilies, type LayerFamily } from './layerFamilies';
import type { LayerKind } from './layerKinds';
import { given, type LayerValues } from './layerParameters';

/** The greatest distance of a key that layers of a kind see; Infinity where they see all. */
export function layerReach(values: LayerValues, kind: LayerKind): number {
  if (kind === 'chunked') return values.attentionChunkSize - 1;
  if (kind !== 'sliding') return Infinity;
  const { slidingWindow = Infinity, bothSides }: LayerFamily = layerFamilies[values.family];
  const window = given(values, 'slidingWindow') ?? slidingWindow;
  // Half a window on either side does not count the query itself.
  return bothSides ? window : window - 1;
}
