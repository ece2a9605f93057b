/** Browsers draw nothing that is much taller (33 million pixels, fewer where the screen has a scale). */
const tallest = 4_000_000;

/** Blocks that the mean is taken over. */
const mostSummed = 8;

/**
 * Heights of blocks that stand under one another: known once a block has been laid out, the mean of the first known ones
 * before, and less than that where there are so many that no page could hold them.
 */
export class BlockHeights {
  readonly #known = new Map<number, number>();
  /** Of the first few known blocks: a mean that went on changing would move all that is unknown under one's eyes. */
  #sum = 0;
  #summed = 0;

  /**
   * @param count blocks
   * @param guess CSS pixels of a block while none is known
   */
  constructor(
    readonly count: number,
    private readonly guess: number,
  ) {}

  measure(block: number, height: number): void {
    if (block < 0 || block >= this.count) return;
    this.#known.set(block, height);
    if (this.#summed >= mostSummed) return;
    this.#summed = this.#known.size;
    this.#sum = 0;
    for (const known of this.#known.values()) this.#sum += known;
  }

  /** CSS pixels above a block; of all blocks where `block` is `count`. */
  above(block: number): number {
    const unknown = this.#unknown;
    let sum = block * unknown;
    for (const [known, height] of this.#known) if (known < block) sum += height - unknown;
    return sum;
  }

  /** The block that holds a height counted from the top of all; the nearest where none does. */
  at(height: number): number {
    let [low, high] = [0, Math.max(0, this.count - 1)];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.above(middle + 1) > height) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  get #unknown(): number {
    const mean = this.#summed === 0 ? this.guess : this.#sum / this.#summed;
    return Math.min(mean, tallest / Math.max(1, this.count));
  }
}
