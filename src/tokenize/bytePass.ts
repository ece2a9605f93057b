import { cutsOf } from './cuts';
import { behind } from './scan';
import type { Pass } from './slicedTokenizer';
import type { TokenList } from './tokenList';
import { encodeUtf8 } from './utf8';

const sliceSize = 4096;

/** The bytes of UTF-8; each is its own id. */
export class BytePass implements Pass {
  private at = 0;
  private readonly bytes = new Uint8Array(6);

  constructor(
    private readonly text: string,
    private readonly tokens: TokenList,
  ) {}

  advance(): number {
    const goal = Math.min(this.at + sliceSize, this.text.length);
    while (this.at < goal) {
      const end = behind(this.text, this.at);
      const length = encodeUtf8(this.text, this.at, end, this.bytes);
      for (let byte = 0; byte < length; byte++) {
        this.tokens.add(this.bytes[byte]!, this.at, end, cutsOf(byte, length - 1 - byte));
      }
      this.at = end;
    }
    return this.at;
  }
}
