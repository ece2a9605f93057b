/** The dial that a key leads to, kept among those that are there; undefined for keys that lead nowhere. */
export function dialAfterKey(key: string, index: number, count: number, columns: number): number | undefined {
  const inside = (dial: number): number => (dial >= 0 && dial < count ? dial : index);
  switch (key) {
    case 'ArrowLeft':
      return inside(index - 1);
    case 'ArrowRight':
      return inside(index + 1);
    case 'ArrowUp':
      return inside(index - columns);
    case 'ArrowDown':
      return inside(index + columns);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
