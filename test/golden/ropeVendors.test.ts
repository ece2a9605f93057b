import { expect } from 'chai';
import type { Spec } from '../../src/schemes/encoding';
import { expectClose } from './close';
import { rotationOf } from './encodings';
import { goldenCases } from './goldenFile';

type Inputs = Readonly<Record<string, number>> & { readonly impl: never };

interface Expected {
  readonly inv_freq?: number[];
  /** DeepSeek: the angles at position 1 are the inverse frequencies. */
  readonly angle_at_position_1?: number[];
  /** The attention factor under the names of jquesnelle/yarn and of gpt-oss. */
  readonly mscale?: number;
  readonly concentration?: number;
}

/** Each vendor’s own names for the parameters of a scaling. */
const specs: Readonly<Record<string, (inputs: Inputs) => Omit<Spec, 'scheme'>>> = {
  'deepseek-v3 vendor': (inputs) => ({
    ropeType: 'yarn',
    headDim: inputs.dim!,
    ropeTheta: inputs.rope_theta!,
    factor: inputs.factor!,
    betaFast: inputs.beta_fast!,
    betaSlow: inputs.beta_slow!,
    originalMaxPositionEmbeddings: inputs.original_seq_len!,
  }),
  'gpt-oss vendor': (inputs) => ({
    ropeType: 'yarn',
    headDim: inputs.head_dim!,
    ropeTheta: inputs.base!,
    factor: inputs.scaling_factor!,
    betaFast: inputs.ntk_beta!,
    betaSlow: inputs.ntk_alpha!,
    truncate: false,
    originalMaxPositionEmbeddings: inputs.initial_context_length!,
  }),
  'jquesnelle/yarn': (inputs) => ({
    ropeType: 'yarn',
    headDim: inputs.dim!,
    ropeTheta: inputs.base!,
    factor: inputs.scale!,
    betaFast: inputs.beta_fast!,
    betaSlow: inputs.beta_slow!,
    originalMaxPositionEmbeddings: inputs.original_max_position_embeddings!,
  }),
  'meta llama3': llama3,
  'meta llama4': llama3,
};

function llama3(inputs: Inputs): Omit<Spec, 'scheme'> {
  return {
    ropeType: 'llama3',
    headDim: inputs.dim!,
    ropeTheta: inputs.rope_theta!,
    factor: inputs.factor!,
    lowFreqFactor: inputs.low_freq_factor!,
    highFreqFactor: inputs.high_freq_factor!,
    originalMaxPositionEmbeddings: inputs.old_context_len!,
  };
}

describe('golden rope_vendor_scaling', () => {
  const cases = goldenCases<Inputs, Expected>('rope_vendor_scaling');
  for (const { name, inputs, expected } of cases) {
    it(`${name}: the frequencies of ${String(inputs.impl)} equal the vendor's`, () => {
      const { pairs, attentionFactor } = rotationOf({ scheme: 'rope', ...specs[inputs.impl]!(inputs) });
      const frequencies = expected.inv_freq ?? expected.angle_at_position_1!;
      expectClose(pairs.inverseFrequencies, frequencies, { relative: 2e-6 });
      const factor = expected.mscale ?? expected.concentration;
      if (factor !== undefined) expectClose([attentionFactor], [factor], { relative: 1e-9 });
    });
  }

  it('compares every vendor', () => {
    expect(new Set(cases.map(({ inputs }) => inputs.impl))).to.have.all.keys(Object.keys(specs));
  });
});

describe('golden p_rope', () => {
  interface Rotated {
    readonly head_dim: number;
    readonly base_frequency: number;
    readonly rope_proportion: number;
    readonly scale_factor: number;
    readonly positions: number[];
    readonly x: number[];
  }
  for (const { name, inputs, expected } of goldenCases<Rotated, { out_half_layout: number[][] }>('p_rope')) {
    it(`${name}: rotates as Gemma does`, () => {
      const encoding = rotationOf({
        scheme: 'rope',
        ropeType: 'proportional',
        headDim: inputs.head_dim,
        ropeTheta: inputs.base_frequency,
        partialRotaryFactor: inputs.rope_proportion,
        factor: inputs.scale_factor,
      });
      inputs.positions.forEach((position, row) => {
        const out = new Float64Array(inputs.head_dim);
        encoding.rotate(Float64Array.from(inputs.x, Math.fround), position, out);
        expectClose(out, expected.out_half_layout[row]!, { absolute: 1e-5 });
      });
    });
  }
});
