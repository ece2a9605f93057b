import { formatNumber } from '../../src/numerics/format';
import type { Theme } from '../theme';
import type { ClockFace } from './clockFaces';
import { clockCentre, type ClockLayout } from './clockLayout';

/**
 * Draw dials: position 0 points right, angles grow against the clock, as cosine and sine do.
 * @param focused the index of the dial that keys are at, if they are at any
 */
export function paintClocks(
  ctx: CanvasRenderingContext2D,
  faces: readonly ClockFace[],
  layout: ClockLayout,
  width: number,
  theme: Theme,
  focused?: number,
): void {
  const { cell, radius, lines, strip, textSize } = layout;
  faces.forEach((face, index) => {
    const [x, y] = clockCentre(layout, index, width);
    ctx.save();
    ctx.translate(x, y);
    paintFace(ctx, face, radius, theme);
    ctx.font = `${textSize - 1}px ${theme.font}`;
    paintLabel(ctx, face, lines[0], theme);
    paintDifference(ctx, face, { top: lines[1], room: cell - 2 }, theme);
    paintDimensions(ctx, face, { top: strip, radius }, theme);
    if (index === focused) paintFocus(ctx, { cell, from: -radius - 2, to: strip + 5 }, theme);
    ctx.restore();
  });
}

/** Of a dial in a sidebar. */
const usualRadius = 20;

function paintFace(ctx: CanvasRenderingContext2D, face: ClockFace, radius: number, theme: Theme): void {
  const { angle, reference, neverTurns } = face;
  // Strokes of large dials are wider, though not as much.
  const stroke = Math.max(1, Math.sqrt(radius / usualRadius));
  ctx.lineCap = 'round';
  if (angle !== undefined) paintArc(ctx, reference, angle, radius, theme.cursor);
  ctx.strokeStyle = theme.muted;
  ctx.globalAlpha = 0.55;
  ctx.lineWidth = 1.25 * stroke;
  ctx.setLineDash(neverTurns ? [2, 3] : []);
  ctx.beginPath();
  ctx.arc(0, 0, radius, 0, 2 * Math.PI);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
  // The reference is the wider hand, so that it shows from below a cursor at the same angle.
  paintHand(ctx, reference, radius - 1, theme.reference, 3.75 * stroke);
  if (angle !== undefined) paintHand(ctx, angle, radius - 1, theme.cursor, 2 * stroke);
}

/** The way from the reference to the cursor: a slice, or the whole ring after a turn and more. */
function paintArc(ctx: CanvasRenderingContext2D, from: number, to: number, radius: number, colour: string): void {
  const whole = Math.abs(to - from) >= 2 * Math.PI;
  ctx.beginPath();
  if (!whole) ctx.moveTo(0, 0);
  ctx.arc(0, 0, radius - 3, whole ? 0 : -from, whole ? 2 * Math.PI : -to, !whole && to > from);
  ctx.fillStyle = colour;
  ctx.globalAlpha = 0.28;
  ctx.fill();
  ctx.globalAlpha = 1;
}

function paintHand(ctx: CanvasRenderingContext2D, angle: number, length: number, colour: string, width: number): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.moveTo(0, 0);
  ctx.lineTo(length * Math.cos(angle), -length * Math.sin(angle));
  ctx.stroke();
}

/** Below the dial: the pair, after the initial of its axis where there are several, and its wavelength. */
function paintLabel(
  ctx: CanvasRenderingContext2D,
  { axis, pair, wavelength }: ClockFace,
  top: number,
  theme: Theme,
): void {
  const name = `${axis?.charAt(0) ?? ''}${pair} `;
  const value = `λ${shortNumber(wavelength)}`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  const nameWidth = ctx.measureText(name).width;
  const start = -(nameWidth + ctx.measureText(value).width) / 2;
  ctx.fillStyle = theme.muted;
  ctx.fillText(name, start, top);
  ctx.fillStyle = theme.foreground;
  ctx.fillText(value, start + nameWidth, top);
}

/** The length of the arc from the reference to the cursor, in radians, where there is room for it. */
function paintDifference(
  ctx: CanvasRenderingContext2D,
  { angle, reference }: ClockFace,
  { top, room }: { readonly top: number; readonly room: number },
  theme: Theme,
): void {
  if (angle === undefined) return;
  const text = `Δ ${differenceText(angle - reference)}`;
  if (ctx.measureText(text).width > room) return;
  ctx.fillStyle = theme.foreground;
  ctx.textAlign = 'center';
  ctx.fillText(text, 0, top);
}

/** As short as wavelengths are: `−0.5`, `1 234`, `−12k`, `≈ 0`. */
export function differenceText(radians: number): string {
  if (radians !== 0 && Math.abs(radians) < 1e-3) return '≈ 0';
  return radians < 0 ? `−${shortNumber(-radians)}` : shortNumber(radians);
}

/** A strip for all dimensions, with the two of the pair where they lie: side by side, or half a strip apart. */
function paintDimensions(
  ctx: CanvasRenderingContext2D,
  { lies }: ClockFace,
  { top, radius }: { readonly top: number; readonly radius: number },
  theme: Theme,
): void {
  ctx.fillStyle = theme.muted;
  ctx.globalAlpha = 0.4;
  ctx.fillRect(-radius, top - 0.5, 2 * radius, 1);
  ctx.globalAlpha = 1;
  ctx.fillStyle = theme.foreground;
  for (const share of lies) ctx.fillRect((2 * share - 1) * radius - 0.75, top - 3, 1.5, 6);
}

function paintFocus(
  ctx: CanvasRenderingContext2D,
  { cell, from, to }: { readonly cell: number; readonly from: number; readonly to: number },
  theme: Theme,
): void {
  ctx.strokeStyle = theme.foreground;
  ctx.lineWidth = 1;
  ctx.strokeRect(1 - cell / 2, from, cell - 2, to - from);
}

/** At most five signs: `6.28`, `862`, `12k`, `2e7`. */
export function shortNumber(value: number): string {
  // As it will be rounded: no 1000k.
  if (value < 9_999.5) return formatNumber(value < 1000 ? value : Math.round(value));
  if (value < 999_500) return `${Math.round(value / 1000)}k`;
  return value.toExponential(0).replace('e+', 'e');
}
