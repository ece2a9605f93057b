import type { Tokens } from './tokens';

/** Tokens of a text in the making. */
export class TokenList {
  private count = 0;
  private ids = new Uint32Array(256);
  private starts = new Uint32Array(256);
  private ends = new Uint32Array(256);
  private cuts = new Uint8Array(0);
  /** Tokens to the last that cuts a character. */
  private cutCount = 0;

  add(id: number, start: number, end: number, cuts = 0): void {
    if (this.count === this.ids.length) this.grow();
    this.ids[this.count] = id;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    if (cuts !== 0) this.addCuts(cuts);
    this.count++;
  }

  /** The tokens, in arrays of exactly their number. */
  finish(tokenizer: string, text: string): Tokens {
    const { count } = this;
    return {
      tokenizer,
      text,
      count,
      ids: this.ids.slice(0, count),
      starts: this.starts.slice(0, count),
      ends: this.ends.slice(0, count),
      cuts: this.cuts.slice(0, this.cutCount),
    };
  }

  private grow(): void {
    this.ids = doubled(this.ids);
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
  }

  private addCuts(cuts: number): void {
    if (this.count >= this.cuts.length) {
      const larger = new Uint8Array(this.ids.length);
      larger.set(this.cuts);
      this.cuts = larger;
    }
    this.cuts[this.count] = cuts;
    this.cutCount = this.count + 1;
  }
}

function doubled(old: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * old.length);
  larger.set(old);
  return larger;
}
