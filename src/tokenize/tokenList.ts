import type { Tokens } from './tokens';

/** Tokens of a text in the making. */
export class TokenList {
  private count = 0;
  private ids = new Uint32Array(256);
  private starts = new Uint32Array(256);
  private ends = new Uint32Array(256);
  private cuts = new Uint8Array(256);

  add(id: number, start: number, end: number, cuts = 0): void {
    if (this.count === this.ids.length) this.grow();
    this.ids[this.count] = id;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.cuts[this.count] = cuts;
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
      cuts: this.cuts.slice(0, count),
    };
  }

  private grow(): void {
    this.ids = doubled(this.ids, Uint32Array);
    this.starts = doubled(this.starts, Uint32Array);
    this.ends = doubled(this.ends, Uint32Array);
    this.cuts = doubled(this.cuts, Uint8Array);
  }
}

function doubled<Numbers extends Uint8Array | Uint32Array>(
  old: Numbers,
  type: new (length: number) => Numbers,
): Numbers {
  const larger = new type(2 * old.length);
  larger.set(old);
  return larger;
}
