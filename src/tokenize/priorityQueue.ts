/**
 * Pairs of (priority, item), the lowest priority first, and of equal priorities the lowest item. Priorities are below
 * 2^21 and items below 2^32, so that both fit in the 53 bits of one number. A binary heap.
 */
export class PriorityQueue {
  private heap = new Float64Array(256);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  get firstPriority(): number {
    return Math.floor(this.heap[0]! / 2 ** 32);
  }

  get firstItem(): number {
    return this.heap[0]! % 2 ** 32;
  }

  add(priority: number, item: number): void {
    if (this.size === this.heap.length) this.grow();
    const { heap } = this;
    const key = priority * 2 ** 32 + item;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent]! <= key) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = key;
  }

  removeFirst(): void {
    const { heap } = this;
    const size = --this.size;
    const key = heap[size]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heap[child + 1]! < heap[child]!) child++;
      if (heap[child]! >= key) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = key;
  }

  private grow(): void {
    const larger = new Float64Array(2 * this.heap.length);
    larger.set(this.heap);
    this.heap = larger;
  }
}
