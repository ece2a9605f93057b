import { assert } from 'chai';
import { english } from '../../../src/protocol/strings';
import { cellLines } from '../../../webview/charts/gridWords';
import { countsOf } from '../../../webview/controls/sourceLine';
import { fill } from '../../../webview/fill';
import { positionText, positionOnChip } from '../../../webview/positionText';
import { axis, gridOf, stateOf, tokensOf } from '../../webview/support/exampleStates';

describe('The position of a token in words', () => {
  const plain = tokensOf(['a', 'b'], { positions: Float64Array.of(7, 8) });
  const onLines = tokensOf(['a', 'b', 'c'], {
    axes: ['line', 'column'],
    positions: Float64Array.of(0, 1234, NaN),
    coordinates: [Float64Array.of(3, 0, NaN)],
  });
  const inTree = tokensOf(['a', 'b'], {
    axes: ['level1', 'level2'],
    positions: Float64Array.of(0, 2),
    coordinates: [Float64Array.of(4, NaN)],
  });

  it('is one number, or the coordinates with their names', () => {
    assert.equal(positionText(plain, 1), '8');
    assert.equal(positionText(onLines, 0), 'line 0 · column 3');
    assert.equal(positionText(onLines, 2), '–');
    assert.equal(positionText(inTree, 0), 'path 0.4');
    assert.equal(positionText(inTree, 1), 'path 2');
  });

  it('is the coordinates in the tooltip of a cell, those of the first and of the last token in a block', () => {
    const shown = { tokens: onLines, strings: english };
    const rows = gridOf(axis('position', 3), axis('dimension', 1), [-1, 1], () => 0);
    assert.equal(cellLines(shown, rows, 1, 0)[0], fill(english.cursorAt, 'b', 'line 1\u202f234 · column 0'));
    const block = gridOf(axis('query', 3), axis('key', 2, { perCell: 2 }), [-1, 1], () => 0);
    const words = 'line 0 · column 3 … line 1\u202f234 · column 0';
    assert.equal(cellLines(shown, block, 0, 0)[1], fill(english.atKey, 'a … b', words));
  });

  it('is short on a chip', () => {
    assert.equal(positionOnChip(plain, 1), '8');
    assert.equal(positionOnChip(onLines, 1), '1\u202f234,0');
    assert.equal(positionOnChip(onLines, 2), '–');
  });

  it('is a range of each coordinate for all tokens', () => {
    const counted = (tokens: typeof plain): string => countsOf(stateOf({ tokens }).snapshot!, english);
    assert.equal(counted(plain), '2 tokens · positions 7–8');
    assert.equal(counted(onLines), '3 tokens · line 0–1\u202f234 · column 0–3');
    assert.equal(counted(tokensOf(['a'], { positions: Float64Array.of(4) })), '1 token · position 4');
    assert.equal(
      counted(tokensOf(['a', 'b', 'c'], { positions: Float64Array.of(5, 0, 2) })),
      '3 tokens · positions 0–5',
    );
    assert.equal(counted(tokensOf([])), '0 tokens');
  });
});
