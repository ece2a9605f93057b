/** What XML 1.0 cannot hold, even escaped: control characters and halves of surrogate pairs. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in markup and in attributes. */
export const escaped = (text: string): string =>
  text.replace(impossible, '\uFFFD').replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** A thousandth of a pixel is enough for paper, and keeps files small. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** An element with attributes, without those that are undefined; numbers are rounded. */
export function svgElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`,
  );
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}
