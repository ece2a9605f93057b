import { assert } from 'chai';
import { luminance, oklabOf, parseColour, rgbOf, type Rgb } from '../../../webview/charts/colour';
import { cssAt, divergingMap, stepOf, type ColourMap } from '../../../webview/charts/colourMap';

const backgrounds = { dark: '#181818', light: '#f8f8f8', highContrast: '#000000', highContrastLight: '#ffffff' };

const colourAt = ({ words }: ColourMap, step: number): Rgb => {
  const word = words[step] ?? 0;
  return [(word & 255) / 255, ((word >> 8) & 255) / 255, ((word >> 16) & 255) / 255];
};
const distance = (one: Rgb, other: Rgb): number => {
  const [a, b] = [oklabOf(one), oklabOf(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
};

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear values. */
const blindness: Record<string, readonly number[]> = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};
const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const seenWith = (matrix: readonly number[], rgb: Rgb): Rgb => {
  const [r = 0, g = 0, b = 0] = rgb.map(linear);
  const row = (index: number): number => {
    const value = matrix[3 * index]! * r + matrix[3 * index + 1]! * g + matrix[3 * index + 2]! * b;
    const inside = Math.max(0, Math.min(1, value));
    return inside <= 0.0031308 ? inside * 12.92 : 1.055 * inside ** (1 / 2.4) - 0.055;
  };
  return [row(0), row(1), row(2)];
};

describe('Colours', () => {
  it('are read as CSS and VS Code write them', () => {
    assert.deepEqual(parseColour('#fff'), [1, 1, 1]);
    assert.deepEqual(parseColour(' #ff000080 '), [1, 0, 0]);
    assert.deepEqual(parseColour('rgb(0, 255, 0)'), [0, 1, 0]);
    assert.deepEqual(parseColour('rgba(0 0 255 / 0.5)'), [0, 0, 1]);
    assert.isUndefined(parseColour('orange'));
    assert.isUndefined(parseColour(''));
  });

  it('go to OKLab and back', () => {
    for (const rgb of [
      [0, 0, 0],
      [1, 1, 1],
      [0.2, 0.5, 0.9],
    ] as const) {
      rgbOf(oklabOf(rgb)).forEach((value, channel) => {
        assert.closeTo(value, rgb[channel] ?? NaN, 1e-6);
      });
    }
    assert.closeTo(oklabOf([1, 1, 1])[0], 1, 1e-6);
  });
});

for (const [theme, background] of Object.entries(backgrounds)) {
  describe(`The colour map in ${theme}`, () => {
    const rgb = parseColour(background)!;
    const map = divergingMap(rgb);
    const middle = (map.size - 1) / 2;

    it('has a neutral middle next to the background', () => {
      // OKLab stretches the darkest greys: black and #090909 are told apart by nobody.
      assert.isBelow(distance(colourAt(map, middle), rgb), theme === 'highContrast' ? 0.15 : 0.05);
    });

    it('is even: equal steps of value look equally far apart', () => {
      const strides = Array.from({ length: 10 }, (_, index) => {
        const from = Math.round((index * (map.size - 1)) / 10);
        return distance(colourAt(map, from), colourAt(map, from + 51));
      });
      assert.isBelow(Math.max(...strides) / Math.min(...strides), 1.1);
    });

    it('is equally loud on both sides', () => {
      const [low, high] = [colourAt(map, 0), colourAt(map, map.size - 1)];
      assert.closeTo(oklabOf(low)[0], oklabOf(high)[0], 0.01);
      const neutral = colourAt(map, middle);
      assert.closeTo(distance(low, neutral) / distance(high, neutral), 1, 0.03);
    });

    it('keeps signs apart for every kind of colour vision', () => {
      for (const [kind, matrix] of Object.entries(blindness)) {
        const [low, high] = [seenWith(matrix, colourAt(map, 0)), seenWith(matrix, colourAt(map, map.size - 1))];
        assert.isAbove(distance(low, high), 0.12, kind);
      }
    });

    it('has ends that stand out from the background', () => {
      for (const step of [0, map.size - 1]) {
        const [a, b] = [luminance(colourAt(map, step)), luminance(rgb)];
        assert.isAtLeast((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), 3);
      }
    });
  });
}

describe('The step of a value', () => {
  const map = divergingMap([0, 0, 0]);

  it('is the middle at zero of a symmetric range', () => {
    assert.equal(stepOf(map, 0, [-3, 3]), (map.size - 1) / 2);
  });
  it('stays at the ends beyond the range', () => {
    assert.equal(stepOf(map, -9, [-1, 1]), 0);
    assert.equal(stepOf(map, Infinity, [-1, 1]), map.size - 1);
  });
  it('is the middle of an empty range', () => {
    assert.equal(stepOf(map, 5, [5, 5]), (map.size - 1) / 2);
  });
  it('has the colour that CSS is given', () => {
    const [r = 0, g = 0, b = 0] = colourAt(map, map.size - 1).map((value) => Math.round(value * 255));
    assert.equal(cssAt(map, 1), `rgb(${r} ${g} ${b})`);
  });
});
