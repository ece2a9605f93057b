import { assert } from 'chai';
import { clockFaces, type ClockToken } from '../../../webview/charts/clockFaces';
import { clockCentre, clockLayout } from '../../../webview/charts/clockLayout';
import { shortNumber } from '../../../webview/charts/clockPaint';

const clocks = {
  inverseFrequencies: Float64Array.of(1, 0.1, 0.001),
  dimensions: Uint32Array.of(0, 1, 2, 3, 4, 5),
  featured: Uint32Array.of(0, 2),
};

/** A token at a position. */
const at = (position: number): ClockToken => ({ token: position, position });

describe('Rotary clocks', () => {
  it('stand at position × inverse frequency', () => {
    const faces = clockFaces(clocks, clocks.featured, { cursor: at(7), reference: at(2), trainedLength: undefined });
    assert.deepEqual(
      faces.map(({ pair, angle, reference }) => [pair, angle, reference]),
      [
        [0, 7, 2],
        [2, 0.007, 0.002],
      ],
    );
    assert.closeTo(faces[1]?.wavelength ?? NaN, 2000 * Math.PI, 1e-9);
  });

  it('stand at the place of their axis, from the angle that they have at place 0', () => {
    const grid = {
      ...clocks,
      axes: ['row', 'column'],
      axisOf: Uint8Array.of(0, 1, 1),
      phases: Float64Array.of(0.5, 0, -1),
      // Rows, then columns, of a class token and two patches.
      coordinates: Float64Array.of(NaN, 0, 3, NaN, 0, 40),
    };
    const faces = clockFaces(grid, [0, 1, 2], { cursor: at(2), reference: at(0), trainedLength: undefined });
    assert.deepEqual(
      faces.map(({ axis, place, angle, reference }) => [axis, place, angle, reference]),
      [
        ['row', 3, 3.5, 0],
        ['column', 40, 4, 0],
        ['column', 40, -0.96, 0],
      ],
    );
  });

  it('stand at the position on every axis of a text', () => {
    const text = { ...clocks, axes: ['t', 'h', 'w'], axisOf: Uint8Array.of(0, 1, 2) };
    const faces = clockFaces(text, [0, 1], { cursor: { token: 0, position: 20 }, reference: at(0), trainedLength: 9 });
    assert.deepEqual(
      faces.map(({ axis, angle }) => [axis, angle]),
      [
        ['t', 20],
        ['h', 2],
      ],
    );
  });

  it('know which pairs never turn once in training', () => {
    const turns = (trainedLength?: number) =>
      clockFaces(clocks, [0, 1, 2], { cursor: at(0), reference: at(0), trainedLength }).map(
        ({ neverTurns }) => neverTurns,
      );
    assert.deepEqual(turns(100), [false, false, true]);
    assert.deepEqual(turns(), [false, false, false]);
  });

  it('have no hand without a cursor', () => {
    assert.isUndefined(
      clockFaces(clocks, [0], { cursor: undefined, reference: at(0), trainedLength: undefined })[0]?.angle,
    );
  });

  it('stand in rows of equal length inside any width, without touching', () => {
    for (const width of [176, 216, 296, 456, 1160]) {
      for (const count of [1, 4, 10, 64]) {
        const layout = clockLayout(count, width, 11);
        const centres = Array.from({ length: count }, (_, index) => clockCentre(layout, index, width));
        for (const [x, y] of centres) {
          assert.isAtLeast(x - layout.radius, 0);
          assert.isAtMost(x + layout.radius, width);
          assert.isAtMost(y + layout.radius, layout.height);
        }
        if (layout.columns > 1) assert.isAbove(centres[1]![0] - centres[0]![0], 2 * layout.radius);
      }
    }
  });

  it('use the room of a tab of their own: as large as fits, inside it', () => {
    for (const [width, height] of [
      [1160, 700],
      [600, 900],
      [1900, 300],
    ] as const) {
      for (const count of [1, 5, 16, 64]) {
        const layout = clockLayout(count, width, 11, height);
        const small = clockLayout(count, width, 11);
        assert.isAtLeast(layout.radius, small.radius);
        if (layout.radius > 20) assert.isAtMost(layout.height, height + 1e-6);
        if (count < 16) assert.isAbove(layout.radius, 2 * small.radius, `${count} in ${width} × ${height}`);
        const centres = Array.from({ length: count }, (_, index) => clockCentre(layout, index, width));
        for (const [x, y] of centres) {
          assert.isAtLeast(x - layout.radius, 0);
          assert.isAtMost(x + layout.radius, width);
          assert.isAtMost(y + layout.radius, layout.height);
        }
      }
    }
  });

  it('have wavelengths of at most five signs', () => {
    assert.deepEqual([6.283, 862.4, 5454.2, 10075, 2560000].map(shortNumber), [
      '6.28',
      '862',
      '5\u202f454',
      '10k',
      '3e6',
    ]);
    assert.deepEqual([9999.7, 999_499, 999_999].map(shortNumber), ['10k', '999k', '1e6'], 'as they are rounded');
  });
});
