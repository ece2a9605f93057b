import { indexPositions } from '../positions/indexPositions';
import type { Decay, Encoding, Spec } from '../schemes/encoding';
import type { Sequence } from './sequence';

/** More numbers than this make a clipboard useless and a string of a gigabyte. */
const mostNumbers = 4_000_000;

interface ExportedToken {
  readonly text: string;
  readonly id: number;
  readonly position: number;
}

/** What "Copy Encoding" gives, in full double precision. `shape` is that of each array of numbers. */
export interface ExportedEncoding {
  readonly spec: Spec;
  readonly acts: Encoding['acts'];
  readonly tokenizer: string;
  readonly tokens: readonly ExportedToken[];
  readonly shape: readonly number[];
  /** (T, D), for `adds`. */
  readonly vectors?: readonly number[][];
  /** (R/2), radians per position, for `rotates`; cos and sin are (T, R/2) and hold the attention factor. */
  readonly inverseFrequencies?: readonly number[];
  readonly attentionFactor?: number;
  readonly cos?: readonly number[][];
  readonly sin?: readonly number[][];
  /** (H, R/2), for a rotation that fades: ln of what a pair's part of a logit keeps for each position of distance. */
  readonly logGains?: readonly number[][];
  /** (H, T, T), for `biases`; null where a key is after its query and the scheme is causal. */
  readonly bias?: readonly (number | null)[][][];
}

/**
 * The encoding of every token of a sequence.
 * @throws Error in one sentence when there would be more than four million numbers.
 */
export function exportEncoding(sequence: Sequence, encoding: Encoding, positionOffset: number): ExportedEncoding {
  const { tokens } = sequence;
  const count = tokens.count;
  const shape = shapeOf(encoding, count);
  const numbers = shape.reduce((product, size) => product * size, 1);
  if (numbers > mostNumbers) {
    throw new Error(
      `The encoding of ${count} tokens has ${numbers} numbers, but at most ${mostNumbers} can be copied: select less text.`,
    );
  }
  const exportedTokens = Array.from({ length: count }, (_, token) => ({
    text: tokens.text.slice(tokens.starts[token], tokens.ends[token]),
    id: tokens.ids[token] ?? 0,
    position: positionOffset + token,
  }));
  return {
    spec: encoding.spec,
    acts: encoding.acts,
    tokenizer: tokens.tokenizer,
    tokens: exportedTokens,
    shape,
    ...numbersOf(encoding, count, positionOffset),
  };
}

function shapeOf(encoding: Encoding, count: number): readonly number[] {
  switch (encoding.acts) {
    case 'adds':
      return [count, encoding.dimension];
    case 'rotates':
      return [count, encoding.pairs.inverseFrequencies.length];
    case 'biases':
      return [encoding.heads, count, count];
    case 'nothing':
      return [0];
  }
}

function numbersOf(encoding: Encoding, count: number, offset: number): Partial<ExportedEncoding> {
  const positions = indexPositions(count, offset);
  switch (encoding.acts) {
    case 'adds': {
      const values = new Float64Array(count * encoding.dimension);
      encoding.fill(positions, 0, count, values);
      return { vectors: rowsOf(values, encoding.dimension) };
    }
    case 'rotates': {
      const pairs = encoding.pairs.inverseFrequencies.length;
      const [cos, sin] = [new Float64Array(count * pairs), new Float64Array(count * pairs)];
      encoding.fillCosSin(positions, 0, count, cos, sin);
      return {
        inverseFrequencies: Array.from(encoding.pairs.inverseFrequencies),
        attentionFactor: encoding.attentionFactor,
        cos: rowsOf(cos, pairs),
        sin: rowsOf(sin, pairs),
        logGains: encoding.decay && logGainsOf(encoding.decay, pairs),
      };
    }
    case 'biases':
      return {
        bias: Array.from({ length: encoding.heads }, (_, head) => {
          const values = new Float64Array(count * count);
          encoding.fill(head, positions, { queryStart: 0, queries: count, keyStart: 0, keys: count }, values);
          return rowsOf(values, count).map((row) => row.map((bias) => (Number.isNaN(bias) ? null : bias)));
        }),
      };
    case 'nothing':
      return {};
  }
}

function logGainsOf(decay: Decay, pairs: number): number[][] {
  return Array.from({ length: decay.heads }, (_, head) =>
    Array.from({ length: pairs }, (_, pair) => decay.logGain(head, pair)),
  );
}

function rowsOf(values: Float64Array, columns: number): number[][] {
  return Array.from({ length: values.length / columns }, (_, row) =>
    Array.from(values.subarray(row * columns, (row + 1) * columns)),
  );
}

/** One line a token (adds, rotates) or one line a bias, with a header. Fields are quoted as RFC 4180 says. */
export function toCsv(exported: ExportedEncoding): string {
  const { tokens, vectors, cos, sin, bias } = exported;
  const tokenFields = (token: number): (string | number)[] => {
    const { text, id, position } = tokens[token] ?? { text: '', id: 0, position: 0 };
    return [position, id, quoted(text)];
  };
  const lines: (string | number)[][] = [];
  if (bias) {
    lines.push(['head', 'query', 'key', 'bias']);
    bias.forEach((queries, head) => {
      queries.forEach((keys, query) => {
        keys.forEach((value, key) => {
          if (value !== null) lines.push([head, query, key, value]);
        });
      });
    });
  } else {
    const columns = vectors?.[0]?.map((_, d) => `d${d}`) ?? [
      ...(cos?.[0] ?? []).map((_, pair) => `cos${pair}`),
      ...(sin?.[0] ?? []).map((_, pair) => `sin${pair}`),
    ];
    lines.push(['position', 'id', 'token', ...columns]);
    tokens.forEach((_, token) => {
      lines.push([...tokenFields(token), ...(vectors?.[token] ?? [...(cos?.[token] ?? []), ...(sin?.[token] ?? [])])]);
    });
  }
  return lines.map((fields) => fields.join(',')).join('\r\n') + '\r\n';
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
