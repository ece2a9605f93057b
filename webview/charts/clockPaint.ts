import { formatNumber } from '../../src/numerics/format';
import type { Theme } from '../theme';
import { clockCentre, type ClockFace, type ClockLayout } from './clockFaces';

/** Draw dials: position 0 points right, angles grow against the clock, as cosine and sine do. */
export function paintClocks(
  ctx: CanvasRenderingContext2D,
  faces: readonly ClockFace[],
  layout: ClockLayout,
  width: number,
  theme: Theme,
): void {
  faces.forEach((face, index) => {
    const [x, y] = clockCentre(layout, index, width);
    ctx.save();
    ctx.translate(x, y);
    paintFace(ctx, face, layout.radius, theme);
    paintLabel(ctx, face, layout.radius + theme.fontSize, theme);
    ctx.restore();
  });
}

function paintFace(ctx: CanvasRenderingContext2D, face: ClockFace, radius: number, theme: Theme): void {
  const { angle, reference, neverTurns } = face;
  ctx.lineCap = 'round';
  if (angle !== undefined) paintArc(ctx, reference, angle, radius, theme.cursor);
  ctx.strokeStyle = theme.muted;
  ctx.globalAlpha = 0.55;
  ctx.lineWidth = 1.25;
  ctx.setLineDash(neverTurns ? [2, 3] : []);
  ctx.beginPath();
  ctx.arc(0, 0, radius, 0, 2 * Math.PI);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
  // The reference is the wider hand, so that it shows from below a cursor at the same angle.
  paintHand(ctx, reference, radius - 1, theme.reference, 3.75);
  if (angle !== undefined) paintHand(ctx, angle, radius - 1, theme.cursor, 2);
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
  ctx.font = `${theme.fontSize - 1}px ${theme.font}`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  const nameWidth = ctx.measureText(name).width;
  const start = -(nameWidth + ctx.measureText(value).width) / 2;
  ctx.fillStyle = theme.muted;
  ctx.fillText(name, start, top);
  ctx.fillStyle = theme.foreground;
  ctx.fillText(value, start + nameWidth, top);
}

/** At most five signs: `6.28`, `862`, `12k`, `2e7`. */
export function shortNumber(value: number): string {
  if (value < 1e4) return formatNumber(value < 1000 ? value : Math.round(value));
  if (value < 1e6) return `${Math.round(value / 1000)}k`;
  return value.toExponential(0).replace('e+', 'e');
}
