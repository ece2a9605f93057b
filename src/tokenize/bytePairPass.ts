import { cutsOf } from './cuts';
import { PairMerge } from './pairMerge';
import type { RankTable } from './rankTable';
import { behind, type EndOfPretoken } from './scan';
import type { Pass } from './slicedTokenizer';
import type { TokenList } from './tokenList';
import { encodeUtf8, utf8Length, wellFormed } from './utf8';

/** UTF-16 units, or steps of merging, in one go. */
const sliceSize = 4096;

/** Splits a text into pre-tokens and merges the bytes of each. */
export class BytePairPass implements Pass {
  /** Start of the pre-token under way. */
  private start = 0;
  private end = 0;
  private bytes = new Uint8Array(256);
  private merging = false;
  private readonly merge: PairMerge;

  constructor(
    private readonly text: string,
    private readonly tokens: TokenList,
    private readonly table: RankTable,
    private readonly endOfPretoken: EndOfPretoken,
  ) {
    this.merge = new PairMerge(table);
  }

  advance(): number {
    const goal = Math.min(this.start + sliceSize, this.text.length);
    while (this.start < goal) {
      if (!this.merging) this.beginPretoken();
      if (this.merging) {
        if (!this.merge.advance(sliceSize)) break;
        this.addParts();
        this.merging = false;
      }
      this.start = this.end;
    }
    return this.start;
  }

  /** Most pre-tokens are tokens; the others need merging. */
  private beginPretoken(): void {
    this.end = this.endOfPretoken(this.text, this.start);
    const room = 3 * (this.end - this.start);
    if (this.bytes.length < room) this.bytes = new Uint8Array(room);
    const length = encodeUtf8(this.text, this.start, this.end, this.bytes);
    const id = this.table.find(this.bytes, 0, length);
    if (id >= 0) {
      this.tokens.add(id, this.start, this.end);
    } else {
      this.merge.start(this.bytes, length);
      this.merging = true;
    }
  }

  /** Adds the merged parts of the pre-token, walking over its characters to find the range of each. */
  private addParts(): void {
    const { text, merge } = this;
    let at = this.start;
    /** Bytes of the character at `at` that the parts so far have. */
    let taken = 0;
    for (let from = 0, to: number; at < this.end; from = to) {
      to = merge.endOf(from);
      const start = at;
      const before = taken;
      taken += to - from;
      let size = utf8LengthAt(text, at);
      while (taken >= size) {
        taken -= size;
        at = behind(text, at);
        size = at < this.end ? utf8LengthAt(text, at) : Infinity;
      }
      const end = taken > 0 ? behind(text, at) : at;
      this.tokens.add(this.table.find(this.bytes, from, to), start, end, cutsOf(before, taken > 0 ? size - taken : 0));
    }
  }
}

function utf8LengthAt(text: string, at: number): number {
  return utf8Length(wellFormed(text.codePointAt(at)!));
}
