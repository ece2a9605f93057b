/** Positions that can be looked at without any text. */
export const longestLength = 10_000_000;

/** Whether something is a number of positions that can be shown. */
export const isLength = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= longestLength;
