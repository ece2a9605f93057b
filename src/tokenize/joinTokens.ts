import { FirstAppearance } from './firstAppearance';
import type { TokenizerInfo } from './tokenizer';
import type { Tokens } from './tokens';

/**
 * Lay the tokens of several texts (at least one, all from this tokenizer) end to end, as those of one text. No token
 * crosses from one text into the next.
 */
export function joinTokens(parts: readonly Tokens[], { id, numbersByAppearance }: JoinedTokenizer): Tokens {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const joined = {
    tokenizer: id,
    text: parts.map((part) => part.text).join(''),
    count,
    ids: new Uint32Array(count),
    starts: new Uint32Array(count),
    ends: new Uint32Array(count),
    cuts: joinedCuts(parts),
  };
  let token = 0;
  let offset = 0;
  for (const part of parts) {
    joined.ids.set(part.ids, token);
    joined.starts.set(
      part.starts.map((start) => start + offset),
      token,
    );
    joined.ends.set(
      part.ends.map((end) => end + offset),
      token,
    );
    token += part.count;
    offset += part.text.length;
  }
  // Each text was numbered from 0: the same word would have several ids, and one id several words.
  return numbersByAppearance === true ? { ...joined, ids: idsByAppearance(joined) } : joined;
}

/** As long as to the last token that cuts a character. */
function joinedCuts(parts: readonly Tokens[]): Uint8Array {
  let [before, length] = [0, 0];
  const placed = parts.map(({ count, cuts }) => {
    const at = before;
    before += count;
    if (cuts.length > 0) length = at + cuts.length;
    return { at, cuts };
  });
  const joined = new Uint8Array(length);
  for (const { at, cuts } of placed) joined.set(cuts, Math.min(at, length));
  return joined;
}

type JoinedTokenizer = Pick<TokenizerInfo, 'id' | 'numbersByAppearance'>;

function idsByAppearance({ text, starts, ends }: Pick<Tokens, 'text' | 'starts' | 'ends'>): Uint32Array {
  const appearance = new FirstAppearance();
  return starts.map((start, token) => appearance.idOf(text.slice(start, ends[token])));
}
