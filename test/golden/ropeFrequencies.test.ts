import { expect } from 'chai';
import { expectClose } from './close';
import { rotationOf } from './encodings';
import { goldenCases } from './goldenFile';
import { ropeSpec, type RopeConfig } from './ropeConfig';

interface Expected {
  readonly inv_freq: number[];
  readonly inv_freq_f64: number[];
  readonly attention_factor: number;
}

for (const file of ['rope_invfreq_default', 'rope_invfreq_linear']) {
  describe(`golden ${file}`, () => {
    for (const { name, inputs, expected } of goldenCases<{ config: RopeConfig; head_dim: number }, Expected>(file)) {
      it(`${name} equals the reference`, () => {
        const { pairs, attentionFactor, headDim } = rotationOf(ropeSpec(inputs.config));
        expect(headDim).to.equal(inputs.head_dim);
        expectClose(pairs.inverseFrequencies, expected.inv_freq_f64, { relative: 1e-9 });
        expectClose(pairs.inverseFrequencies, expected.inv_freq, { relative: 2e-6 });
        expect(attentionFactor).to.equal(expected.attention_factor);
      });
    }
  });
}
