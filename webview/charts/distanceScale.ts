/**
 * A log-like axis that has a zero: x = log(1 + distance / s). Below s it is even, beyond it each decade takes the same
 * room, so that the near distances, where most happens, are wide.
 */
const evenUpTo = 1;

export const toAxis = (distance: number): number => Math.log1p(distance / evenUpTo);
export const fromAxis = (x: number): number => Math.expm1(x) * evenUpTo;

/**
 * Distances for ticks: 0, powers of ten, with 3s between where there is room for `most` ticks, and a round one at the end.
 * @param clearance the share of the axis, at least, that the last tick has for its label, which stands to the left of it
 */
export function distanceTicks(last: number, most: number, clearance = 0): number[] {
  const decades = [0];
  for (let decade = 1; decade <= last; decade *= 10) decades.push(decade);
  const withThrees = decades.flatMap((decade) => (decade > 0 && 3 * decade <= last ? [decade, 3 * decade] : [decade]));
  const ticks = withThrees.length <= most ? withThrees : decades;
  const step = Math.max(1, Math.ceil((ticks.length - 1) / Math.max(1, most - 1)));
  const decade = 10 ** Math.floor(Math.log10(last));
  const end = Math.floor(last / decade) * decade;
  const apart = toAxis(last) * Math.max(1 / (most + 0.5), clearance);
  const clear = ticks.filter((tick, index) => index % step === 0 && toAxis(end) - toAxis(tick) >= apart);
  return [...clear, end];
}
