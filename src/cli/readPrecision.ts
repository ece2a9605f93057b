import { allIn, castToBfloat16, type Precision } from '../analysis/precision';
import { roundTo, type NumberFormat } from '../numerics/rounding';
import { UsageError } from './usageError';

const quantities = Object.keys(castToBfloat16) as readonly (keyof Precision)[];
const formats = Object.keys(roundTo) as readonly NumberFormat[];

/**
 * What `--round` says is rounded to what: a format for all quantities, or QUANTITY=FORMAT,… with float64 for the others.
 * Left out, it is what casting a whole model to bfloat16 does.
 * @throws UsageError
 */
export function readPrecision(option: string | undefined): Precision {
  if (option === undefined) return castToBfloat16;
  const all = formats.find((format) => format === option);
  if (all) return allIn(all);
  const precision: Record<keyof Precision, NumberFormat> = { ...allIn('float64') };
  for (const part of option.split(',')) {
    const [quantity, format, ...others] = part.split('=').map((word) => word.trim());
    const found = [quantities.find((one) => one === quantity), formats.find((one) => one === format)] as const;
    if (!found[0] || !found[1] || others.length > 0) {
      throw new UsageError(
        `--round is ${option}, but it must be one of ${formats.join(', ')}, or QUANTITY=FORMAT,... with ${quantities.join(', ')}.`,
      );
    }
    precision[found[0]] = found[1];
  }
  return precision;
}
