import { expect } from 'chai';
import { schemes } from '../../../src/schemes/registry';
import { encodingOf, resolveSpec } from '../../../src/schemes/resolveSpec';
import { SpecError } from '../../../src/schemes/specError';

describe('a spec', () => {
  it('is completed with the defaults of its scheme, in the order of its parameters', () => {
    const spec = resolveSpec({ layout: 'interleaved', scheme: 'rope' });
    expect(JSON.stringify(spec)).to.equal(
      '{"scheme":"rope","headDim":128,"ropeTheta":10000,"ropeType":"default","partialRotaryFactor":1,"layout":"interleaved","maxPositionEmbeddings":4096}',
    );
  });

  it('that is complete stays as it is', () => {
    for (const { id } of schemes) {
      const spec = resolveSpec({ scheme: id });
      expect(resolveSpec(spec)).to.deep.equal(spec);
      expect(encodingOf(spec).spec).to.deep.equal(spec);
    }
  });

  it('gets the defaults of a choice only where that choice reads them, and keeps what is given', () => {
    const yarn = resolveSpec({ scheme: 'rope', ropeType: 'yarn', lowFreqFactor: 2 });
    expect(yarn).to.include({ betaFast: 32, betaSlow: 1, truncate: true, lowFreqFactor: 2 });
    expect(yarn).to.not.have.any.keys('highFreqFactor', 'factor', 'mscale', 'shortFactor');
  });

  it('may leave a parameter undefined', () => {
    expect(resolveSpec({ scheme: 'alibi', numAttentionHeads: undefined })).to.have.property('numAttentionHeads', 8);
  });
});

describe('a spec that cannot be computed', () => {
  const setting = (path: string): string => ` (setting phasor.parameters.${path}).`;
  const known = schemes.map(({ id }) => id).join(', ');
  const refused: readonly (readonly [unknown, string])[] = [
    [
      { scheme: 'sinusoidal', hiddenSize: 7 },
      `hiddenSize is 7, but it must be an even whole number from 2 to 8192${setting('sinusoidal.hiddenSize')}`,
    ],
    [
      { scheme: 'sinusoidal', hiddenSize: 0 },
      `hiddenSize is 0, but it must be a whole number from 2 to 8192${setting('sinusoidal.hiddenSize')}`,
    ],
    [
      { scheme: 'sinusoidal', base: 0 },
      `base is 0, but it must be a number greater than 0${setting('sinusoidal.base')}`,
    ],
    [
      { scheme: 'sinusoidal', base: NaN },
      `base is NaN, but it must be a number greater than 0${setting('sinusoidal.base')}`,
    ],
    [
      { scheme: 'sinusoidal', base: Infinity },
      `base is Infinity, but it must be a number greater than 0${setting('sinusoidal.base')}`,
    ],
    [
      { scheme: 'sinusoidal', layout: 'half' },
      `layout is "half", but it must be one of interleaved, concatenated${setting('sinusoidal.layout')}`,
    ],
    [
      { scheme: 'sinusoidal', layout: 'constructor' },
      `layout is "constructor", but it must be one of interleaved, concatenated${setting('sinusoidal.layout')}`,
    ],
    [
      { scheme: 'learned', seed: -1 },
      `seed is -1, but it must be a whole number from 0 to 4294967295${setting('learned.seed')}`,
    ],
    [
      { scheme: 'learned', maxPositionEmbeddings: 1.5 },
      `maxPositionEmbeddings is 1.5, but it must be a whole number from 1 to 16777216${setting('learned.maxPositionEmbeddings')}`,
    ],
    [{ scheme: 'rope', factor: 0.5 }, `factor is 0.5, but it must be a number not below 1${setting('rope.factor')}`],
    [
      { scheme: 'rope', ropeTheta: '10000' },
      `ropeTheta is "10000", but it must be a number greater than 0${setting('rope.ropeTheta')}`,
    ],
    [
      { scheme: 'rope', ropeTheta: null },
      `ropeTheta is null, but it must be a number greater than 0${setting('rope.ropeTheta')}`,
    ],
    [
      { scheme: 'rope', partialRotaryFactor: 1.5 },
      `partialRotaryFactor is 1.5, but it must be a number greater than 0 and not above 1${setting('rope.partialRotaryFactor')}`,
    ],
    [
      { scheme: 'rope', headDim: 64, partialRotaryFactor: 0.01 },
      `partialRotaryFactor is 0.01, but with headDim 64 it must be at least 0.015625 to rotate a pair${setting('rope.partialRotaryFactor')}`,
    ],
    [
      { scheme: 'rope', ropeType: 'longrope', headDim: 8, shortFactor: [1, 2, 3], longFactor: [1, 2, 3, 4] },
      `shortFactor has 3 numbers, but longrope needs a list of 4 numbers, one for each pair${setting('rope.shortFactor')}`,
    ],
    [
      { scheme: 'rope', ropeType: 'longrope', headDim: 8, shortFactor: [1, 2, 3, 4] },
      `longFactor is missing, but longrope needs a list of 4 numbers, one for each pair${setting('rope.longFactor')}`,
    ],
    [
      { scheme: 'rope', shortFactor: [1, 0] },
      `shortFactor is [1,0], but it must be a list of numbers, each greater than 0${setting('rope.shortFactor')}`,
    ],
    [
      {
        scheme: 'rope',
        ropeType: 'longrope',
        maxPositionEmbeddings: 1,
        headDim: 2,
        factor: 2,
        shortFactor: [1],
        longFactor: [1],
      },
      `The trained length is 1, but longrope needs at least 2${setting('rope.originalMaxPositionEmbeddings')}`,
    ],
    [
      { scheme: 'rope', ropeType: 'yarn', ropeTheta: 1 },
      `ropeTheta is 1, but for YaRN it must be another number${setting('rope.ropeTheta')}`,
    ],
    [
      { scheme: 'rope', ropeType: 'proportional', headDim: 64, partialRotaryFactor: 0.02 },
      `partialRotaryFactor is 0.02, but with headDim 64 it must be at least 0.03125 to rotate a pair${setting('rope.partialRotaryFactor')}`,
    ],
    [
      { scheme: 'rope', attentionFactor: null },
      `attentionFactor is null, but it must be a number greater than 0${setting('rope.attentionFactor')}`,
    ],
    [
      { scheme: 't5', bidirectional: 1 },
      `bidirectional is 1, but it must be true or false${setting('t5.bidirectional')}`,
    ],
    [
      { scheme: 't5', relativeAttentionNumBuckets: 3 },
      `relativeAttentionNumBuckets is 3, but bidirectional attention needs at least 4${setting('t5.relativeAttentionNumBuckets')}`,
    ],
    [
      { scheme: 't5', relativeAttentionMaxDistance: 8 },
      `relativeAttentionMaxDistance is 8, but with 32 buckets it must be more than 8${setting('t5.relativeAttentionMaxDistance')}`,
    ],
    [
      { scheme: 'alibi', slope: 1 },
      `"slope" is not a parameter of alibi; it must be one of numAttentionHeads, alibiBiasMax, dialect (setting phasor.parameters.alibi).`,
    ],
    [
      { scheme: 'rope', theta: 1 },
      `"theta" is not a parameter of rope; the nearest are ropeTheta, betaFast, betaSlow (setting phasor.parameters.rope).`,
    ],
    [
      { scheme: 'rope', 0: 1, 1: 2 },
      'The parameters of rope must be an object, not a list or a text (setting phasor.parameters.rope).',
    ],
    [
      { scheme: 'nope', 0: 1 },
      'The parameters of nope must be an object, not a list or a text (setting phasor.parameters.nope).',
    ],
    [
      { scheme: 'nope', seed: 1 },
      `"seed" is not a parameter of nope; it must be one of softmaxScale (setting phasor.parameters.nope).`,
    ],
    [{ scheme: 'rotary' }, `The scheme is "rotary", but it must be one of ${known} (setting phasor.scheme).`],
    [{ scheme: 7 }, `The scheme is 7, but it must be one of ${known} (setting phasor.scheme).`],
    [{ scheme: 'constructor' }, `The scheme is "constructor", but it must be one of ${known} (setting phasor.scheme).`],
    [{}, `The scheme is missing, but it must be one of ${known} (setting phasor.scheme).`],
    [
      'rope',
      'The spec is "rope", but it must be an object such as { "scheme": "rope" } (settings phasor.scheme and phasor.parameters).',
    ],
    [
      null,
      'The spec is null, but it must be an object such as { "scheme": "rope" } (settings phasor.scheme and phasor.parameters).',
    ],
    [
      ['x'.repeat(100)],
      `The spec is ["${'x'.repeat(37)}…, but it must be an object such as { "scheme": "rope" } (settings phasor.scheme and phasor.parameters).`,
    ],
  ];

  for (const [value, sentence] of refused) {
    it(`is refused with: ${sentence}`, () => {
      expect(() => encodingOf(value as never)).to.throw(SpecError, sentence);
    });
  }
});
