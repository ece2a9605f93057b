import { expect } from 'chai';
import { expectClose } from './close';
import { rotationOf } from './encodings';
import { goldenCases } from './goldenFile';
import { ropeSpec, type RopeConfig } from './ropeConfig';

interface Inputs {
  readonly config: RopeConfig;
  readonly head_dim: number;
  readonly seq_len: number | null;
}

interface Expected {
  readonly inv_freq: number[];
  readonly inv_freq_f64: number[];
  readonly attention_factor: number;
}

for (const ropeType of ['default', 'linear', 'dynamic', 'yarn', 'longrope', 'llama3', 'proportional']) {
  const file = `rope_invfreq_${ropeType}`;
  describe(`golden ${file}`, () => {
    for (const { name, inputs, expected } of goldenCases<Inputs, Expected>(file)) {
      it(`${name} equals the reference`, () => {
        const context = { sequenceLength: inputs.seq_len ?? undefined };
        const { pairs, attentionFactor, headDim } = rotationOf(ropeSpec(inputs.config), context);
        expect(headDim).to.equal(inputs.head_dim);
        expectClose(pairs.inverseFrequencies, expected.inv_freq_f64, { relative: 1e-9 });
        expectClose(pairs.inverseFrequencies, expected.inv_freq, { relative: 2e-6 });
        expectClose([attentionFactor], [expected.attention_factor], { relative: 1e-9 });
      });
    }
  });
}

describe('golden rope_ntk_static', () => {
  const cases = goldenCases<
    { dim: number; base: number; alpha: number },
    { inv_freq: number[]; inv_freq_f64: number[]; effective_base: number }
  >('rope_ntk_static');
  for (const { name, inputs, expected } of cases) {
    it(`${name} equals the reference`, () => {
      const spec = { scheme: 'rope', ropeType: 'ntk', headDim: inputs.dim, ropeTheta: inputs.base };
      const { pairs, scaling } = rotationOf({ ...spec, factor: inputs.alpha });
      expectClose(pairs.inverseFrequencies, expected.inv_freq_f64, { relative: 1e-9 });
      expectClose(pairs.inverseFrequencies, expected.inv_freq, { relative: 2e-6 });
      expectClose([scaling?.base ?? NaN], [expected.effective_base], { relative: 1e-9 });
    });
  }
});
