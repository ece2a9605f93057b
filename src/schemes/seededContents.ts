import { seeded } from '../numerics/random';
import { slabs } from '../numerics/slabs';
import type { Role } from './encoding';

/** What the tokens of a text hold, as one head sees it: vectors (D) by the number of the token. */
export interface Contents {
  /** All queries, or all keys, of a head in a draw (0, 1, 2 …). */
  of(role: Role, head: number, draw: number): (token: number) => Float64Array;
}

/** Contents take the streams of a seed from here on; weights those before. */
const firstStream = 2 ** 31;
/** Vectors are kept up to this many values, 128 MB: the queries and keys of 65 536 tokens in a head of 128 channels. */
const keptValues = 2 ** 24;

/**
 * Contents N(0, 1) drawn from a seed. Each (draw, head, token, role) has a stream of its own, so that what a token holds
 * depends neither on its position nor on the other tokens.
 */
export function seededContents(seed: number, width: number): Contents {
  const streams = new Map<string, (token: number) => Float64Array>();
  let kept = 0;
  const room = slabs(width);
  const drawn = (role: Role, head: number, draw: number): ((token: number) => Float64Array) => {
    // An array is read faster than a map, and nearly all tokens are numbered from 0 on.
    const vectors: Float64Array[] = [];
    const others = new Map<number, Float64Array>();
    const seedOfDraw = 2 ** 32 * seeded(seed, firstStream + draw).uniform();
    const seedOfTokens = 2 ** 32 * seeded(seedOfDraw, 2 * head + (role === 'query' ? 0 : 1)).uniform();
    return (token) => {
      const known = vectors[token] ?? others.get(token);
      if (known) return known;
      const random = seeded(seedOfTokens, token);
      const vector = room();
      for (let c = 0; c < width; c++) vector[c] = random.gaussian();
      if (token === vectors.length) vectors.push(vector);
      else others.set(token, vector);
      kept += width;
      return vector;
    };
  };
  return {
    of: (role, head, draw) => {
      if (kept > keptValues) {
        streams.clear();
        kept = 0;
      }
      const name = `${role} ${head} ${draw}`;
      const stream = streams.get(name) ?? drawn(role, head, draw);
      streams.set(name, stream);
      return stream;
    },
  };
}
