import { behind } from './scan';
import type { Pass } from './slicedTokenizer';
import type { TokenList } from './tokenList';
import { wellFormed } from './utf8';

const sliceSize = 4096;

/** Unicode code points; each is its own id. */
export class CharacterPass implements Pass {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: TokenList,
  ) {}

  advance(): number {
    const goal = Math.min(this.at + sliceSize, this.text.length);
    while (this.at < goal) {
      const end = behind(this.text, this.at);
      this.tokens.add(wellFormed(this.text.codePointAt(this.at)!), this.at, end);
      this.at = end;
    }
    return this.at;
  }
}
