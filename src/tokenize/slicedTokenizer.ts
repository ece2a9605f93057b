import type { EventLoop } from './eventLoop';
import { TokenList } from './tokenList';
import { Cancelled, type Cancellation, type Tokenizer, type TokenizerInfo } from './tokenizer';

/** One walk over a text that adds its tokens to a list. */
export interface Pass {
  /** Goes on for well under a millisecond. Returns how many UTF-16 units are done; the pass is over when all are. */
  advance(): number;
}

export type BeginPass = (text: string, tokens: TokenList) => Pass;

/** Milliseconds of work between two turns of the event loop. */
const sliceMilliseconds = 8;

/**
 * A tokenizer that works in slices. A pass keeps its own place, so where the slices end does not change the tokens.
 * @param prepare called before each text; loads once what the passes need
 */
export function slicedTokenizer(
  info: TokenizerInfo,
  eventLoop: EventLoop,
  prepare: () => BeginPass | Promise<BeginPass>,
): Tokenizer {
  return {
    ...info,
    async tokenize(text, { cancellation, onProgress } = {}) {
      throwIfCancelled(cancellation);
      const beginPass = await prepare();
      throwIfCancelled(cancellation);
      const tokens = new TokenList();
      const pass = beginPass(text, tokens);
      let sliceEnd = eventLoop.now() + sliceMilliseconds;
      for (let done = 0; done < text.length;) {
        done = pass.advance();
        if (eventLoop.now() < sliceEnd) continue;
        onProgress?.(done / text.length);
        await eventLoop.pause();
        throwIfCancelled(cancellation);
        sliceEnd = eventLoop.now() + sliceMilliseconds;
      }
      onProgress?.(1);
      return tokens.finish(info.id, text);
    },
  };
}

function throwIfCancelled(cancellation: Cancellation | undefined): void {
  if (cancellation?.isCancellationRequested) throw new Cancelled();
}
