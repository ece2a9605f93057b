import { clamp, cssOf, oklabOf, rgbOf, wordOf, type Oklab, type Rgb } from './colour';

/**
 * Colours for values from low to high: blue, neutral, orange. Blue and orange stay apart under every common colour
 * blindness; the neutral is the background of the theme, so that zero is quiet; the steps between are even in OKLab.
 */
export interface ColourMap {
  /** Odd, so that the middle of the range is exactly the neutral. */
  readonly size: number;
  /** RGBA bytes as one little-endian word, as `ImageData` holds them. */
  readonly words: Uint32Array;
}

const size = 511;
const radians = (degrees: number): number => (degrees / 180) * Math.PI;
/** Ends of equal lightness and chroma, so that both signs are equally loud. */
const ends = { dark: { lightness: 0.76, chroma: 0.135 }, light: { lightness: 0.62, chroma: 0.14 } };
const darkest = 0.14;
const hues = { blue: radians(252), orange: radians(58) };

export function divergingMap(background: Rgb): ColourMap {
  const neutral = neutralOf(background);
  const { lightness, chroma } = neutral[0] < 0.6 ? ends.dark : ends.light;
  const end = (hue: number): Oklab => [lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const [blue, orange] = [end(hues.blue), end(hues.orange)];
  const words = new Uint32Array(size);
  const middle = (size - 1) / 2;
  for (let step = 0; step < size; step++) {
    const share = Math.abs(step - middle) / middle;
    words[step] = wordOf(rgbOf(mix(neutral, step < middle ? blue : orange, share)));
  }
  return { size, words };
}

/**
 * Just off the background, so that the area of a picture shows even where all its values are zero; and never so black
 * that the first steps away from it could not be told apart.
 */
function neutralOf(background: Rgb): Oklab {
  const [lightness, a, b] = oklabOf(background);
  return [lightness < 0.6 ? Math.max(darkest, lightness + 0.04) : lightness - 0.03, a, b];
}

const mix = (from: Oklab, to: Oklab, share: number): Oklab => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
];

/** The step of the map for a value; values outside the range take its ends. */
export function stepOf(map: ColourMap, value: number, [low, high]: readonly [number, number]): number {
  // The middle of an empty range, as d3 does.
  const share = high > low ? (value - low) / (high - low) : 0.5;
  return Math.round(clamp(share) * (map.size - 1));
}

/** The colour at a share of the range, 0 to 1, for CSS. */
export function cssAt(map: ColourMap, share: number): string {
  const word = map.words[Math.round(clamp(share) * (map.size - 1))]!;
  return cssOf([(word & 255) / 255, ((word >> 8) & 255) / 255, ((word >> 16) & 255) / 255]);
}
