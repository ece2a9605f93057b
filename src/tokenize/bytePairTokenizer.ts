import { BytePairPass } from './bytePairPass';
import type { EventLoop } from './eventLoop';
import { parseRanks } from './parseRanks';
import type { RankTable } from './rankTable';
import type { EndOfPretoken } from './scan';
import { slicedTokenizer } from './slicedTokenizer';
import type { LoadRanks, Tokenizer, TokenizerInfo } from './tokenizer';

/**
 * A byte-pair tokenizer of OpenAI's. Its rank table, named like the tokenizer, is loaded on first use; special tokens
 * such as `<|endoftext|>` are ordinary text.
 */
export function bytePairTokenizer(
  info: TokenizerInfo,
  endOfPretoken: EndOfPretoken,
  loadRanks: LoadRanks,
  eventLoop: EventLoop,
): Tokenizer {
  let loading: Promise<RankTable> | undefined;
  const load = (): Promise<RankTable> =>
    (loading ??= loadRanks(info.id)
      .then(parseRanks)
      .catch((error: unknown) => {
        loading = undefined; // so that the next use tries again
        throw error;
      }));
  return slicedTokenizer(info, eventLoop, async () => {
    const table = await load();
    return (text, tokens) => new BytePairPass(text, tokens, table, endOfPretoken);
  });
}
