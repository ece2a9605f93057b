import { seeded } from '../numerics/random';
import { say } from '../words/say';
import type { AxialHead, AxisPairs } from './axialPairs';
import type { AxialValues } from './axialParameters';
import type { Direction } from './directionAxes';
import { givenWeights } from './givenWeights';
import { ladder } from './ropeLadder';
import { SpecError } from './specError';

/** More directions than this have no number in `Pairs.axisOf`. */
const mostDirections = 256;

/**
 * RoPE-Mixed of rope-vit: each pair of each head turns by x · f_x + y · f_y, and training finds both frequencies. That is a
 * frequency √(f_x² + f_y²) along a direction. Before training a head reads two directions, at right angles to each other
 * and at a random angle to the rows, each at the same ladder of frequencies.
 * @throws SpecError for a head that there is not, and where there are not 2 · heads · headDim/2 frequencies.
 */
export function mixed(values: AxialValues): AxialHead {
  const { numAttentionHeads: heads, head, headDim } = values;
  if (head >= heads) {
    throw new SpecError(
      say`head is ${head}, but there are the heads 0 to ${heads - 1} (setting phasor.parameters.axialRope.head).`,
    );
  }
  const pairs = headDim / 2;
  const parts = values.freqs ? givenParts(values.freqs, values, pairs) : drawnParts(values);
  if (parts.length > mostDirections) {
    throw new SpecError(
      say`freqs has ${parts.length} directions in head ${head}, but there must be at most ${mostDirections} (setting phasor.parameters.axialRope.freqs).`,
    );
  }
  return {
    parts: parts.map(({ frequencies }, axis): AxisPairs => ({ axis, frequencies })),
    layout: 'interleaved',
    directions: parts.map(({ direction }) => direction),
    learnedParameters: 2 * heads * pairs,
    seeded: !values.freqs,
  };
}

interface DirectedPairs {
  readonly direction: Direction;
  readonly frequencies: Float64Array;
}

/** The columns are x. */
function drawnParts({ head, headDim, ropeTheta = 10, seed }: AxialValues): readonly DirectedPairs[] {
  const angle = 2 * Math.PI * seeded(seed, head).uniform();
  const frequencies = ladder(ropeTheta, headDim / 2);
  return [angle, angle + Math.PI / 2].map((to) => ({ direction: [Math.sin(to), Math.cos(to)], frequencies }));
}

/** One part for each pair: training gives every pair a direction of its own. */
function givenParts(
  freqs: readonly number[],
  { numAttentionHeads: heads, head }: AxialValues,
  pairs: number,
): readonly DirectedPairs[] {
  const list = givenWeights('axialRope', 'freqs', freqs, 2 * heads * pairs);
  return Array.from({ length: pairs }, (_, k) => {
    const [x, y] = [list[head * pairs + k]!, list[(heads + head) * pairs + k]!];
    const frequency = Math.hypot(x, y);
    const direction: Direction = frequency === 0 ? [0, 1] : [y / frequency, x / frequency];
    return { direction, frequencies: Float64Array.of(frequency) };
  });
}
