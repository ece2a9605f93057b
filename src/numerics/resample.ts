export type Interpolation = 'bilinear' | 'bicubic';

/** How a line of `inputSize` samples becomes one of `outputSize`, as torch's `interpolate` without aligned corners. */
export interface Resampling {
  readonly inputSize: number;
  readonly outputSize: number;
  readonly interpolation: Interpolation;
  /** Widen the kernel where samples get fewer, and use the cubic of Pillow. */
  readonly antialias: boolean;
  /** Input samples from one output sample to the next; inputSize / outputSize where left out. */
  readonly step?: number;
}

/** Neighbouring input samples and what each counts; the weights add up to 1. */
export interface Taps {
  readonly first: number;
  readonly weights: Float64Array;
}

/** Samples on either side that a kernel reaches. */
const reach = { bilinear: 1, bicubic: 2 };

/** Of the cubic kernel: OpenCV's, and Keys's 1981, which Pillow uses. */
const plainCubic = -0.75;
const antialiasedCubic = -0.5;

/** The input samples that output sample `index` (0 ≤ index < outputSize) is the mean of. */
export function resampleTaps(resampling: Resampling, index: number): Taps {
  const { inputSize, outputSize, step = inputSize / outputSize, antialias } = resampling;
  const centre = step * (index + 0.5);
  return antialias ? antialiased(resampling, centre, Math.max(step, 1)) : plain(resampling, centre - 0.5);
}

/** The kernel around a place between samples; samples beyond an end are that end. */
function plain({ inputSize, interpolation }: Resampling, place: number): Taps {
  const last = inputSize - 1;
  const clamped = (sample: number): number => Math.min(Math.max(sample, 0), last);
  const before = Math.floor(place);
  const from = before - reach[interpolation] + 1;
  const first = clamped(from);
  const weights = new Float64Array(clamped(before + reach[interpolation]) - first + 1);
  for (let sample = from; sample <= before + reach[interpolation]; sample++) {
    weights[clamped(sample) - first]! += kernel(interpolation, plainCubic, sample - place);
  }
  return { first, weights };
}

/** The kernel, `width` times as wide, over the samples whose centres it reaches; those beyond an end do not count. */
function antialiased({ inputSize, interpolation }: Resampling, centre: number, width: number): Taps {
  const support = reach[interpolation] * width;
  const first = Math.max(Math.trunc(centre - support + 0.5), 0);
  const end = Math.min(Math.trunc(centre + support + 0.5), inputSize);
  const weights = Float64Array.from({ length: end - first }, (_, tap) =>
    kernel(interpolation, antialiasedCubic, (first + tap + 0.5 - centre) / width),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { first, weights: weights.map((weight) => weight / total) };
}

/** Keys 1981, with the free coefficient a for bicubic; a triangle for bilinear. */
function kernel(interpolation: Interpolation, a: number, distance: number): number {
  const x = Math.abs(distance);
  if (x >= reach[interpolation]) return 0;
  if (interpolation === 'bilinear') return 1 - x;
  return x < 1 ? ((a + 2) * x - (a + 3)) * x * x + 1 : ((a * x - 5 * a) * x + 8 * a) * x - 4 * a;
}
