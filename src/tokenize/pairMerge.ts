import { PriorityQueue } from './priorityQueue';
import type { RankTable } from './rankTable';

const none = -1;

/**
 * Byte-pair encoding of one byte string of n bytes: again and again, the adjacent pair of lowest rank becomes one
 * token, the leftmost first. Parts form a linked list, pairs wait in a queue: O(n log n), where the textbook loop is
 * O(n²). Parts are named by the offset of their first byte. Works in steps, because n may be millions.
 */
export class PairMerge {
  private bytes: Uint8Array = new Uint8Array(0);
  private length = 0;
  private seeded = 0;
  /** Offset of the part after each part. */
  private next = new Uint32Array(256);
  /** Offset of the part before each part. */
  private previous = new Uint32Array(256);
  /** Rank of the pair of each part and the next, or −1. An entry of the queue that disagrees is out of date. */
  private ranks = new Int32Array(256);
  private readonly queue = new PriorityQueue();

  constructor(private readonly table: RankTable) {}

  /** Begins with `bytes[0, length)`, which must not change until the end. */
  start(bytes: Uint8Array, length: number): void {
    if (this.next.length < length) {
      this.next = new Uint32Array(length);
      this.previous = new Uint32Array(length);
      this.ranks = new Int32Array(length);
    }
    this.bytes = bytes;
    this.length = length;
    this.seeded = 0;
    this.queue.clear();
  }

  /** Does at most so many steps; true when nothing is left to do. */
  advance(steps: number): boolean {
    let left = steps;
    for (; this.seeded < this.length && left > 0; left--) this.seed(this.seeded++);
    for (; this.queue.size > 0 && left > 0; left--) this.mergeFirst();
    return this.seeded === this.length && this.queue.size === 0;
  }

  /** The offset behind the token that starts at an offset. Offsets of tokens are 0 and what this returns. */
  endOf(offset: number): number {
    return this.next[offset]!;
  }

  private seed(part: number): void {
    this.next[part] = part + 1;
    this.previous[part] = part - 1;
    this.rankPair(part, part + 1 < this.length ? part + 2 : none);
  }

  private mergeFirst(): void {
    const part = this.queue.firstItem;
    const outdated = this.ranks[part] !== this.queue.firstPriority;
    this.queue.removeFirst();
    if (outdated) return;
    const absorbed = this.next[part]!;
    const end = this.next[absorbed]!;
    this.next[part] = end;
    this.ranks[absorbed] = none;
    this.rankPair(part, end < this.length ? this.next[end]! : none);
    if (end < this.length) this.previous[end] = part;
    if (part > 0) this.rankPair(this.previous[part]!, end);
  }

  /** Notes the rank of the pair that starts with a part and ends at an offset. */
  private rankPair(part: number, end: number): void {
    const rank = end === none ? none : this.table.find(this.bytes, part, end);
    this.ranks[part] = rank;
    if (rank !== none) this.queue.add(rank, part);
  }
}
