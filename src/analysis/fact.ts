/** A number that matters, with its definition at hand. */
export interface Fact {
  readonly id: string;
  readonly label: string;
  /** Formatted for reading. */
  readonly value: string;
  /** The numbers of the value with all their digits, as programs write them, where reading rounds them. */
  readonly exact?: string;
  readonly definition: string;
}
