const powers = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Numbers written for readers as programs read them: `−1 234` is `-1234`, `2.07 × 10⁻⁷` is `2.07e-7`. */
export const plainNumbers = (text: string): string =>
  text
    .replace(/\u202f/g, '')
    .replace(/ × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, exponent: string) => `e${exponent.replace(/./g, plainSign)}`)
    .replaceAll('−', '-');

const plainSign = (sign: string): string => (sign === '⁻' ? '-' : String(powers.indexOf(sign)));
