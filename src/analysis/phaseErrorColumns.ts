import { roundTo } from '../numerics/rounding';
import type { Positions } from '../positions/positions';
import { angleAt, coordinate } from '../schemes/coordinates';
import { say } from '../words/say';
import type { Columns } from './columns';
import { castToBfloat16, type Turning } from './precision';

/** Up to so many tokens a cell is the mean of every member as a runtime rounds it. */
const fewTokens = 32;

/**
 * What casting a whole model to bfloat16 does to the angle of each pair, as columns: rounded angle − angle (radians, not
 * wrapped), the `phase` of `roundingErrors`; 0 for tokens without a place on the axis of a pair. The mean over many tokens
 * is that of what the frequencies lack: without what float32 takes off the products, 2⁻²⁴ of an angle at most.
 */
export function phaseErrorColumns({ pairs, axes }: Turning, positions: Positions): Columns {
  const { phases, axisOf } = pairs;
  const [toFrequency, toPosition, toAngle] = [
    roundTo[castToBfloat16.inverseFrequencies],
    roundTo[castToBfloat16.positions],
    roundTo[castToBfloat16.angles],
  ];
  const frequencies = pairs.inverseFrequencies.map(toFrequency);
  const count = frequencies.length;
  const errorAt = (place: number, pair: number): number => {
    if (Number.isNaN(place)) return 0;
    const product = toAngle(toPosition(place) * frequencies[pair]!);
    const phase = phases?.[pair] ?? 0;
    return (phase === 0 ? product : toAngle(product + phase)) - angleAt(pairs, place, pair);
  };
  const places = new Float64Array(axes?.names.length ?? 1);
  const placeOf = (pair: number): number => places[axisOf?.[pair] ?? 0]!;
  const fillEach = (start: number, tokens: number, sums: Float64Array): void => {
    sums.fill(0);
    for (let token = start; token < start + tokens; token++) {
      for (let axis = 0; axis < places.length; axis++) places[axis] = coordinate(axes, positions, token, axis);
      for (let pair = 0; pair < count; pair++) sums[pair]! += errorAt(placeOf(pair), pair);
    }
  };
  const fillLinear = (start: number, tokens: number, sums: Float64Array): void => {
    places.fill(0);
    for (let token = start; token < start + tokens; token++) {
      for (let axis = 0; axis < places.length; axis++) {
        const place = coordinate(axes, positions, token, axis);
        if (!Number.isNaN(place)) places[axis]! += place;
      }
    }
    for (let pair = 0; pair < count; pair++) {
      sums[pair] = (frequencies[pair]! - pairs.inverseFrequencies[pair]!) * placeOf(pair);
    }
  };
  return {
    name: 'pair',
    count,
    valueName: say`error (rad)`,
    fillMean: (start, tokens, out) => {
      if (tokens <= fewTokens) fillEach(start, tokens, out);
      else fillLinear(start, tokens, out);
      for (let pair = 0; pair < count; pair++) out[pair]! /= tokens;
    },
  };
}
