import { listedPositions } from '../../src/positions/listedPositions';
import type { Spec } from '../../src/schemes/encoding';
import { nerfFeatures } from '../../src/schemes/nerfFeatures';
import { perceiverCoordinate, perceiverFeatures } from '../../src/schemes/perceiverFeatures';
import { writeTime2Vec } from '../../src/schemes/time2vec';
import { expectClose } from './close';
import { vectorsOf } from './encodings';
import { goldenCases } from './goldenFile';
import { rowsOf } from './rows';

interface Features {
  readonly features: number[][];
}

describe('golden NeRF frequencies', () => {
  interface Inputs {
    readonly multires: number;
    readonly include_input: boolean;
    readonly log_sampling: boolean;
    readonly points: number[][];
  }

  for (const { name, inputs, expected } of goldenCases<Inputs, Features>('nerf_frequency')) {
    it(`${name} equals the reference`, () => {
      const { multires, include_input: includeInput, log_sampling: logSampling } = inputs;
      inputs.points.forEach((point, row) => {
        const features = nerfFeatures({ multires, includeInput, logSampling }, point);
        expectClose(features, expected.features[row]!, { absolute: 2e-6 });
      });
    });
  }
});

describe('golden Perceiver Fourier features', () => {
  interface Inputs {
    readonly index_dims: number[];
    readonly num_bands: number;
    readonly max_resolution: number[];
    readonly concat_pos: boolean;
    readonly sine_only: boolean;
  }

  for (const { name, inputs, expected } of goldenCases<Inputs, Features>('perceiver_fourier')) {
    it(`${name}: the features of every point equal the reference`, () => {
      expected.features.forEach((wanted, index) => {
        const features = perceiverFeatures(
          {
            numBands: inputs.num_bands,
            maxResolution: inputs.max_resolution,
            concatPos: inputs.concat_pos,
            sineOnly: inputs.sine_only,
          },
          gridPoint(index, inputs.index_dims),
        );
        expectClose(features, wanted, { absolute: 2e-6 });
      });
    });

    it(`${name}: the scheme gives every position its features`, () => {
      const ours = rowsOf(vectorsOf(specOf(inputs)), expected.features.length);
      ours.forEach((features, index) => {
        expectClose(features, expected.features[index]!, { absolute: 2e-6 });
      });
    });
  }

  function specOf({ index_dims: sizes, max_resolution: resolutions, ...inputs }: Inputs): Spec {
    return {
      scheme: 'perceiver',
      ...{ numBands: inputs.num_bands, concatPos: inputs.concat_pos, sineOnly: inputs.sine_only },
      ...(sizes.length === 1
        ? { maxPositionEmbeddings: sizes[0]!, maxResolution: resolutions[0]! }
        : {
            axes: sizes.length === 2 ? 'grid' : 'video',
            ...onAxes(['gridDepth', 'gridHeight', 'gridWidth'], sizes),
            ...onAxes(['frameResolution', 'rowResolution', 'columnResolution'], resolutions),
          }),
    };
  }

  /** The last names for the last axes. */
  function onAxes(names: readonly string[], values: readonly number[]): Record<string, number> {
    return Object.fromEntries(values.map((value, axis) => [names.at(axis - values.length)!, value]));
  }

  /** Row-major: the last axis runs fastest. */
  function gridPoint(index: number, sizes: readonly number[]): number[] {
    let rest = index;
    return sizes
      .toReversed()
      .map((size) => {
        const coordinate = perceiverCoordinate(rest % size, size);
        rest = Math.floor(rest / size);
        return coordinate;
      })
      .toReversed();
  }
});

describe('golden Time2Vec', () => {
  interface Inputs {
    readonly omega: number[];
    readonly phi: number[];
    readonly times: number[];
  }

  for (const { name, inputs, expected } of goldenCases<Inputs, { features_linear_first: number[][] }>('time2vec')) {
    it(`${name} equals the formula`, () => {
      inputs.times.forEach((time, row) => {
        const features = new Float64Array(inputs.omega.length);
        writeTime2Vec({ ...inputs, linear: 0 }, time, features);
        expectClose(features, expected.features_linear_first[row]!, { absolute: 1e-9 });
      });
    });

    it(`${name}: the scheme gives them too, and the linear one last where asked`, () => {
      const { omega, phi, times } = inputs;
      const spec = { scheme: 'time2vec', hiddenSize: omega.length, timePerPosition: 1 };
      const at = listedPositions(times);
      rowsOf(vectorsOf({ ...spec, omega, phi }), at).forEach((row, index) => {
        expectClose(row, expected.features_linear_first[index]!, { absolute: 1e-9 });
      });
      const turned = (list: readonly number[]): number[] => [...list.slice(1), list[0]!];
      const last = { ...spec, linearFeature: 'last', omega: turned(omega), phi: turned(phi) };
      rowsOf(vectorsOf(last), at).forEach((row, index) => {
        expectClose(row, turned(expected.features_linear_first[index]!), { absolute: 1e-9 });
      });
    });
  }
});
