import type { Io } from './io';

/** What stands after `phasor`. */
export interface Command {
  readonly name: string;
  /** What may follow the name. */
  readonly synopsis: string;
  /** One sentence for the help. */
  readonly summary: string;
  /**
   * @param args What follows the name.
   * @throws UsageError, SpecError
   */
  run(args: readonly string[], io: Io): Promise<void>;
}
