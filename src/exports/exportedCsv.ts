import { encodedCsv, quoted } from '../analysis/encodedCsv';
import { encodedNumbers } from '../analysis/encodedNumbers';
import type { ExportSource } from './exportSource';

/**
 * One line a token (adds, rotates) or one line a bias, with a header. Of a text, queries and keys are tokens counted from
 * 0; otherwise they are positions.
 */
export function exportedCsv({ encoding, positions, tokens }: ExportSource): string {
  const { count, axes } = positions;
  const places = (token: number): number[] => axes.map((_, axis) => positions.at(token, axis));
  return encodedCsv(encodedNumbers(encoding, positions), {
    count,
    header: [...(axes.length === 1 ? ['position'] : axes), ...(tokens ? ['id', 'token'] : [])],
    fields: (token) => [
      ...places(token),
      ...(tokens ? [tokens.ids[token] ?? 0, quoted(tokens.texts[token] ?? '')] : []),
    ],
    name: (token) => (tokens || axes.length > 1 ? token : positions.at(token)),
  });
}
