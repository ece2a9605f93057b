import type { Encoding, RotatesEncoding } from '../schemes/encoding';
import { bandOf, type Band } from './frequencyBands';

/** The wavelengths of the K sin/cos pairs, in positions: ∞ for a pair that does not turn. */
export interface Spectrum {
  readonly wavelengths: Float64Array;
  /** Before scaling, where the frequencies were changed. */
  readonly trained?: Float64Array;
  /** What scaling did to each pair; undefined for a pair that does not turn. */
  readonly bands?: readonly (Band | undefined)[];
  /** By how much the divided pairs were divided; left out where each pair has a divisor of its own. */
  readonly factor?: number;
  readonly trainedLength?: number;
  /** The length that the scaling is to reach, where it is beyond the trained one. */
  readonly targetLength?: number;
}

/** The spectrum of an encoding; undefined where it has no pairs. */
export function spectrum(encoding: Encoding): Spectrum | undefined {
  if ((encoding.acts !== 'adds' && encoding.acts !== 'rotates') || !encoding.pairs) return undefined;
  const { trainedLength } = encoding;
  return {
    wavelengths: wavelengthsOf(encoding.pairs.inverseFrequencies),
    ...(trainedLength === undefined ? {} : { trainedLength }),
    ...(encoding.acts === 'rotates' ? scaled(encoding) : {}),
  };
}

const wavelengthsOf = (frequencies: Float64Array): Float64Array => frequencies.map((omega) => (2 * Math.PI) / omega);

function scaled({ scaling, pairs, trainedLength, spec }: RotatesEncoding): Partial<Spectrum> {
  if (!scaling) return {};
  const { trained, factor } = scaling;
  const bands = Array.from(pairs.inverseFrequencies, (frequency, pair): Band | undefined => {
    const before = trained[pair]!;
    if (frequency === 0) return undefined;
    // With a divisor of its own, a pair is kept or divided by it.
    return bandOf(frequency, before, factor ?? before / frequency);
  });
  const targetLength = targetOf(spec.maxPositionEmbeddings, trainedLength, factor);
  return {
    trained: wavelengthsOf(trained),
    bands,
    ...(factor === undefined ? {} : { factor }),
    ...(targetLength === undefined ? {} : { targetLength }),
  };
}

/** The maximum length where the spec has one beyond the trained length, else the trained length times the factor. */
function targetOf(maximum: unknown, trained: number | undefined, factor = 1): number | undefined {
  if (trained === undefined) return undefined;
  if (typeof maximum === 'number' && maximum > trained) return maximum;
  return factor > 1 ? trained * factor : undefined;
}
