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
  const valueAt = (token: number): number => amplitude * Math.sin(token * frequency + phase);
  forEachCell(axis, (cell, first, tokens) => {
    const last = first + tokens - 1;
    const mean = meanGain(frequency, tokens) * valueAt((first + last) / 2);
    const ends = [mean, valueAt(first), valueAt(last)];
    values[cell] = mean;
    low[cell] = Math.min(...ends, ...tokensNear(-Math.PI / 2, wave, first, last).map(valueAt));
    high[cell] = Math.max(...ends, ...tokensNear(Math.PI / 2, wave, first, last).map(valueAt));
  });
}

/** The tokens on both sides of the first few places where a wave has an angle: one of some comes near enough. */
function tokensNear(angle: number, { frequency, phase }: Wave, first: number, last: number): number[] {
  const turn = 2 * Math.PI;
  const start = Math.ceil((first * frequency + phase - angle) / turn);
  const end = Math.floor((last * frequency + phase - angle) / turn);
  const turns = Math.min(end - start + 1, mostTurns);
  return Array.from({ length: Math.max(0, turns) }, (_, index) => {
    const place = (angle + (start + index) * turn - phase) / frequency;
    return [Math.floor(place), Math.ceil(place)];
  })
    .flat()
    .filter((token) => token >= first && token <= last);
}
