/** Heights of blocks that stand under one another: known once a block has been laid out, the mean of the known ones before. */
export class BlockHeights {
  readonly #known: Float64Array;
  #sum = 0;
  #measured = 0;

  /**
   * @param count blocks
   * @param guess CSS pixels of a block while none is known
   */
  constructor(
    readonly count: number,
    private readonly guess: number,
  ) {
    this.#known = new Float64Array(count).fill(NaN);
  }

  measure(block: number, height: number): void {
    const before = this.#known[block];
    if (before === undefined) return;
    if (Number.isNaN(before)) this.#measured++;
    else this.#sum -= before;
    this.#sum += height;
    this.#known[block] = height;
  }

  /** CSS pixels above a block; of all blocks where `block` is `count`. */
  above(block: number): number {
    const unknown = this.#unknown;
    let sum = 0;
    for (const height of this.#known.subarray(0, block)) sum += Number.isNaN(height) ? unknown : height;
    return sum;
  }

  /** The block that holds a height counted from the top of all; the nearest where none does. */
  at(height: number): number {
    const unknown = this.#unknown;
    let below = height;
    for (const [block, known] of this.#known.entries()) {
      below -= Number.isNaN(known) ? unknown : known;
      if (below < 0) return block;
    }
    return Math.max(0, this.count - 1);
  }

  get #unknown(): number {
    return this.#measured === 0 ? this.guess : this.#sum / this.#measured;
  }
}
