/**
 * The coordinates of T tokens on A axes. Virtual: a million consecutive positions cost nothing to hold.
 * Plain positions have one axis, `index`; grids and M-RoPE have more.
 */
export interface Positions {
  /** T, the number of tokens. */
  readonly count: number;
  /** The names of the A axes. */
  readonly axes: readonly string[];
  /** The coordinate of a token (0 ≤ token < T) on an axis (0 ≤ axis < A, the first by default). */
  at(token: number, axis?: number): number;
  /** Set when token t has position `first + t` on the only axis: closed forms over blocks are then possible. */
  readonly first?: number;
}
