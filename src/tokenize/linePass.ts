import { FirstAppearance } from './firstAppearance';
import type { Pass } from './slicedTokenizer';
import type { TokenList } from './tokenList';

const sliceSize = 256;

/** Lines, each with the `\r\n`, `\n` or `\r` that ends it. */
export class LinePass implements Pass {
  private start = 0;
  private readonly ids = new FirstAppearance();
  private readonly ending = /\r\n?|\n/g;

  constructor(
    private readonly text: string,
    private readonly tokens: TokenList,
  ) {}

  advance(): number {
    for (let count = 0; count < sliceSize && this.start < this.text.length; count++) {
      const end = this.ending.test(this.text) ? this.ending.lastIndex : this.text.length;
      this.tokens.add(this.ids.idOf(this.text.slice(this.start, end)), this.start, end);
      this.start = end;
    }
    return this.start;
  }
}
