import { expect } from 'chai';
import { resampleTaps, type Resampling } from '../../../src/numerics/resample';
import { expectClose } from '../../golden/close';

const double: Resampling = { inputSize: 4, outputSize: 8, interpolation: 'bicubic', antialias: false };

describe('the taps of a resampled line', () => {
  it('are the cubic kernel with a = −¾ a quarter after a sample', () => {
    // Output sample 3 of 8 lies at 3.5 / 2 − ½ = 1¼.
    const { first, weights } = resampleTaps(double, 3);
    expect(first).to.equal(0);
    expectClose(weights, [-0.10546875, 0.87890625, 0.26171875, -0.03515625], { absolute: 1e-15 });
  });

  it('are the cubic kernel with a = −½ where antialiased', () => {
    const { weights } = resampleTaps({ ...double, antialias: true }, 3);
    expectClose(weights, [-0.0703125, 0.8671875, 0.2265625, -0.0234375], { absolute: 1e-15 });
  });

  it('repeat the end that they reach beyond', () => {
    // Output sample 0 lies at −¼, so that samples −2, −1 and 0 are all sample 0.
    const { first, weights } = resampleTaps(double, 0);
    expect(first).to.equal(0);
    expectClose(weights, [1.10546875, -0.10546875], { absolute: 1e-15 });
  });

  it('reach as much farther as samples get fewer, where antialiased', () => {
    const half: Resampling = { inputSize: 8, outputSize: 4, interpolation: 'bilinear', antialias: true };
    const { first, weights } = resampleTaps(half, 1);
    expect(first).to.equal(1);
    expectClose(weights, [0.125, 0.375, 0.375, 0.125], { absolute: 1e-15 });
    expectClose(resampleTaps({ ...half, antialias: false }, 1).weights, [0.5, 0.5], { absolute: 1e-15 });
  });

  it('step as they are told', () => {
    const { first, weights } = resampleTaps({ ...double, interpolation: 'bilinear', step: 0.4 }, 3);
    // 3.5 · 0.4 − ½
    expect(first).to.equal(0);
    expectClose(weights, [0.1, 0.9], { absolute: 1e-12 });
  });
});
