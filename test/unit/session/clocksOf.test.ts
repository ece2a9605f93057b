import { assert } from 'chai';
import { indexPositions } from '../../../src/positions/indexPositions';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { clocksOf } from '../../../src/session/clocksOf';

describe('The clocks of an encoding', () => {
  it('have no axes where there is one', () => {
    const clocks = clocksOf(encodingOf({ scheme: 'rope', headDim: 4 }), indexPositions(3));
    assert.hasAllKeys(clocks, ['inverseFrequencies', 'dimensions', 'featured']);
    assert.deepEqual([...(clocks?.dimensions ?? [])], [0, 2, 1, 3]);
  });

  it('have the coordinates of the shown tokens on each axis of a grid, and the angles at 0', () => {
    const spec = { scheme: 'axialRope', dialect: 'llama4', headDim: 8, gridHeight: 2, gridWidth: 2 };
    const clocks = clocksOf(encodingOf(spec), indexPositions(5));
    assert.deepEqual(clocks?.axes, ['row', 'column']);
    assert.deepEqual([...(clocks?.axisOf ?? [])], [1, 1, 0, 0]);
    assert.deepEqual([...(clocks?.phases ?? [])], [1, 0.01, 1, 0.01]);
    assert.deepEqual([...(clocks?.coordinates ?? [])], [0, 0, 1, 1, NaN, 0, 1, 0, 1, NaN]);
  });

  it('need no coordinates for a text under M-RoPE', () => {
    const clocks = clocksOf(encodingOf({ scheme: 'mrope' }), indexPositions(1_000_000));
    assert.deepEqual(clocks?.axes, ['t', 'h', 'w']);
    assert.isUndefined(clocks?.coordinates);
  });

  it('own their numbers', () => {
    const encoding = encodingOf({ scheme: 'axialRope', dialect: 'dinov3' });
    const clocks = clocksOf(encoding, indexPositions(2));
    assert.equal(encoding.acts, 'rotates');
    if (encoding.acts !== 'rotates') return;
    assert.notEqual(clocks?.inverseFrequencies, encoding.pairs.inverseFrequencies);
    assert.notEqual(clocks?.phases, encoding.pairs.phases);
    assert.notEqual(clocks?.axisOf, encoding.pairs.axisOf);
  });

  it('are none where nothing turns', () => {
    assert.isUndefined(clocksOf(encodingOf({ scheme: 'alibi' }), indexPositions(2)));
    assert.isUndefined(clocksOf(encodingOf({ scheme: 'learned' }), indexPositions(2)));
  });
});
