import { expect } from 'chai';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { SpecError } from '../../../src/schemes/specError';
import { expectClose } from '../../golden/close';
import { rotationOf } from '../../golden/encodings';

const axisOf = (parameters: Record<string, number | string | boolean | number[]>): string =>
  [...rotationOf({ scheme: 'mrope', ...parameters }).pairs.axisOf!].join('');

describe('M-RoPE', () => {
  it('deals 64 pairs out as Qwen2-VL does, interleaved as Qwen3-VL does', () => {
    expect(axisOf({})).to.equal('0'.repeat(16) + '1'.repeat(24) + '2'.repeat(24));
    expect(axisOf({ mropeInterleaved: true })).to.equal(`${'012'.repeat(20)}0000`);
  });

  it('deals any other number of pairs out whole', () => {
    for (const headDim of [2, 4, 6, 10, 80, 256]) {
      expect(axisOf({ headDim })).to.have.length(headDim / 2);
      expect(axisOf({ headDim, mropeInterleaved: true })).to.have.length(headDim / 2);
    }
  });

  it('reads t again where h or w has its share', () => {
    expect(axisOf({ headDim: 16, mropeInterleaved: true, mropeSection: [5, 1, 2] })).to.equal('01200200');
  });

  it('counts the pairs that are rotated: Qwen3.5 rotates a quarter of its head', () => {
    const encoding = rotationOf({
      scheme: 'mrope',
      headDim: 256,
      ropeTheta: 1e7,
      partialRotaryFactor: 0.25,
      mropeInterleaved: true,
      mropeSection: [11, 11, 10],
    });
    expect(encoding.rotaryDim).to.equal(64);
    expect([0, 1, 2].map((axis) => encoding.pairs.axisOf!.filter((one) => one === axis).length)).to.deep.equal([
      11, 11, 10,
    ]);
  });

  it('has the frequencies and the attention factor of RoPE under every scaling', () => {
    for (const ropeType of ['default', 'linear', 'ntk', 'dynamic', 'yarn', 'llama3', 'proportional']) {
      const scaling = { ropeType, factor: 4, maxPositionEmbeddings: 32768, ropeTheta: 1e6, sequenceLength: 65536 };
      const [plain, multiple] = ['rope', 'mrope'].map((scheme) => rotationOf({ scheme, ...scaling }));
      expectClose(multiple!.pairs.inverseFrequencies, plain!.pairs.inverseFrequencies, { absolute: 0 });
      expect(multiple!.attentionFactor, ropeType).to.equal(plain!.attentionFactor);
    }
  });

  it('takes no sections that do not add up to the pairs', () => {
    const refused = (mropeSection: number[]): void => {
      expect(() => encodingOf({ scheme: 'mrope', headDim: 16, mropeSection }), String(mropeSection))
        .to.throw(SpecError, 'add up to the 8 pairs')
        .with.property('message')
        .that.includes('phasor.parameters.mrope.mropeSection');
    };
    for (const sections of [[2, 3, 4], [4, 4], [8], [], [2.5, 2.5, 3], [2, 2, 2, 2]]) refused(sections);
  });

  it('names its own settings where a scaling refuses them', () => {
    const yarn = { scheme: 'mrope', ropeType: 'yarn', ropeTheta: 1 };
    expect(() => encodingOf(yarn)).to.throw(SpecError, 'phasor.parameters.mrope.ropeTheta');
    const longrope = { scheme: 'mrope', ropeType: 'longrope' };
    expect(() => encodingOf(longrope)).to.throw(SpecError, 'phasor.parameters.mrope.shortFactor');
    const none = { scheme: 'mrope', headDim: 2, partialRotaryFactor: 0.1 };
    expect(() => encodingOf(none)).to.throw(SpecError, 'phasor.parameters.mrope.partialRotaryFactor');
  });
});
