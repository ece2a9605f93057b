import { shown } from '../parameters/checkedValues';
import { say } from '../words/say';
import type { Encoding } from './encoding';
import { layoutPermutation, type PermutedLayout } from './layoutPermutation';
import { SpecError } from './specError';

const layouts: readonly PermutedLayout[] = ['half', 'interleaved'];

/**
 * For every channel of a head (headDim) of a model in layout `to`, the channel that holds the same in layout `from`, for as
 * many pairs as the encoding rotates.
 * @throws SpecError where nothing is rotated, or a layout is neither `half` nor `interleaved`.
 */
export function headPermutation(encoding: Encoding, from: unknown, to: unknown): readonly number[] {
  if (encoding.acts !== 'rotates') {
    throw new SpecError(say`${encoding.spec.scheme} rotates no channels, so none change places between two layouts.`);
  }
  return layoutPermutation(layoutOf(from), layoutOf(to), encoding.rotaryDim / 2, encoding.headDim);
}

function layoutOf(given: unknown): PermutedLayout {
  const layout = layouts.find((one) => one === given);
  if (layout) return layout;
  throw new SpecError(say`The layout is ${shown(given)}, but it must be one of ${layouts.join(', ')}.`);
}
