/** Distances first … first + count − 1, drawn as one point. */
export interface DistanceBlock {
  readonly first: number;
  readonly count: number;
}

/**
 * The distances 0 … maxDistance in at most `points` blocks for a logarithmic axis: every distance on its own at first,
 * then blocks that grow with the distance.
 */
export function distanceBlocks(maxDistance: number, points: number): readonly DistanceBlock[] {
  const room = Math.max(points, 2);
  let [low, high] = [0, 1];
  while (blocksOfGrowth(maxDistance, high).length > room) high *= 2;
  if (blocksOfGrowth(maxDistance, low, room).length <= room) return blocksOfGrowth(maxDistance, low);
  // The least growth that fits the room.
  for (let step = 0; step < 30; step++) {
    const growth = (low + high) / 2;
    if (blocksOfGrowth(maxDistance, growth, room).length > room) low = growth;
    else high = growth;
  }
  return blocksOfGrowth(maxDistance, high);
}

/** The middle of a block, where its point is drawn. */
export function centre({ first, count }: DistanceBlock): number {
  return first + (count - 1) / 2;
}

/** Blocks of max(1, growth × distance) distances; gives up once there are more than `limit`. */
function blocksOfGrowth(maxDistance: number, growth: number, limit = Infinity): readonly DistanceBlock[] {
  const blocks: DistanceBlock[] = [];
  for (let first = 0; first <= maxDistance && blocks.length <= limit;) {
    const count = Math.min(Math.max(1, Math.floor(first * growth)), maxDistance + 1 - first);
    blocks.push({ first, count });
    first += count;
  }
  return blocks;
}
