/** K waves at a place: cosines, and sines where those were asked for. */
export interface WalkingWaves {
  readonly cos: Float64Array;
  readonly sin: Float64Array;
  /** Go to `place`, where wave k stands at `place × frequencies[k] + phases[k]`. */
  moveTo(place: number, withSines: boolean): void;
}

/** Places between two exact ones: a turn loses one rounding, see `fillSinCos`. */
const exactEvery = 64;

/**
 * Waves that are asked for at places in a row, as the blocks of a picture are: from the third one step apart on, they are
 * turned by the step, four multiplications a wave, instead of a sine and a cosine.
 */
export function walkingWaves(frequencies: Float64Array, phases?: Float64Array): WalkingWaves {
  const [cos, sin, stepCos, stepSin] = [0, 1, 2, 3].map(() => new Float64Array(frequencies.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  /** Where the waves are, the last move there, and the one that they can be turned by. */
  let [place, last, step] = [NaN, NaN, NaN];
  /** Since the last exact place; none are left where there are no sines to turn. */
  let turns = exactEvery;

  return {
    cos,
    sin,
    moveTo: (next, withSines) => {
      const move = next - place;
      if (move === step && turns < exactEvery) {
        turn(cos, sin, stepCos, stepSin);
        turns++;
      } else {
        if (move === last && move !== step) {
          step = move;
          fillAt(frequencies, undefined, step, stepCos, stepSin);
        }
        const hasSines = withSines || move === step;
        fillAt(frequencies, phases, next, cos, hasSines ? sin : undefined);
        turns = hasSines ? 0 : exactEvery;
      }
      [place, last] = [next, move];
    },
  };
}

function fillAt(
  frequencies: Float64Array,
  phases: Float64Array | undefined,
  place: number,
  cos: Float64Array,
  sin: Float64Array | undefined,
): void {
  for (let k = 0; k < frequencies.length; k++) {
    const angle = place * frequencies[k]! + (phases ? phases[k]! : 0);
    cos[k] = Math.cos(angle);
    if (sin) sin[k] = Math.sin(angle);
  }
}

function turn(cos: Float64Array, sin: Float64Array, stepCos: Float64Array, stepSin: Float64Array): void {
  for (let k = 0; k < cos.length; k++) {
    const [c, s] = [cos[k]!, sin[k]!];
    cos[k] = c * stepCos[k]! - s * stepSin[k]!;
    sin[k] = s * stepCos[k]! + c * stepSin[k]!;
  }
}
