import { assert } from 'chai';
import type { Span } from '../../../src/analysis/cells';
import { centredSpan, isWhole, pannedSpan, placeIn, whole, zoomedSpan } from '../../../webview/charts/gridWindow';
import { zoomStepOf } from '../../../webview/charts/zoomKeys';

const close = ([from, to]: Span, [first, last]: Span): void => {
  assert.closeTo(from, first, 1e-12);
  assert.closeTo(to, last, 1e-12);
};

describe('The part of a grid in sight', () => {
  it('is zoomed about a place that stays where it is', () => {
    close(zoomedSpan([0, 1], 0.5, 0.25, 0.1), [0.125, 0.625]);
    const before: Span = [0.2, 0.6];
    const after = zoomedSpan(before, 0.7, placeIn(before, 0.3), 0.01);
    assert.closeTo(placeIn(after, 0.3), placeIn(before, 0.3), 1e-12);
  });

  it('gets neither shorter than is worth looking at nor longer than the whole', () => {
    close(zoomedSpan([0.4, 0.5], 0.1, 0.45, 0.05), [0.425, 0.475]);
    close(zoomedSpan([0.4, 0.8], 10, 0.5, 0.05), [0, 1]);
    close(zoomedSpan([0.4, 0.42], 0.5, 0.41, 0.3), [0.4, 0.42]);
  });

  it('stays within the whole', () => {
    close(zoomedSpan([0.5, 1], 1.5, 1, 0.1), [0.25, 1]);
    close(pannedSpan([0.1, 0.3], -2), [0, 0.2]);
    close(pannedSpan([0.1, 0.3], 0.5), [0.2, 0.4]);
    close(centredSpan([0, 0.2], 0.5), [0.4, 0.6]);
    close(centredSpan([0, 0.2], 0.99), [0.8, 1]);
  });

  it('is the whole when nothing is left out', () => {
    assert.isTrue(isWhole(whole));
    assert.isTrue(isWhole({ rows: zoomedSpan([0.3, 0.9], 2, 0.4, 0.1), columns: [0, 1] }));
    assert.isFalse(isWhole({ rows: [0, 1], columns: [0, 0.99] }));
  });
});

describe('Keys that zoom', () => {
  const key = (name: string, change = {}) => ({ key: name, altKey: false, ctrlKey: false, metaKey: false, ...change });

  it('are plus, minus and 0', () => {
    const [closer, farther] = [zoomStepOf(key('+')), zoomStepOf(key('-'))];
    assert.isTrue(closer?.does === 'zoom' && farther?.does === 'zoom');
    if (closer?.does === 'zoom' && farther?.does === 'zoom') assert.closeTo(closer.factor * farther.factor, 1, 1e-12);
    assert.deepEqual(zoomStepOf(key('=')), closer);
    assert.deepEqual(zoomStepOf(key('0')), { does: 'reset' });
  });

  it('move the part in sight with Alt and by pages', () => {
    assert.deepEqual(zoomStepOf(key('ArrowLeft', { altKey: true })), { does: 'pan', rows: 0, columns: -0.25 });
    assert.deepEqual(zoomStepOf(key('PageDown')), { does: 'pan', rows: 0.9, columns: 0 });
  });

  it('leave plain arrows to the cursor and Ctrl to the editor', () => {
    assert.isUndefined(zoomStepOf(key('ArrowLeft')));
    assert.isUndefined(zoomStepOf(key('+', { ctrlKey: true })));
    assert.isUndefined(zoomStepOf(key('0', { metaKey: true })));
  });
});
