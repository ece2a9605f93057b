import { assert } from 'chai';
import { dialAfterKey } from '../../../webview/charts/clockKeys';
import { mostSteps, placeAfter, stepsAfter, tokenAfter } from '../../../webview/charts/clockRun';
import { differenceText } from '../../../webview/charts/clockPaint';
import { turnsOf } from '../../../webview/charts/clockWords';
import { pictures, tokensOf, words } from '../../webview/support/exampleStates';

const clocks = pictures.rotates(words.length).clocks!;
const run = { clocks, tokens: tokensOf(words), start: 2, trainedLength: 100 };

describe('Hands that run', () => {
  it('make so many steps a second, and no more than there are', () => {
    assert.equal(stepsAfter(1000, 10, 0, Infinity), 10);
    assert.equal(stepsAfter(1050, 10, 7, Infinity), 17);
    assert.equal(stepsAfter(1000, 1000, 0, 97), 97);
  });

  it('run to the last position that was trained, or on where none is left', () => {
    assert.equal(mostSteps(run), 97);
    assert.equal(mostSteps({ ...run, trainedLength: 3 }), Infinity);
    assert.equal(mostSteps({ ...run, trainedLength: undefined }), Infinity);
  });

  it('pass the tokens and go on, at positions that no token has', () => {
    assert.deepEqual(placeAfter(run, 3), { token: 5, position: 5 });
    assert.equal(tokenAfter(run, 3), 5);
    assert.deepEqual(placeAfter(run, 50), { token: 52, position: 52 });
    assert.isUndefined(tokenAfter(run, 50));
  });

  it('come to no token that is at another position', () => {
    const tokens = tokensOf(words, { positions: Float64Array.of(0, 1, 2, 0, 1, 2, 3, 4) });
    assert.deepEqual(placeAfter({ ...run, tokens }, 1), { token: 3, position: 3 });
    assert.isUndefined(tokenAfter({ ...run, tokens }, 1));
  });

  it('run from token to token where tokens have coordinates', () => {
    const grid = { ...run, clocks: { ...clocks, axes: ['row', 'column'], coordinates: new Float64Array(16) } };
    assert.equal(mostSteps(grid), 5);
  });
});

describe('Keys on dials', () => {
  it('lead to dials beside, above and below, and stop at the edges', () => {
    const to = (key: string, index: number) => dialAfterKey(key, index, 7, 4);
    assert.deepEqual(
      [to('ArrowRight', 0), to('ArrowLeft', 0), to('ArrowDown', 1), to('ArrowDown', 3), to('ArrowUp', 5)],
      [1, 0, 5, 3, 1],
    );
    assert.deepEqual([to('Home', 5), to('End', 0), to('x', 3)], [0, 6, undefined]);
  });
});

describe('Numbers on dials', () => {
  it('are whole turns, towards no turn', () => {
    assert.deepEqual([7, 6.2, -7, -1].map(turnsOf), [1, 0, -1, 0]);
  });

  it('are short differences with their sign', () => {
    assert.deepEqual([0, 0.5, -2, -123456, 1e-5, -1e-5].map(differenceText), ['0', '0.5', '−2', '−123k', '≈ 0', '≈ 0']);
  });
});
