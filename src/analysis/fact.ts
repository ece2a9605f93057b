/** A number that matters, with its definition at hand. */
export interface Fact {
  readonly id: string;
  readonly label: string;
  /** Formatted for reading. */
  readonly value: string;
  readonly definition: string;
}
