import type { EncodedNumbers } from './encodedNumbers';

type Field = string | number;

/** What stands before the numbers of a token, and what it is called where a bias is between two. */
export interface CsvTokens {
  readonly count: number;
  readonly header: readonly string[];
  /** As many as `header`, quoted where needed. */
  fields(token: number): readonly Field[];
  /** A query or a key. */
  name(token: number): number;
}

/**
 * One line a token (adds, rotates) or one line a bias, with a header, as RFC 4180 says. NaN where a position has no
 * vector; no line where there is no bias.
 */
export function encodedCsv(numbers: EncodedNumbers, tokens: CsvTokens): string {
  const lines = numbers.bias ? biasLines(numbers.bias, tokens) : tokenLines(numbers, tokens);
  return lines.map((fields) => fields.join(',')).join('\r\n') + '\r\n';
}

/** A text as one CSV field. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function tokenLines({ vectors, cos, sin }: EncodedNumbers, tokens: CsvTokens): Field[][] {
  const columns = vectors?.[0]?.map((_, d) => `d${d}`) ?? [
    ...(cos?.[0] ?? []).map((_, pair) => `cos${pair}`),
    ...(sin?.[0] ?? []).map((_, pair) => `sin${pair}`),
  ];
  const lines = Array.from({ length: tokens.count }, (_, token) => [
    ...tokens.fields(token),
    ...(vectors?.[token] ?? [...(cos?.[token] ?? []), ...(sin?.[token] ?? [])]),
  ]);
  return [[...tokens.header, ...columns], ...lines];
}

function biasLines(bias: NonNullable<EncodedNumbers['bias']>, tokens: CsvTokens): Field[][] {
  const lines = bias.flatMap((queries, head) =>
    queries.flatMap((keys, query) =>
      keys.flatMap((value, key) => (value === null ? [] : [[head, tokens.name(query), tokens.name(key), value]])),
    ),
  );
  return [['head', 'query', 'key', 'bias'], ...lines];
}
