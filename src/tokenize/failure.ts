import { DamagedRanks } from './damagedRanks';
import { UnknownTokenizer } from './tokenizers';

/** Why a request failed, as a worker tells it: it does not know the reader's language, who asked does. */
export type Failure =
  | { readonly why: 'unknownTokenizer'; readonly id: string }
  | { readonly why: 'damagedRanks'; readonly rank: number }
  | { readonly why: 'other'; readonly message: string };

export function failureOf(error: unknown): Failure {
  if (error instanceof UnknownTokenizer) return { why: 'unknownTokenizer', id: error.id };
  if (error instanceof DamagedRanks) return { why: 'damagedRanks', rank: error.rank };
  return { why: 'other', message: error instanceof Error ? error.message : String(error) };
}

/** The error again, in the reader's language. */
export function errorOfFailure(failure: Failure): Error {
  switch (failure.why) {
    case 'unknownTokenizer':
      return new UnknownTokenizer(failure.id);
    case 'damagedRanks':
      return new DamagedRanks(failure.rank);
    case 'other':
      return new Error(failure.message);
  }
}
