import { say } from '../words/say';

/** A rank table that is not what it should be. */
export class DamagedRanks extends Error {
  override readonly name = 'DamagedRanks';

  /** @param rank whose line is damaged */
  constructor(readonly rank: number) {
    super(say`Line ${rank + 1} of the rank table is damaged: expected a token of rank ${rank}.`);
  }
}
