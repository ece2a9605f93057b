/** How a language writes numbers that are not finite, and lists. */
export interface NumberStyle {
  readonly nan: string;
  readonly infinity: string;
  /** Whether a whole number needs a point to be a float. */
  readonly point: boolean;
}

export const pythonNumbers: NumberStyle = { nan: 'nan', infinity: 'inf', point: true };
export const typescriptNumbers: NumberStyle = { nan: 'NaN', infinity: 'Infinity', point: false };

/** Lines of code are no longer than this, as far as it goes. */
const width = 100;

/** The shortest text that reads back as exactly this number. */
export function numberText(value: number, { nan, infinity, point }: NumberStyle): string {
  if (Number.isNaN(value)) return nan;
  if (!Number.isFinite(value)) return value > 0 ? infinity : `-${infinity}`;
  const text = Object.is(value, -0) ? '-0' : String(value);
  return point && /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** A (nested) list of numbers of a shape, row-major, on as many lines as it needs; later lines start with `indent`. */
export function listText(
  values: ArrayLike<number>,
  shape: readonly number[],
  style: NumberStyle,
  indent = '',
  start = 0,
): string {
  const [count = 0, ...inner] = shape;
  const size = inner.reduce((product, length) => product * length, 1);
  const items = Array.from({ length: count }, (_, index) =>
    inner.length === 0
      ? numberText(values[start + index] ?? NaN, style)
      : listText(values, inner, style, `${indent}    `, start + index * size),
  );
  return bracketed(items, indent);
}

/** A list of whole numbers. */
export function wholeListText(values: readonly number[], indent = ''): string {
  return bracketed(values.map(String), indent);
}

/** Items in brackets, on one line where they fit, else on lines that are filled. */
function bracketed(items: readonly string[], indent: string): string {
  const oneLine = `[${items.join(', ')}]`;
  if (oneLine.length + indent.length <= width && !oneLine.includes('\n')) return oneLine;
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    const fits = !item.includes('\n') && indent.length + line.length + item.length + 6 <= width;
    if (line !== '' && !fits) {
      lines.push(line);
      line = '';
    }
    line += `${line === '' ? '' : ' '}${item},`;
  }
  if (line !== '') lines.push(line);
  return `[\n${lines.map((one) => `${indent}    ${one}\n`).join('')}${indent}]`;
}
