import { expect } from 'chai';
import type { Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { ministral3QueryScale } from '../../../src/schemes/queryTemperature';
import { SpecError } from '../../../src/schemes/specError';
import { expectClose } from '../../golden/close';
import { rotationOf } from '../../golden/encodings';

const spec = (family: string, values: Omit<Spec, 'scheme'> = {}): Spec => ({
  scheme: 'ropeByLayer',
  family,
  ...values,
});
const kinds = (family: string, values: Omit<Spec, 'scheme'>): readonly string[] =>
  encodingOf(spec(family, values)).layers!.kinds;
const layersThat = (kind: string, family: string, values: Omit<Spec, 'scheme'>): number[] =>
  kinds(family, values).flatMap((one, layer) => (one === kind ? [layer] : []));
const frequencies = (one: Spec): Float64Array => rotationOf(one).pairs.inverseFrequencies;

describe('RoPE by layer', () => {
  it('of Gemma 3 27B is full and eight times slower in layers 5, 11 … 59 of 62, of base 10 000 in the others', () => {
    const gemma = { numHiddenLayers: 62, headDim: 128, ropeType: 'linear', factor: 8 };
    expect(layersThat('full', 'gemma3', gemma)).to.deep.equal([5, 11, 17, 23, 29, 35, 41, 47, 53, 59]);
    const full = frequencies(spec('gemma3', { ...gemma, layer: 5 }));
    expectClose([full[0]!, full[1]!], [1 / 8, 1e6 ** (-2 / 128) / 8], { absolute: 1e-15 });
    const sliding = frequencies(spec('gemma3', { ...gemma, layer: 61 }));
    expectClose([sliding[0]!, sliding[1]!], [1, 10000 ** (-2 / 128)], { absolute: 1e-15 });
  });

  it('of Gemma 4 rotates a quarter of the pairs of its larger heads in full layers, and the last is one', () => {
    expect(kinds('gemma4', { numHiddenLayers: 8 }).at(-1)).to.equal('full');
    const full = rotationOf(spec('gemma4', { layer: 5 }));
    expect(full.headDim).to.equal(512);
    expect(full.pairs.inverseFrequencies.filter((omega) => omega > 0)).to.have.length(64);
    const sliding = rotationOf(spec('gemma4'));
    expect([sliding.headDim, sliding.rotaryDim]).to.deep.equal([256, 256]);
  });

  it('of ModernBERT is full in the first of every three layers, and a scaling holds for all', () => {
    expect(layersThat('full', 'modernbert', { numHiddenLayers: 8 })).to.deep.equal([0, 3, 6]);
    const scaled = { ropeType: 'linear', factor: 2 };
    expect(frequencies(spec('modernbert', { ...scaled, layer: 0 }))[0]).to.equal(0.5);
    expect(frequencies(spec('modernbert', { ...scaled, layer: 1 }))[0]).to.equal(0.5);
  });

  it('of OLMo 3 scales full layers alone, and a base that is given is theirs alone', () => {
    const yarn = { ropeType: 'yarn', factor: 8, originalMaxPositionEmbeddings: 8192, ropeTheta: 123456 };
    expect(rotationOf(spec('olmo3', { ...yarn, layer: 3 })).attentionFactor).to.be.closeTo(1.2079441541679836, 1e-15);
    const sliding = rotationOf(spec('olmo3', { ...yarn, layer: 0 }));
    expect(sliding.attentionFactor).to.equal(1);
    expect(sliding.pairs.inverseFrequencies[1]).to.be.closeTo(500000 ** (-2 / 128), 1e-15);
  });

  it('of gpt-oss is YaRN without rounded ends in every layer', () => {
    for (const layer of [0, 1]) {
      const { scaling, attentionFactor } = rotationOf(spec('gptOss', { layer }));
      expect(scaling?.factor).to.equal(32);
      expect(attentionFactor).to.be.closeTo(0.1 * Math.log(32) + 1, 1e-15);
    }
    const rope = {
      scheme: 'rope',
      headDim: 64,
      ropeTheta: 150000,
      ropeType: 'yarn',
      factor: 32,
      originalMaxPositionEmbeddings: 4096,
      truncate: false,
    };
    expect([...frequencies(spec('gptOss'))]).to.deep.equal([...frequencies(rope)]);
  });

  it('of SmolLM3 leaves out every fourth layer, or those that a list of ones and noughts says', () => {
    expect(layersThat('no encoding', 'smollm3', { numHiddenLayers: 9 })).to.deep.equal([3, 7]);
    expect(layersThat('no encoding', 'smollm3', { numHiddenLayers: 9, noRopeLayerInterval: 3 })).to.deep.equal([
      2, 5, 8,
    ]);
    expect(kinds('smollm3', { noRopeLayers: [0, 1, 1, 1] })).to.deep.equal(['no encoding', 'full', 'full', 'full']);
  });

  it('of Llama 4 takes an empty list for none', () => {
    expect(kinds('llama4', { noRopeLayers: [], numHiddenLayers: 4 }).at(-1)).to.equal('no encoding');
    expect(kinds('llama4', { noRopeLayers: [1, 0] })).to.deep.equal(['chunked', 'no encoding']);
  });

  it('of Llama 4 scales queries only while that is on', () => {
    const scale = (values: Omit<Spec, 'scheme'>): number | undefined =>
      encodingOf(spec('llama4', { layer: 3, ...values })).queryScale?.(100_000);
    expect(scale({})).to.be.closeTo(1 + 0.1 * Math.log(13), 1e-15);
    expect(scale({ attnTemperatureTuning: false })).to.equal(undefined);
  });

  it('of Cohere 2 and EXAONE 4 rotates sliding layers only', () => {
    for (const family of ['cohere2', 'exaone4']) {
      expect(kinds(family, { numHiddenLayers: 4 })).to.deep.equal(['sliding', 'sliding', 'sliding', 'no encoding']);
      expect(encodingOf(spec(family, { layer: 3 })).acts).to.equal('nothing');
    }
    expect(rotationOf(spec('cohere2')).pairs.dimensionsOf(1)).to.deep.equal([2, 3]);
    expect(rotationOf(spec('exaone4')).pairs.dimensionsOf(1)).to.deep.equal([1, 65]);
  });

  it('of Ministral 3 is alike in all layers and scales queries from the trained length on', () => {
    const encoding = rotationOf(spec('ministral3', { layer: 33 }));
    expect(new Set(encoding.layers?.kinds)).to.deep.equal(new Set(['full']));
    expect(encoding.attentionFactor).to.equal(1);
    expect(encoding.queryScale!(16383)).to.equal(1);
    expect(encoding.queryScale!(16384)).to.be.closeTo(1 + 0.1 * Math.LN2, 1e-15);
    expect(ministral3QueryScale(3 * 16384, 0.5, 16384)).to.be.closeTo(1 + 0.5 * Math.log(4), 1e-15);
  });

  it('of one’s own is full, sliding and without an encoding where one says so', () => {
    expect(kinds('custom', { slidingWindowPattern: 2, noRopeLayers: [1, 1, 0, 0, 1] })).to.deep.equal([
      'sliding',
      'full',
      'no encoding',
      'no encoding',
      'sliding',
    ]);
    const local = spec('custom', { slidingWindowPattern: 2, localRopeTheta: 100, ropeType: 'linear', factor: 4 });
    expect(frequencies(local)[1]).to.be.closeTo(100 ** (-2 / 128), 1e-15);
    expect(frequencies({ ...local, layer: 1 })[0]).to.equal(1 / 4);
  });

  it('reaches as far as the window of a sliding layer, and half of it to either side in ModernBERT', () => {
    const reach = (family: string, layer: number, values: Omit<Spec, 'scheme'> = {}): number | undefined =>
      encodingOf(spec(family, { layer, ...values })).layers!.reach;
    expect(reach('gemma3', 0)).to.equal(4095);
    expect(reach('gemma3', 0, { slidingWindow: 512 })).to.equal(511);
    expect(reach('gemma3', 5)).to.equal(undefined);
    expect(reach('modernbert', 1)).to.equal(64);
    expect(reach('llama4', 0)).to.equal(8191);
    expect(reach('llama4', 3)).to.equal(undefined);
  });

  it('reads nothing of a scaling that the family chooses', () => {
    const given = rotationOf(spec('gptOss', { attentionFactor: 9, factor: 2, betaFast: 4 }));
    expect(given.attentionFactor).to.be.closeTo(0.1 * Math.log(32) + 1, 1e-15);
    expect([...given.pairs.inverseFrequencies]).to.deep.equal([...frequencies(spec('gptOss'))]);
  });

  it('refuses a layer that the model does not have, and lists of another length or with other numbers', () => {
    const refused = (values: Omit<Spec, 'scheme'>, message: string): void => {
      expect(() => encodingOf(spec('smollm3', values))).to.throw(SpecError, message);
    };
    refused(
      { layer: 36 },
      'layer is 36, but smollm3 has the layers 0 to 35 (setting phasor.parameters.ropeByLayer.layer).',
    );
    refused(
      { noRopeLayers: [1, 0], numHiddenLayers: 3 },
      'noRopeLayers has 2 numbers, but there must be 3 (setting phasor.parameters.ropeByLayer.noRopeLayers).',
    );
    refused({ noRopeLayers: [1, 0.5] }, 'noRopeLayers holds 0.5, but each entry must be 1 (RoPE) or 0 (none)');
    refused({ ropeType: 'yarn', ropeTheta: 1 }, 'phasor.parameters.ropeByLayer.ropeTheta');
  });
});
