import type { Span } from '../../src/analysis/cells';
import type { HeatmapWindow } from '../../src/protocol/messages';

/** The part of a grid that is in sight, as shares of its sides. */
export type GridWindow = Pick<HeatmapWindow, 'rows' | 'columns'>;

export const whole: GridWindow = { rows: [0, 1], columns: [0, 1] };

const size = ([from, to]: Span): number => to - from;
const isAll = (span: Span): boolean => size(span) > 1 - 1e-9;
export const isWhole = ({ rows, columns }: GridWindow): boolean => isAll(rows) && isAll(columns);

/** A span of a length that starts as near to `from` as it can. */
function spanFrom(from: number, length: number): Span {
  const start = Math.max(0, Math.min(1 - length, from));
  return [start, Math.min(1, start + length)];
}

/**
 * A span `factor` times as long, about a place of the whole that stays where it is in sight.
 * @param least the shortest that a span may get
 */
export function zoomedSpan(span: Span, factor: number, about: number, least: number): Span {
  const length = Math.min(1, Math.max(Math.min(least, size(span)), size(span) * factor));
  return spanFrom(about - ((about - span[0]) / size(span)) * length, length);
}

/** A span moved by a share of its own length. */
export const pannedSpan = (span: Span, by: number): Span => spanFrom(span[0] + by * size(span), size(span));

/** A span moved to stand about a place of the whole. */
export const centredSpan = (span: Span, about: number): Span => spanFrom(about - size(span) / 2, size(span));

/** The place of the whole at a share of what is in sight. */
export const placeIn = (span: Span, share: number): number => span[0] + share * size(span);
