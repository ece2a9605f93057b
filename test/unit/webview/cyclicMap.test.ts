import { assert } from 'chai';
import { oklabOf, type Rgb } from '../../../webview/charts/colour';
import { cssOfDirection, directionIndex, directionWords } from '../../../webview/charts/cyclicMap';

const colourAt = (angle: number, strength = 1): Rgb => {
  const word = directionWords()[directionIndex(angle, strength)]!;
  return [(word & 255) / 255, ((word >> 8) & 255) / 255, ((word >> 16) & 255) / 255];
};
const distance = (one: Rgb, other: Rgb): number => {
  const [a, b] = [oklabOf(one), oklabOf(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
};
const turn = 2 * Math.PI;

describe('The colours of directions', () => {
  it('go round: a whole turn more is the same colour', () => {
    for (const angle of [-3, -1, 0, 0.5, 2, Math.PI]) {
      assert.deepEqual(colourAt(angle + turn), colourAt(angle));
      assert.deepEqual(colourAt(angle - turn), colourAt(angle));
    }
    assert.deepEqual(colourAt(-Math.PI), colourAt(Math.PI));
  });

  it('are even: equal turns look equally far apart, and a quarter turn well apart', () => {
    const strides = Array.from({ length: 24 }, (_, n) =>
      distance(colourAt((n * turn) / 24), colourAt(((n + 1) * turn) / 24)),
    );
    assert.isBelow(Math.max(...strides) / Math.min(...strides), 1.15);
    for (const angle of [0, 1, 2, 3]) assert.isAbove(distance(colourAt(angle), colourAt(angle + turn / 4)), 0.15);
  });

  it('tell opposite directions apart by lightness or from blue to orange, which all eyes see', () => {
    for (const angle of [0, 0.4, 0.8, 1.2, 1.6, 2, 2.4, 2.8]) {
      const [one, other] = [oklabOf(colourAt(angle)), oklabOf(colourAt(angle + Math.PI))];
      assert.isAbove(Math.hypot(one[0] - other[0], one[2] - other[2]), 0.2);
    }
  });

  it('of the mean of two directions are half way between theirs', () => {
    const [one, other] = [oklabOf(colourAt(0.3)), oklabOf(colourAt(1.5))];
    const [x, y] = [(Math.cos(0.3) + Math.cos(1.5)) / 2, (Math.sin(0.3) + Math.sin(1.5)) / 2];
    const mean = oklabOf(colourAt(Math.atan2(y, x), Math.hypot(x, y)));
    mean.forEach((value, axis) => {
      assert.closeTo(value, (one[axis]! + other[axis]!) / 2, 0.01);
    });
  });

  it('are one grey without a direction', () => {
    assert.deepEqual(colourAt(1, 0), colourAt(-2, 0));
  });

  it('are the same in a legend', () => {
    const [r, g, b] = colourAt(turn / 4).map((value) => Math.round(value * 255));
    assert.equal(cssOfDirection(turn / 4), `rgb(${r} ${g} ${b})`);
  });
});
