import { formatNumber } from '../numerics/format';
import { inFull } from '../numerics/inFull';
import { firstInexactInteger } from '../numerics/rounding';
import { indexPositions } from '../positions/indexPositions';
import type { RotatesEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import type { Fact } from './fact';
import { castToBfloat16, largestError, roundingErrors } from './precision';

/** What bfloat16 costs at the end of the trained length, or of the `span` shown positions where the spec has none. */
export function precisionFacts({ pairs, axes, trainedLength }: RotatesEncoding, span: number): readonly Fact[] {
  const last = (trainedLength ?? span) - 1;
  if (last < 1) return [];
  const where =
    trainedLength === undefined ? say`the end of the shown positions` : say`the last position of the trained length`;
  const { phase } = roundingErrors({ pairs, axes }, indexPositions(1, last), 0, castToBfloat16);
  return [
    {
      id: 'bfloat16',
      label: say`Phase error in bfloat16`,
      value: say`${formatNumber(largestError(phase))} rad at ${formatNumber(last)}`,
      exact: inFull(largestError(phase)),
      definition: say`How far the worst pair is off at ${where}, not wrapped, where inverse frequencies are rounded to bfloat16, as by casting a whole model to it. From π on, it points anywhere. Positions in bfloat16 would be wrong from ${firstInexactInteger('bfloat16')} on.`,
    },
  ];
}
