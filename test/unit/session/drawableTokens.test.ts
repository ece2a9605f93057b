import { expect } from 'chai';
import { indexPositions } from '../../../src/positions/indexPositions';
import { packedPositions } from '../../../src/positions/packedPositions';
import type { Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { drawableNotice, drawableTokens } from '../../../src/session/drawableTokens';

const text = indexPositions(100_000);
const packed = packedPositions([50_000, 50_000]);
const largeWindows = { scheme: 'swin', windowHeight: 64, windowWidth: 64 };
const most = (spec: Spec, positions = text): number => drawableTokens(encodingOf(spec), positions);

describe('The tokens that a picture can be exact about', () => {
  it('are all of a text where a mean has a closed form', () => {
    for (const scheme of ['sinusoidal', 'treeEncoding', 'rope', 'nope']) {
      expect(most({ scheme }), scheme).to.equal(Infinity);
    }
    expect(most({ scheme: 'nerf', includeInput: false })).to.equal(Infinity);
  });

  it('are all of a text where a table of vectors ends soon', () => {
    for (const scheme of ['learned', 'samFourier', 'perceiver']) expect(most({ scheme }), scheme).to.equal(Infinity);
    expect(most({ scheme: 'learned', maxPositionEmbeddings: 65_537 })).to.equal(65_536);
    expect(most({ scheme: 'learned', maxPositionEmbeddings: 65_537 }, indexPositions(100_000, 1))).to.equal(Infinity);
    // Where every token is on the axes is sent with clocks.
    expect(most({ scheme: 'sincos2d' })).to.equal(65_536);
  });

  it('are fewer, the more is looked at: tokens, distances, queries with sums over keys, pairs, contents', () => {
    for (const scheme of ['time2vec', 'nerf', 'hierarchical']) expect(most({ scheme }), scheme).to.equal(65_536);
    for (const scheme of ['t5', 'tupe', 'swin', 'swinV2', 'beit']) expect(most({ scheme }), scheme).to.equal(2 ** 20);
    expect(most({ scheme: 'alibi', dialect: 'bloom' })).to.equal(2 ** 20);
    expect(most({ scheme: 'tupe', maxSeqLen: 100_000 })).to.equal(65_536);
    expect(most({ scheme: 'fire' })).to.equal(8192);
    expect(most(largeWindows)).to.equal(2048);
    expect(most({ scheme: 'shaw' })).to.equal(1024);
  });

  it('are those of pairs where positions do not follow each other', () => {
    for (const scheme of ['t5', 'fire', 'swin']) expect(most({ scheme }, packed), scheme).to.equal(2048);
    for (const scheme of ['sinusoidal', 'learned']) expect(most({ scheme }, packed), scheme).to.equal(65_536);
  });

  it('are said, with what is looked at', () => {
    const notice = (spec: Spec, shown: number): string =>
      drawableNotice([encodingOf({ scheme: 'rope' }), encodingOf(spec)], text, shown);
    expect(notice({ scheme: 'fire' }, 8192)).to.match(
      /^Showing the first 8.192 of 100.000 tokens: FIRE .* look at every token/,
    );
    expect(notice(largeWindows, 2048)).to.match(
      /^Showing the first 2.048 of 100.000 tokens: Swin .* every query and key/,
    );
  });
});
