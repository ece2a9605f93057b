/**
 * The index of `count` that a key leads to, one on or back, first or last; undefined for keys that lead nowhere.
 * @param up what the arrow up does: 1 as on a slider, −1 as in a list
 */
export function indexAfterKey(key: string, index: number, count: number, up: 1 | -1): number | undefined {
  const inside = (to: number): number => Math.max(0, Math.min(count - 1, to));
  switch (key) {
    case 'ArrowLeft':
      return inside(index - 1);
    case 'ArrowRight':
      return inside(index + 1);
    case 'ArrowUp':
      return inside(index + up);
    case 'ArrowDown':
      return inside(index - up);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
