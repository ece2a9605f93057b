import { assert } from 'chai';
import { BlockHeights } from '../../../webview/controls/blockHeights';
import { lengthOf } from '../../../webview/controls/lengthInput';
import { tokenText } from '../../../webview/controls/tokenText';
import { positionText } from '../../../webview/positionText';
import { holds, knownToken, positionAt, positionsOf } from '../../../webview/tokenLookup';
import { tokensOf } from '../../webview/support/exampleStates';

describe('Looking a token up', () => {
  const [window, other] = [tokensOf(['a', ' b', ' c']), tokensOf([' far'])];
  const strip = {
    ...window,
    start: 500_000,
    others: [{ ...other, start: 900_000 }],
    total: 1_000_000,
    shown: 1_000_000,
    first: 7,
    positions: new Float64Array(0),
  };

  it('finds its text in the window, and beside it', () => {
    assert.deepEqual(knownToken(strip, 500_001), { text: ' b', id: 101, cuts: 0 });
    assert.deepEqual(knownToken(strip, 900_000), { text: ' far', id: 100, cuts: 0 });
    assert.equal(tokenText(strip, 900_000), '·far');
    assert.isTrue(holds(strip, 500_000, 500_002));
    assert.isFalse(holds(strip, 500_000, 500_003));
  });

  it('has the position of every token, and an ellipsis for a text that is not here', () => {
    assert.isUndefined(knownToken(strip, 499_999));
    assert.equal(tokenText(strip, 499_999), '…');
    assert.equal(positionAt(strip, 499_999), 500_006);
    assert.match(positionText(strip, 999_999), /^1.000.006$/);
    assert.equal(positionsOf(strip).at(12), 19);
  });

  it('names a token without text by its position', () => {
    assert.equal(tokenText({ ...strip, withoutText: true }, 5), '12');
  });
});

describe('A typed length', () => {
  it('is digits, with whatever groups them', () => {
    assert.deepEqual(['131072', '131 072', '131,072', ' 1_000 '].map(lengthOf), [131_072, 131_072, 131_072, 1000]);
    assert.isNull(lengthOf('  '));
  });
  it('is from one to ten million', () => {
    for (const wrong of ['0', '-5', '10000001', '1e6', '128k']) assert.isUndefined(lengthOf(wrong), wrong);
    assert.equal(lengthOf('10000000'), 10_000_000);
  });
});

describe('Heights of very many blocks', () => {
  it('are less than they will be, so that a page can hold them', () => {
    const heights = new BlockHeights(156_250, 300);
    assert.isAtMost(heights.above(156_250), 4_000_000);
    heights.measure(100_000, 420);
    assert.closeTo(heights.above(100_001) - heights.above(100_000), 420, 1e-6);
    assert.equal(heights.at(heights.above(123_456) + 1), 123_456);
  });
  it('do not move what is unknown once some are known', () => {
    const heights = new BlockHeights(10_000, 200);
    for (let block = 0; block < 8; block++) heights.measure(block, 100);
    const before = heights.above(9000);
    for (let block = 5000; block < 5008; block++) heights.measure(block, 110);
    assert.equal(heights.above(9000), before + 80);
  });
});
