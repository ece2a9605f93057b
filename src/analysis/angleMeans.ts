import type { Positions } from '../positions/positions';
import type { RotatesEncoding } from '../schemes/encoding';
import type { Columns } from './columns';
import { memberMean } from './memberMean';
import { closedPairMeans } from './pairMeans';

/** Writes the mean of cos(angle) of every pair over tokens: in closed form where there is one, else over the members. */
export function angleMeans(encoding: RotatesEncoding, positions: Positions): Columns['fillMean'] {
  return (
    closedPairMeans(encoding, positions) ??
    ((start, count, mean) => {
      const fill = (from: number, rows: number, cos: Float64Array): void => {
        encoding.fillCosSin(positions, from, rows, cos, new Float64Array(cos.length));
      };
      memberMean(fill, start, count, mean.length, mean);
      for (let k = 0; k < mean.length; k++) mean[k]! /= encoding.attentionFactor;
    })
  );
}
