import { formatNumber } from '../numerics/format';
import { say } from '../words/say';

/** Where attention is halved, of `span` positions: the distance, or how far keys were looked at in vain. */
export function halvingText(distance: number | undefined, longest: number, span: number): string {
  if (distance !== undefined) return formatNumber(distance);
  return longest < span - 1 ? say`not within ${formatNumber(longest)}` : say`not in this text`;
}
