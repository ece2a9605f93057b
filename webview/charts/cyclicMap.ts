import { clamp, cssOf, rgbOf, wordOf, type Rgb } from './colour';

/**
 * Colours for directions: a circle in OKLab about a middle grey, spanned by lightness and the axis from blue to orange,
 * so that equal turns look equally different and no colour blindness folds it onto itself. Angle 0 is light, π/2 orange,
 * π dark, −π/2 blue, in every theme. A weaker direction stands nearer to the grey: the colour of a mean is the mean of
 * the colours.
 */
const grey = 0.6;
const radius = 0.14;
const hue = (62 / 180) * Math.PI;

const directions = 360;
const strengths = 32;

let known: Uint32Array | undefined;

/** Strengths of each direction, RGBA words as `ImageData` holds them; made when first used. */
export function directionWords(): Uint32Array {
  known ??= Uint32Array.from({ length: directions * (strengths + 1) }, (_, index) =>
    wordOf(
      colourOf(2 * Math.PI * (Math.floor(index / (strengths + 1)) / directions), (index % (strengths + 1)) / strengths),
    ),
  );
  return known;
}

/** The place in `directionWords` of an angle in radians and a strength from 0 to 1. */
export function directionIndex(angle: number, strength: number): number {
  const turns = angle / (2 * Math.PI);
  const direction = Math.round((turns - Math.floor(turns)) * directions) % directions;
  return direction * (strengths + 1) + Math.round(clamp(strength) * strengths);
}

function colourOf(angle: number, strength: number): Rgb {
  const [along, across] = [radius * strength * Math.cos(angle), radius * strength * Math.sin(angle)];
  return rgbOf([grey + along, across * Math.cos(hue), across * Math.sin(hue)]);
}

/** The colour of a direction, for CSS. */
export const cssOfDirection = (angle: number): string => cssOf(colourOf(angle, 1));
