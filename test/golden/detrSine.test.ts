import { expectClose } from './close';
import { vectorsOf } from './encodings';
import { goldenCases } from './goldenFile';
import { rowsOf } from './rows';

interface Inputs {
  readonly height: number;
  readonly width: number;
  readonly num_position_features: number;
  readonly normalize: boolean;
  readonly scale: number;
  readonly temperature: number;
  /** 1 where the image is. */
  readonly valid_mask: number[][] | null;
}

describe('golden DETR sine', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, { hwc: number[][][] }>('detr_sine_2d')) {
    it(`${name}: the vector of every cell equals the reference`, () => {
      const { height, width, num_position_features: numPositionFeatures, normalize, scale, temperature } = inputs;
      const encoding = vectorsOf({
        scheme: 'detrSine',
        ...{ gridHeight: height, gridWidth: width, numPositionFeatures, normalize, scale, temperature },
        ...(inputs.valid_mask && { pixelMask: inputs.valid_mask.flat() }),
      });
      const cells = expected.hwc.flat();
      rowsOf(encoding, height * width).forEach((row, cell) => {
        expectClose(row, cells[cell]!, { absolute: 2e-6 });
      });
    });
  }
});
