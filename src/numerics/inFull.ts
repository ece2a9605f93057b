import { noValue } from './format';

/** Numbers with all their digits, as programs write them: `0.08838834764831845`; unlike ones as `2 – 54410.5`. */
export const inFull = (...numbers: readonly number[]): string =>
  [...new Set(numbers.map((number) => (Number.isNaN(number) ? noValue : String(number))))].join(' – ');
