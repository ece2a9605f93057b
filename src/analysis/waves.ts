import { meanGain } from '../numerics/dirichlet';
import { forEachCell, type CellAxis } from './cells';

/** Turns of a wave whose crests are looked for; a slow wave has no more in a block, and is exact. */
const mostTurns = 6;

/** A sine or cosine of the token. */
export interface Wave {
  readonly amplitude: number;
  /** Radians per token, and at token 0. */
  readonly frequency: number;
  readonly phase: number;
}

/** Means of a wave over the blocks of an axis of tokens, with the least and the greatest value in each. */
export interface WaveBlocks {
  readonly axis: CellAxis;
  readonly values: Float32Array;
  readonly low: Float32Array;
  readonly high: Float32Array;
}

/** Means in closed form, extremes where the wave has them: the cost of a point does not follow how many tokens it has. */
export function fillWave({ axis, values, low, high }: WaveBlocks, wave: Wave): void {
  const { amplitude, frequency, phase } = wave;
  forEachCell(axis, (cell, first, tokens) => {
    const last = first + tokens - 1;
    const mean = meanGain(frequency, tokens) * amplitude * Math.sin(((first + last) / 2) * frequency + phase);
    const greatest = amplitude * greatestSine(frequency, phase, first, last);
    const least = -amplitude * greatestSine(frequency, phase + Math.PI, first, last);
    values[cell] = mean;
    low[cell] = Math.min(mean, least);
    high[cell] = Math.max(mean, greatest);
  });
}

/**
 * The greatest sine of the angles `token × frequency + phase` at the tokens first … last: at an end, or beside one of the
 * first few crests, of which one comes near enough.
 */
function greatestSine(frequency: number, phase: number, first: number, last: number): number {
  const [turn, crest] = [2 * Math.PI, Math.PI / 2];
  const start = Math.ceil((first * frequency + phase - crest) / turn);
  const end = Math.min(Math.floor((last * frequency + phase - crest) / turn), start + mostTurns - 1);
  let greatest = Math.max(Math.sin(first * frequency + phase), Math.sin(last * frequency + phase));
  for (let n = start; n <= end; n++) {
    const before = Math.floor((crest + n * turn - phase) / frequency);
    if (before >= first) greatest = Math.max(greatest, Math.sin(before * frequency + phase));
    if (before < last) greatest = Math.max(greatest, Math.sin((before + 1) * frequency + phase));
  }
  return greatest;
}
