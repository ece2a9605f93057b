import type { Property } from '../../../src/analysis/properties';
import { protocolVersion, type StateMessage, type Status, type ViewKind } from '../../../src/protocol/messages';
import type { Axis, Controls, Grid, HeadMatrices, Picture, Profile, TokenStrip } from '../../../src/protocol/snapshot';
import { english } from '../../../src/protocol/strings';
import { boolean, choice, integer, number } from '../../../src/parameters/parameters';

/** States whose numbers are written out as formulas, so that pictures are compared with the mathematics, not with the app. */

export const words = ['King', ' and', ' Queen', ',', ' Queen', ' and', ' King', '.'];
export const dimension = 16;
const pairs = dimension / 2;

export const frequency = (pair: number): number => 10000 ** (-pair / pairs);
/** Vaswani et al. 2017: sine in even dimensions, cosine in odd ones. */
export const sinusoid = (position: number, d: number): number =>
  d % 2 === 0 ? Math.sin(position * frequency(d / 2)) : Math.cos(position * frequency((d - 1) / 2));
/** Cosine of the angle by which RoPE turns a pair. */
export const turn = (position: number, pair: number): number => Math.cos(position * frequency(pair));
/** Press et al. 2022, 8 heads: slopes 1/2, 1/4 …; NaN where the key comes after the query. */
export const alibi = (head: number, query: number, key: number): number =>
  key > query ? NaN : -(2 ** -(head + 1)) * (query - key);

export const axis = (name: Axis['name'], count: number, change: Partial<Axis> = {}): Axis => ({
  name,
  count,
  perCell: 1,
  first: 0,
  ...change,
});

export function gridOf(
  rowAxis: Axis,
  columnAxis: Axis,
  range: readonly [number, number],
  value: (row: number, column: number) => number,
): Grid {
  const [rows, columns] = [
    Math.ceil(rowAxis.count / rowAxis.perCell),
    Math.ceil(columnAxis.count / columnAxis.perCell),
  ];
  const values = Float32Array.from({ length: rows * columns }, (_, cell) =>
    value(Math.floor(cell / columns), cell % columns),
  );
  return { title: 'Values by position', rowAxis, columnAxis, rows, columns, values, valueName: 'value', range };
}

/** Each text a token, all of its own characters. */
export function tokensOf(texts: readonly string[], change: Partial<TokenStrip> = {}): TokenStrip {
  const ends: number[] = [];
  for (const text of texts) ends.push((ends.at(-1) ?? 0) + text.length);
  return {
    tokenizer: { id: 'words', name: 'Words', summary: 'One token a word.' },
    total: texts.length,
    shown: texts.length,
    start: 0,
    others: [],
    text: texts.join(''),
    starts: Uint32Array.from(ends, (end, token) => end - (texts[token]?.length ?? 0)),
    ends: Uint32Array.from(ends),
    ids: Uint32Array.from(texts, (_, token) => 100 + token),
    cuts: new Uint8Array(texts.length),
    axes: ['index'],
    positions: Float64Array.from(texts, (_, token) => token),
    coordinates: [],
    ...change,
  };
}

const profile = (value: (distance: number) => number, spread = 0): Profile => {
  const distances = Float64Array.from({ length: 64 }, (_, index) => index * 4);
  const mean = distances.map(value);
  return { distances, mean, low: mean.map((y) => y - spread), high: mean.map((y) => y + spread), note: 'q = k' };
};

const clocks = {
  inverseFrequencies: Float64Array.from({ length: pairs }, (_, pair) => frequency(pair)),
  dimensions: Uint32Array.from({ length: dimension }, (_, d) => d),
  featured: Uint32Array.of(0, 1, 4, 7),
};

const shared = {
  summary: 'One sentence about it.',
  formula: 'f(n) = n',
  citation: { text: 'Somebody 2020, A Paper', url: 'https://example.org/' },
  seeded: false,
  facts: [
    { id: 'wavelengths', label: 'Wavelengths', value: '6.28 – 19 900', definition: 'The shortest and the longest.' },
    { id: 'learned', label: 'Learned parameters', value: '0', definition: 'What training has to find.' },
  ],
};

/** The first heads of so many, a query and a key a cell. */
export function matricesOf(count: number, total: number, shown = total): HeadMatrices {
  const sides = { rowAxis: axis('query', count), columnAxis: axis('key', count), rows: count, columns: count };
  const values = Float32Array.from({ length: shown * count ** 2 }, (_, cell) =>
    alibi(Math.floor(cell / count ** 2), Math.floor(cell / count) % count, cell % count),
  );
  const heads = Uint32Array.from({ length: shown }, (_, head) => head);
  return { ...sides, heads, total, values, valueName: 'bias', range: [-4, 4] };
}

/** Pictures of T tokens, one of every kind. */
export const pictures = {
  adds: (count: number): Picture => ({
    ...shared,
    spec: { scheme: 'sinusoidal', hiddenSize: dimension },
    name: 'Sinusoidal',
    acts: 'adds',
    heatmap: gridOf(axis('position', count), axis('dimension', dimension), [-1, 1], sinusoid),
    similarity: {
      ...gridOf(axis('position', count), axis('position', count), [-1, 1], (row, column) => {
        let sum = 0;
        for (let pair = 0; pair < pairs; pair++) sum += Math.cos((row - column) * frequency(pair));
        return sum / pairs;
      }),
      title: 'Similarity',
    },
    clocks,
    curves: [0, 5].map((d) => ({
      label: String(d),
      dimension: d,
      axis: axis('position', count),
      values: Float32Array.from({ length: count }, (_, n) => sinusoid(n, d)),
    })),
    profile: profile((distance) => -Math.log1p(distance), 0.3),
  }),
  rotates: (count: number): Picture => ({
    ...shared,
    spec: { scheme: 'rope', headDim: dimension },
    name: 'RoPE',
    acts: 'rotates',
    trainedLength: 2048,
    heatmap: gridOf(axis('position', count), axis('pair', pairs), [-1, 1], turn),
    clocks,
    profile: profile((distance) => -0.1 * Math.sqrt(distance)),
  }),
  biases: (count: number, head = 0): Picture => ({
    ...shared,
    spec: { scheme: 'alibi', heads: 8 },
    name: 'ALiBi',
    acts: 'biases',
    heatmap: gridOf(axis('query', count), axis('key', count), [-4, 4], (row, column) => alibi(head, row, column)),
    heads: {
      ...gridOf(axis('head', 8), axis('distance', count, { first: 1 - count }), [-4, 4], (row, column) =>
        alibi(row, count - 1, column),
      ),
      title: 'Bias by head and distance',
    },
    headMatrices: matricesOf(count, 8),
    profile: profile((distance) => -distance / 2),
  }),
  nothing: (): Picture => ({
    ...shared,
    spec: { scheme: 'nope' },
    name: 'NoPE',
    acts: 'nothing',
    profile: profile(() => 0),
    explanation: 'Order reaches the model through the causal mask only.',
  }),
} as const;

const layout = choice({
  label: 'Layout',
  help: 'Which two dimensions make a pair.',
  default: 'interleaved',
  choices: { interleaved: 'Sines and cosines alternate', concatenated: 'All sines, then all cosines' },
});
const base = number({ label: 'Base', help: 'Of the ladder.', default: 10000, exclusiveMinimum: 0 });
const width = { default: dimension, minimum: 2, maximum: 8192, multipleOf: 2 };

export const controls: Controls = {
  presets: [{ name: 'Ladder 7B', spec: { scheme: 'rope', headDim: 64, base: 500000 } }],
  schemes: [
    {
      id: 'sinusoidal',
      name: 'Sinusoidal',
      acts: 'adds',
      summary: 'Sines and cosines.',
      parameters: { hiddenSize: integer({ label: 'Hidden size', help: 'Of the vectors.', ...width }), base, layout },
    },
    {
      id: 'rope',
      name: 'RoPE',
      acts: 'rotates',
      summary: 'Rotations.',
      parameters: { headDim: integer({ label: 'Head dimension', help: 'Of a head.', ...width }), base },
    },
    {
      id: 'alibi',
      name: 'ALiBi',
      acts: 'biases',
      summary: 'A penalty that grows with the distance.',
      parameters: {
        heads: integer({ label: 'Heads', help: 'How many.', default: 8, minimum: 1 }),
        symmetric: boolean({ label: 'Symmetric', help: 'For both directions.', default: false }),
      },
    },
    { id: 'nope', name: 'NoPE', acts: 'nothing', summary: 'Nothing at all.', parameters: {} },
  ],
  tokenizers: [
    { id: 'words', name: 'Words', summary: 'One token a word.' },
    { id: 'bytes', name: 'Bytes', summary: 'One token a byte.' },
  ],
  rules: [
    {
      id: 'index',
      name: 'Index',
      summary: 'Tokens are counted.',
      parameters: { offset: integer({ label: 'Offset', help: 'Where it starts.', default: 0, minimum: 0 }) },
      presets: [],
    },
    {
      id: 'grid',
      name: 'Grid',
      summary: 'Tokens are patches.',
      parameters: {
        height: integer({ label: 'Rows', help: 'Rows of patches.', default: 14, minimum: 1 }),
        width: integer({ label: 'Columns', help: 'Columns of patches.', default: 14, minimum: 1 }),
      },
      presets: [{ name: 'Small image', values: { height: 2, width: 4 } }],
    },
  ],
  specs: [],
  scheme: 'sinusoidal',
  tokenizer: 'words',
  positions: { rule: 'index' },
};

interface Example {
  readonly pictures?: readonly Picture[];
  readonly tokens?: TokenStrip;
  readonly kind?: ViewKind;
  readonly revision?: number;
  readonly status?: Status;
  readonly cursor?: number | null;
  readonly reference?: number;
  readonly pinned?: boolean;
  readonly notices?: readonly string[];
  readonly properties?: readonly Property[];
}

/** A complete state: by default a sinusoid over eight tokens, the cursor on the third, the reference on the first. */
export function stateOf(example: Example = {}): StateMessage {
  const { tokens = tokensOf(words), revision = 1, kind = 'sidebar', status = { state: 'ready' } } = example;
  const shown = example.pictures ?? [pictures.adds(tokens.starts.length)];
  return {
    type: 'state',
    protocolVersion,
    kind,
    strings: english,
    status,
    controls: { ...controls, specs: shown.map(({ spec }) => spec), scheme: shown[0]?.spec.scheme ?? '' },
    cursor: { revision, token: example.cursor === undefined ? 2 : example.cursor, reference: example.reference ?? 0 },
    snapshot: {
      revision,
      source: { label: 'royalty.txt', detail: 'selection', pinned: example.pinned ?? false },
      tokens,
      pictures: shown,
      properties: example.properties,
      notices: example.notices ?? [],
    },
  };
}

/** The same state as a later one. */
export function withRevision(state: StateMessage, revision: number): StateMessage {
  const snapshot = state.snapshot && { ...state.snapshot, revision };
  return { ...state, snapshot, cursor: { ...state.cursor, revision } };
}

/** A state that comes without a snapshot. */
export function withoutSnapshot(status: Status): StateMessage {
  return { ...stateOf({ status }), snapshot: undefined, cursor: { revision: 1, token: 2, reference: 0 } };
}
