import type { Tokens } from './tokens';

/** How a token (0 ≤ token < count) cuts the characters at its edges: see `Tokens.cuts`. */
export function cutsAt({ cuts }: Pick<Tokens, 'cuts'>, token: number): number {
  return cuts[token] ?? 0;
}

/** How a token cuts the characters at its edges, as `Tokens.cuts` holds it: bytes missing at the front and the back. */
export function cutsOf(missingBefore: number, missingAfter: number): number {
  return missingBefore | (missingAfter << 2);
}

/** Bytes of a token's first character that belong to earlier tokens, 0 to 3. */
export function missingBefore(cuts: number): number {
  return cuts & 3;
}

/** Bytes of a token's last character that belong to later tokens, 0 to 3. */
export function missingAfter(cuts: number): number {
  return (cuts >> 2) & 3;
}
