import type { CellWindow } from '../analysis/cells';
import { turnCurves } from '../analysis/turnCurves';
import { valueCurvesSteps } from '../analysis/valueCurves';
import type { Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import type { Viewport } from '../protocol/messages';
import type { Curve } from '../protocol/snapshot';
import type { AddsEncoding, Encoding, RotatesEncoding } from '../schemes/encoding';

type Choice = Pick<Viewport, 'columns' | 'dimensions'>;

/** Curves drawn before the user chooses any. */
const fewCurves = 4;
/** More values than this for each pixel are drawn as means with their envelope, not as scribble. */
const mostPerPixel = 0.5;

/**
 * Values by position of the chosen dimensions, of a few along the spectrum until some are chosen; of a rotation, the
 * cosines of the pairs that hold them, of none until some are chosen. Undefined where there is neither.
 */
export function* curvesOf(
  encoding: Encoding,
  positions: Positions,
  { start, count }: CellWindow,
  choice: Choice,
): Steps<readonly Curve[] | undefined> {
  const window = { start, count, points: Math.max(1, Math.floor(choice.columns * mostPerPixel)) };
  if (encoding.acts === 'adds') {
    const curves = yield* valueCurvesSteps(encoding, positions, dimensionsShown(encoding, choice), window);
    return curves.map((curve) => ({ ...curve, label: String(curve.dimension) }));
  }
  if (encoding.acts !== 'rotates') return undefined;
  const pairs = pairsShown(encoding, choice);
  const curves = yield* turnCurves(encoding, positions, [...pairs.keys()], window);
  return curves.map((curve) => ({
    ...curve,
    label: String(curve.pair),
    dimension: pairs.get(curve.pair) ?? NaN,
  }));
}

function dimensionsShown({ dimension }: AddsEncoding, { dimensions }: Choice): number[] {
  const spread = Array.from({ length: fewCurves }, (_, curve) => Math.floor((curve * dimension) / fewCurves));
  const inside = dimensions.filter((d) => d < dimension);
  return [...new Set(inside.length > 0 ? inside : spread)];
}

/** The pairs that hold chosen dimensions, each with the dimension by which it was chosen. */
function pairsShown({ pairs }: RotatesEncoding, { dimensions }: Choice): Map<number, number> {
  const shown = new Map<number, number>();
  if (dimensions.length === 0) return shown;
  const pairOf = new Map<number, number>();
  for (let pair = 0; pair < pairs.inverseFrequencies.length; pair++) {
    for (const dimension of pairs.dimensionsOf(pair)) pairOf.set(dimension, pair);
  }
  for (const dimension of dimensions) {
    const pair = pairOf.get(dimension);
    if (pair !== undefined && !shown.has(pair)) shown.set(pair, dimension);
  }
  return shown;
}
