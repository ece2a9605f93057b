import type { RunsOf } from '../numerics/axisRuns';

/** The axes that a scheme reads, where it reads more than a plain position: rows and columns of an image, (t, h, w) … */
export interface Axes {
  readonly names: readonly string[];
  /**
   * The coordinate on an axis of a token that has a plain position only: patch `index` of a row-major image, word `index`
   * of a text. NaN for a token without a place on it (a class token).
   */
  at(index: number, axis: number): number;
  /** The same of many tokens that follow each other at whole positions, where they stand in few runs. */
  readonly runs?: RunsOf;
  /** Set where that is the plain position itself, on every axis: text under M-RoPE. */
  readonly plain?: true;
  /** Set where the coordinate on each axis is the sum of those on other axes, each times its share. */
  readonly of?: { readonly axes: Axes; readonly shares: readonly (readonly number[])[] };
}
