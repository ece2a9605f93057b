import type { AxisRun } from './axisRuns';
import { meanGains } from './dirichlet';
import { kept } from './kept';
import { walkingWaves } from './walkingWaves';

/** K pairs of a cosine and a sine, each of which turns by a coordinate on an axis. */
interface Turns {
  /** Radians for each unit of the coordinate. */
  readonly inverseFrequencies: Float64Array;
  /** The first of them where left out. */
  readonly axisOf?: Uint8Array;
  /** Radians at coordinate 0; 0 where left out. */
  readonly phases?: Float64Array;
}

/** Writes the sums of the pairs' cosines and, where there is room for them, sines (K each) over runs of coordinates on each axis. */
export type FillPairSums = (runsOn: readonly (readonly AxisRun[])[], cos: Float64Array, sin?: Float64Array) => void;

/** Lengths of runs whose gains are kept: a picture has blocks of two or three, cut by the rows of an image. */
const lengthsKept = 32;

/** Closed form (Dirichlet kernel): a run costs as much as a token, and less where runs follow each other. */
export function pairSums({ inverseFrequencies, axisOf, phases }: Turns): FillPairSums {
  const axes = [...new Set(axisOf ?? [0])].map((axis) => {
    const members = Uint32Array.from(inverseFrequencies.keys()).filter((k) => (axisOf?.[k] ?? 0) === axis);
    const frequencies = Float64Array.from(members, (k) => inverseFrequencies[k]!);
    const waves = walkingWaves(frequencies, phases && Float64Array.from(members, (k) => phases[k]!));
    return { axis, members, waves, gainsOf: kept(lengthsKept, (count: number) => meanGains(frequencies, count)) };
  });
  return (runsOn, cos, sin) => {
    cos.fill(0);
    sin?.fill(0);
    for (const { axis, members, waves, gainsOf } of axes) {
      for (const { from, count, times } of runsOn[axis] ?? []) {
        const gains = gainsOf(count);
        waves.moveTo(from + (count - 1) / 2, sin !== undefined);
        for (let index = 0; index < members.length; index++) {
          const k = members[index]!;
          const sum = count * times * gains[index]!;
          cos[k]! += sum * waves.cos[index]!;
          if (sin) sin[k]! += sum * waves.sin[index]!;
        }
      }
    }
  };
}
