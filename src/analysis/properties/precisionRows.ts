import { formatNumber } from '../../numerics/format';
import { indexPositions } from '../../positions/indexPositions';
import { allIn, castToBfloat16, largestError, roundingErrors, type Precision, type RoundingErrors } from '../precision';
import { say } from '../../words/say';
import { inOneStep, withoutMeaning, type PropertyDefinition } from './propertyRow';

/** What rounding does to the angles at the end of the trained length. */
export function precisionRows(length: number): readonly PropertyDefinition[] {
  const measured = (precision: Precision, errorsOf: (errors: RoundingErrors) => Float64Array, unit: string) =>
    inOneStep((encoding) => {
      if ((encoding.acts !== 'adds' && encoding.acts !== 'rotates') || !encoding.pairs) return withoutMeaning;
      const { pairs, axes, trainedLength = length } = encoding;
      const last = indexPositions(1, Math.max(trainedLength - 1, 0));
      const value = largestError(errorsOf(roundingErrors({ pairs, axes }, last, 0, precision)));
      // A position beyond 65 504 is ∞ in float16, and its cosine no number.
      return { text: Number.isNaN(value) ? say`overflow` : `${formatNumber(value)}${unit}`, value };
    });
  const where = say`at the last position of the trained length, or of ${formatNumber(length)} tokens where the spec does not say it`;
  return [
    {
      id: 'float32',
      label: say`Error of cosines in float32`,
      definition: say`The largest |rounded cosine − cosine| of a pair ${where}, with inverse frequencies, positions, angles and cosines each rounded to float32, against float64.`,
      better: 'lower',
      cell: measured(allIn('float32'), ({ cosine }) => cosine, ''),
    },
    {
      id: 'float16',
      label: say`Error of cosines in float16`,
      definition: say`The same with each rounded to float16, which holds whole numbers up to 2048: positions beyond are rounded too, and overflow beyond 65504.`,
      better: 'lower',
      cell: measured(allIn('float16'), ({ cosine }) => cosine, ''),
    },
    {
      id: 'bfloat16',
      label: say`Phase error in bfloat16`,
      definition: say`The largest error of an angle, ${where}, not wrapped, where the inverse frequencies are rounded to bfloat16, as by casting a whole model to it, and the rest is computed in float32. From π on, the pair points anywhere.`,
      better: 'lower',
      cell: measured(castToBfloat16, ({ phase }) => phase, ' rad'),
    },
  ];
}
