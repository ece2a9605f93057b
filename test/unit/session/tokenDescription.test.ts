import { assert } from 'chai';
import { tokenPicture } from '../../../src/hover/tokenPicture';
import { indexPositions } from '../../../src/positions/indexPositions';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import type { Spec } from '../../../src/schemes/encoding';
import { degreesInTurn, describeToken, hexBytes } from '../../../src/session/tokenDescription';
import { selectionOf, wordTokens } from './fakes';

const selection = selectionOf('King and Queen');
const sequence = {
  selection,
  segments: selection.segments,
  tokens: wordTokens('King and Queen'),
  wasCapped: false,
  maxCharacters: 1000,
};
const describe2 = (spec: Spec, token = 2): ReturnType<typeof describeToken> =>
  describeToken(sequence, token, encodingOf(spec), indexPositions(3));

describe('The description of a token', () => {
  it('has its text, id, bytes and position', () => {
    const token = describe2({ scheme: 'nope' }, 1);
    assert.deepInclude(token, {
      text: ' and',
      id: 1,
      axes: ['index'],
      coordinates: [1],
      index: 1,
      count: 3,
      isPartial: false,
    });
    assert.equal(hexBytes(token.bytes), '20 61 6E 64');
  });

  it('has the angle and wavelength of each pair of a rotation', () => {
    const { pairs } = describe2({ scheme: 'rope', headDim: 4 });
    assert.deepInclude(pairs?.[0], { angle: 2, wavelength: 2 * Math.PI, dimensions: [0, 2] });
    assert.closeTo(pairs?.[1]?.angle ?? NaN, 0.02, 1e-15);
    assert.closeTo(pairs?.[1]?.wavelength ?? NaN, 628.3185307, 1e-6);
  });

  it('has the axis that each pair reads, where there are several', () => {
    const { pairs } = describe2({ scheme: 'axialRope', headDim: 8 });
    assert.deepEqual(new Set(pairs?.map(({ axis }) => axis)), new Set(['row', 'column']));
    assert.notProperty(describe2({ scheme: 'rope', headDim: 8 }).pairs?.[0], 'axis');
  });

  it('has the vector of an encoding that adds', () => {
    const { vector } = describe2({ scheme: 'sinusoidal', hiddenSize: 2 });
    assert.closeTo(vector?.[0] ?? NaN, Math.sin(2), 1e-15);
    assert.closeTo(vector?.[1] ?? NaN, Math.cos(2), 1e-15);
  });

  it('has the biases on the token itself and those before it, nearest first', () => {
    assert.deepEqual(
      [...(describe2({ scheme: 'alibi', numAttentionHeads: 1 }).biases ?? [])],
      [0, -0.00390625, -0.0078125],
    );
  });

  it('has the biases of its own position where the query counts', () => {
    const spec = { scheme: 'alibi', numAttentionHeads: 1, dialect: 'bloom' };
    const { biases } = describeToken(sequence, 2, encodingOf(spec), indexPositions(3, 10));
    assert.deepEqual(
      [...(biases ?? [])],
      [12, 11, 10].map((key) => key / 256),
    );
  });

  it('shows an angle within one turn', () => {
    assert.equal(degreesInTurn(0), '0°');
    assert.equal(degreesInTurn(Math.PI / 2 + 4 * Math.PI), '90°');
    assert.equal(degreesInTurn(-Math.PI / 2), '270°');
  });
});

describe('The picture of a token', () => {
  it('shows clocks whose hands stand at the angles', () => {
    const svg = tokenPicture(describe2({ scheme: 'rope', headDim: 2 }));
    const hand = /<line x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)"/.exec(svg ?? '');
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (hand ?? []).slice(1).map(Number);
    assert.closeTo(Math.atan2(y1 - y2, x2 - x1), 2, 0.01);
  });

  it('shows a bar for each value, up for positive and down for negative', () => {
    const svg = tokenPicture({
      ...describe2({ scheme: 'learned', hiddenSize: 2 }),
      vector: Float64Array.of(1, -0.5),
      pairs: undefined,
    });
    const bars = [
      ...(svg ?? '').matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="[\d.]+" height="([\d.]+)" fill="(#\w+)"/g),
    ];
    assert.lengthOf(bars, 2);
    const [up, down] = bars.map((bar) => ({ top: Number(bar[2]), length: Number(bar[3]), color: bar[4] }));
    assert.closeTo((down?.length ?? 0) / (up?.length ?? 1), 0.5, 0.01);
    assert.isBelow(up?.top ?? 99, down?.top ?? 0);
    assert.notEqual(up?.color, down?.color);
  });

  it('is none where there is nothing to draw', () => {
    assert.isUndefined(tokenPicture(describe2({ scheme: 'nope' })));
  });
});
