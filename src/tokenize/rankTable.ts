const absent = -1;

/**
 * The vocabulary of a byte-pair encoding: byte strings to ranks, a rank being both the id of a token and its priority
 * in merging. Looked up by range of a byte array, so that nothing is allocated; open addressing with linear probing.
 */
export class RankTable {
  /** Pairs of (hash, rank + 1); rank + 1 = 0 marks a free slot. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  private longest = 0;

  /** @param starts where the bytes of each token begin in `pool`, and one more for the end of the last, (count + 1) */
  constructor(
    private readonly pool: Uint8Array,
    private readonly starts: Uint32Array,
  ) {
    const count = starts.length - 1;
    const capacity = 2 ** Math.ceil(Math.log2(2 * count + 1));
    this.mask = capacity - 1;
    this.slots = new Int32Array(2 * capacity);
    for (let rank = 0; rank < count; rank++) this.insert(rank);
  }

  /** The rank of `bytes[from, to)`, or −1 if that is no token. */
  find(bytes: Uint8Array, from: number, to: number): number {
    if (to - from > this.longest) return absent;
    const hash = hashOf(bytes, from, to);
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const rank = this.slots[2 * slot + 1]! - 1;
      if (rank === absent) return absent;
      if (this.slots[2 * slot] === hash && this.holds(rank, bytes, from, to)) return rank;
    }
  }

  private insert(rank: number): void {
    const from = this.starts[rank]!;
    const to = this.starts[rank + 1]!;
    this.longest = Math.max(this.longest, to - from);
    const hash = hashOf(this.pool, from, to);
    let slot = hash & this.mask;
    while (this.slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.mask;
    this.slots[2 * slot] = hash;
    this.slots[2 * slot + 1] = rank + 1;
  }

  private holds(rank: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.starts[rank]!;
    const length = this.starts[rank + 1]! - start;
    if (length !== to - from) return false;
    for (let at = 0; at < length; at++) {
      if (this.pool[start + at] !== bytes[from + at]) return false;
    }
    return true;
  }
}

/** FNV-1a with a final mix, because the table uses the low bits. A signed 32-bit integer. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
