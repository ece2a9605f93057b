import { formatNumber } from '../numerics/format';

/** Where attention is halved, of `span` positions: the distance, or how far keys were looked at in vain. */
export function halvingText(distance: number | undefined, longest: number, span: number): string {
  if (distance !== undefined) return formatNumber(distance);
  return longest < span - 1 ? `not within ${formatNumber(longest)}` : 'not in this text';
}
