/** Whole numbers that follow each other: first … first + count − 1. */
export interface WholeNumbers {
  readonly first: number;
  readonly count: number;
}

/** Some of them, `index` blocks from the start. */
export interface Block extends WholeNumbers {
  readonly index: number;
}

/** Whole numbers in blocks of `size`, the last of which may have fewer. */
export function blocksOf({ first, count }: WholeNumbers, size: number): readonly Block[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, index) => ({
    index,
    first: first + index * size,
    count: Math.min(size, count - index * size),
  }));
}
