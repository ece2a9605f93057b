import { space } from './characterClass';
import { FirstAppearance } from './firstAppearance';
import { endOfRun } from './scan';
import type { Pass } from './slicedTokenizer';
import type { TokenList } from './tokenList';

const sliceSize = 256;

/**
 * Words and punctuation marks as Unicode segments them (UAX 29, with dictionaries for Thai, Chinese, Japanese …). As in
 * GPT tokenizers, white space belongs to the word that follows; at the end of the text it is a token of its own.
 */
export class WordPass implements Pass {
  private start = 0;
  private readonly ids = new FirstAppearance();
  private readonly segments: Iterator<Intl.SegmentData>;

  constructor(
    private readonly text: string,
    private readonly tokens: TokenList,
  ) {
    this.segments = new Intl.Segmenter('en', { granularity: 'word' }).segment(text)[Symbol.iterator]();
  }

  advance(): number {
    for (let count = 0; count < sliceSize; count++) {
      const next = this.segments.next();
      if (next.done) {
        this.finishToken(this.text.length);
        break;
      }
      const { index, segment } = next.value;
      const end = index + segment.length;
      if (endOfRun(this.text, index, space) < end) this.finishToken(end);
    }
    return this.start;
  }

  private finishToken(end: number): void {
    if (end === this.start) return;
    this.tokens.add(this.ids.idOf(this.text.slice(this.start, end)), this.start, end);
    this.start = end;
  }
}
