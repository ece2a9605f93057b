import { expect } from 'chai';
import { indexPositions } from '../../src/positions/indexPositions';
import type { Spec } from '../../src/schemes/encoding';
import { angleOf } from '../../src/schemes/coordinates';
import { expectClose } from './close';
import { rotationOf } from './encodings';
import { goldenCases } from './goldenFile';

type Rows = readonly (readonly number[])[];

interface Inputs {
  readonly variant: string;
  readonly head_dim: number;
  readonly rope_theta?: number;
  readonly temperature?: number;
  readonly grid?: number;
  readonly grid_h?: number;
  readonly grid_w?: number;
  readonly feat_shape?: readonly [number, number];
  readonly in_pixels?: boolean;
  readonly linear_bands?: boolean;
  readonly max_res?: number;
}

interface Expected {
  readonly angles_f64_row_major?: Rows;
  /** (T, headDim) of what each channel is multiplied by, except in Llama 4: (T, headDim/2). */
  readonly cos: Rows;
  readonly sin: Rows;
}

const dialects: Readonly<Record<string, string>> = {
  qwen2vl_vision: 'qwen2vl',
  pixtral: 'pixtral',
  dinov3: 'dinov3',
  llama4_vision: 'llama4',
  timm_eva: 'timm',
  lucidrains_lang: 'lucidrainsLang',
  lucidrains_pixel: 'lucidrainsPixel',
};

/** The cosines or sines (count, K) spread over the channels they are for. */
function byChannel(spec: Spec, values: Float64Array): number[] {
  const { headDim, pairs } = rotationOf(spec);
  const half = pairs.inverseFrequencies.length;
  const out = new Array<number>((values.length / half) * headDim).fill(NaN);
  values.forEach((value, index) => {
    for (const channel of pairs.dimensionsOf(index % half)) out[Math.floor(index / half) * headDim + channel] = value;
  });
  return out;
}

/** The angles of the first `count` tokens, (count, K). */
function angles(spec: Spec, count: number): number[] {
  const { pairs, axes } = rotationOf(spec);
  const positions = indexPositions(count);
  return Array.from({ length: count }, (_, token) =>
    Array.from(pairs.inverseFrequencies, (_frequency, pair) => angleOf(pairs, axes, positions, token, pair)),
  ).flat();
}

describe('golden axial RoPE', () => {
  const cases = goldenCases<Inputs, Expected>('axial_2d_rope');

  for (const { name, inputs, expected } of cases) {
    const [height, width] = inputs.feat_shape ?? [inputs.grid_h ?? inputs.grid, inputs.grid_w ?? inputs.grid];
    const spec: Spec = {
      scheme: 'axialRope',
      dialect: dialects[inputs.variant]!,
      headDim: inputs.head_dim,
      gridHeight: height!,
      gridWidth: width!,
      ropeTheta: inputs.rope_theta ?? inputs.temperature!,
      ...(inputs.feat_shape && {
        inPixels: inputs.in_pixels!,
        linearBands: inputs.linear_bands!,
        maxRes: inputs.max_res!,
      }),
    };

    it(`${name}: cosines and sines equal the reference`, () => {
      const encoding = rotationOf(spec);
      // The class token of Llama 4 is the last row.
      const count = expected.cos.length;
      const [cos, sin] = [0, 1].map(() => new Float64Array((count * encoding.rotaryDim) / 2));
      encoding.fillCosSin(indexPositions(count), 0, count, cos!, sin!);
      const shaped = (values: Float64Array): ArrayLike<number> =>
        inputs.variant === 'llama4_vision' ? values : byChannel(spec, values);
      expectClose(shaped(cos!), expected.cos.flat(), { absolute: 2e-6 });
      expectClose(shaped(sin!), expected.sin.flat(), { absolute: 2e-6 });
    });

    if (expected.angles_f64_row_major) {
      it(`${name}: angles equal the reference`, () => {
        const wanted = expected.angles_f64_row_major!;
        expectClose(angles(spec, wanted.length), wanted.flat(), { absolute: 1e-9 });
      });
    }
  }

  it('compares every dialect of the file', () => {
    expect(cases).to.have.length(5);
  });
});

describe('golden axial RoPE of lucidrains', () => {
  interface Lucidrains {
    readonly variant: string;
    readonly dim_per_axis: number;
    readonly shape: readonly [number, number];
    readonly max_freq?: number;
  }
  const cases = goldenCases<Lucidrains, { angles_last_dim_repeat2: Rows }>('axial_lucidrains');

  for (const { name, inputs, expected } of cases) {
    it(`${name}: angles equal the reference, each for two neighbouring channels`, () => {
      const [gridHeight, gridWidth] = inputs.shape;
      const spec: Spec = {
        scheme: 'axialRope',
        dialect: dialects[inputs.variant]!,
        headDim: 2 * inputs.dim_per_axis,
        dimPerAxis: inputs.dim_per_axis,
        gridHeight,
        gridWidth,
        ...(inputs.max_freq !== undefined && { maxFreq: inputs.max_freq }),
      };
      const wanted = expected.angles_last_dim_repeat2;
      const own = byChannel(spec, Float64Array.from(angles(spec, wanted.length)));
      expectClose(own, wanted.flat(), { absolute: 2e-6 });
    });
  }

  it('compares both modes', () => {
    expect(cases).to.have.length(2);
  });
});
