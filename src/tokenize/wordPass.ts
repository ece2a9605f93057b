import { space } from './characterClass';
import { FirstAppearance } from './firstAppearance';
import { endOfRun } from './scan';
import type { Pass } from './slicedTokenizer';
import type { TokenList } from './tokenList';

/** UTF-16 units segmented at a time, unless a word is longer. Each segment costs the copying of a window. */
const windowSize = 1024;

/**
 * Words and punctuation marks as Unicode segments them (UAX 29, with dictionaries for Thai, Chinese, Japanese …). As in
 * GPT tokenizers, white space belongs to the word that follows; at the end of the text it is a token of its own.
 *
 * `Intl.Segmenter` is quadratic in the length of its text. So it sees a window at a time, of which the last quarter only
 * tells how the words before it end; the next window begins behind the last word taken.
 */
export class WordPass implements Pass {
  private start = 0;
  private at = 0;
  private reach = windowSize;
  private readonly ids = new FirstAppearance();
  /** Not at module level: the first in a process takes over 10 ms, which nobody shall wait for who wants no words. */
  private readonly segmenter = new Intl.Segmenter('en', { granularity: 'word' });

  constructor(
    private readonly text: string,
    private readonly tokens: TokenList,
  ) {}

  advance(): number {
    const { text, at, reach } = this;
    const trusted = at + reach < text.length ? at + 0.75 * reach : text.length;
    for (const { index, segment } of this.segmenter.segment(text.slice(at, at + reach))) {
      const end = at + index + segment.length;
      if (end > trusted) break;
      this.at = end;
      if (endOfRun(segment, 0, space) < segment.length || end === text.length) this.addToken();
    }
    this.reach = this.at === at ? 2 * reach : windowSize;
    return this.at;
  }

  private addToken(): void {
    this.tokens.add(this.ids.idOf(this.text.slice(this.start, this.at)), this.start, this.at);
    this.start = this.at;
  }
}
