import { setTimeout as wait } from 'node:timers/promises';
import type { Viewport } from '../../src/protocol/messages';
import { defaultScheme, schemes } from '../../src/schemes/registry';
import { resolveSpec } from '../../src/schemes/resolveSpec';
import type { SessionPorts } from '../../src/session/ports';
import { Session } from '../../src/session/session';
import { ViewState } from '../../src/session/viewState';
import type { Tokens } from '../../src/tokenize/tokens';
import { settings } from '../unit/session/fakes';
import type { Benchmark, Measurement } from './benchmark';

const million = 1_000_000;
const viewport: Viewport = { columns: 640, rows: 400, head: 0, dimensions: [] };

/** Four characters a token, as prose has. */
const tokensOf = (text: string): Tokens => {
  const count = text.length / 4;
  const starts = Uint32Array.from({ length: count }, (_, token) => 4 * token);
  return {
    tokenizer: 'o200k_base',
    text,
    count,
    ids: Uint32Array.from(starts, (start) => start % 200_000),
    starts,
    ends: starts.map((start) => start + 4),
    // As the tokenizers give them where no token cuts a character.
    cuts: new Uint8Array(0),
  };
};

/** The longest turn of the event loop, in milliseconds of computing. */
let longestTurn = 0;

/** From here to the end of this turn: what waits now cannot run before. */
const watchTurn = (): void => {
  const before = process.cpuUsage();
  const start = performance.now();
  setImmediate(() => {
    const { user, system } = process.cpuUsage(before);
    // Neither what other processes take nor what other threads of this one do.
    longestTurn = Math.max(longestTurn, Math.min((user + system) / 1000, performance.now() - start));
  });
};

/** As VS Code provides them, but for the tokenizer, which runs elsewhere. */
const ports = (): SessionPorts => ({
  tokenizers: [],
  tokenize: (_tokenizer, text) => Promise.resolve(tokensOf(text)),
  documentSymbols: () => Promise.resolve([]),
  after: (milliseconds, callback) => {
    const timer = setTimeout(() => {
      watchTurn();
      callback();
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  logError: (message, error) => {
    console.error(message, error);
  },
  logNotice: () => undefined,
});

const select = (session: Session, text: string): void => {
  const segments = [{ text, start: 0 }];
  session.select(() => ({ document: 'a', version: 1, label: 'a.txt', detail: 'selection', segments, caret: 0 }));
};

/** A view of a text of so many tokens, drawn once. */
const viewOf = async (scheme: string, count: number): Promise<ViewState> => {
  const session = new Session(ports(), { ...settings, maxTokens: 10 * million, maxCharacters: 100 * million });
  const view = new ViewState('sidebar', session, () => [resolveSpec({ scheme })]);
  view.setVisible(true);
  view.setViewport(viewport);
  select(session, 'word'.repeat(count));
  while (session.sequence?.tokens.count !== count) await wait(1);
  await view.prepare();
  return view;
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** As many rows: then windows of 1000 tokens and of a million have as many cells, by token and by pair of tokens. */
const windowRows = 200;

/** Milliseconds of computing for each of some windows, each another one. */
const drawWindows = (view: ViewState, count: number, round: number): number => {
  const before = process.cpuUsage();
  for (let step = 0; step < 10; step++) {
    const from = (step + 10 * round) / 1000;
    const window = { tokens: count, rows: [from, from + 0.4], columns: [0, 1] } as const;
    view.setViewport({ ...viewport, rows: windowRows, heatmap: { mode: 'value', window } });
    view.message();
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / 10;
};

const measureWindows = async (): Promise<Measurement[]> => {
  const measurements: Measurement[] = [];
  for (const scheme of ['sinusoidal', 'rope', 'alibi', 't5', 'kerple', 'sandwich']) {
    const [short, long] = [await viewOf(scheme, 1000), await viewOf(scheme, million)];
    const ratios: number[] = [];
    const times: number[] = [];
    for (let round = 0; round < 12; round++) {
      const [theirs, ours] = [drawWindows(short, 1000, round), drawWindows(long, million, round)];
      if (round > 1) ratios.push(ours / theirs);
      times.push(ours);
    }
    measurements.push({
      name: `window of 1 000 000 tokens, ${scheme}`,
      value: median(ratios),
      unit: 'ratio',
      aim: '≤ 1.2',
      against: `a window of 1000 tokens with as many cells, as the host computes it (${median(times).toFixed(1)} ms)`,
    });
  }
  return measurements;
};

const bytesOf = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 0);
};

/** Bytes of all arrays that somebody holds: freed ones are gone a moment after the collection. */
const arrayBytes = async (): Promise<number> => {
  for (let pass = 0; pass < 3; pass++) {
    globalThis.gc?.();
    await wait(50);
  }
  return process.memoryUsage().arrayBuffers;
};

/** Bytes of arrays that a view of so many tokens holds, drawn. */
const heldBy = async (count: number): Promise<number> => {
  const before = await arrayBytes();
  const view = await viewOf('rope', count);
  view.message();
  const after = await arrayBytes();
  const held = view.session.sequence?.tokens.count ?? 0;
  if (held !== count) throw new Error(`The text was to have ${count} tokens and has ${held}`);
  return after - before;
};

const measureMemory = async (): Promise<Measurement[]> => {
  const sizeOf = async (count: number): Promise<number> => bytesOf((await viewOf('rope', count)).message().snapshot);
  const [short, long] = [await sizeOf(5000), await sizeOf(million)];
  const few = 5000;
  const held = ((await heldBy(million)) - (await heldBy(few))) / (million - few);
  return [
    {
      name: 'state of 1 000 000 tokens',
      value: long / short,
      unit: 'ratio',
      aim: '≤ 1.2',
      against: `that of 5000 tokens (${(long / 1000).toFixed(0)} kB)`,
    },
    {
      name: 'memory of the host for 1 000 000 tokens',
      value: held,
      unit: 'bytes a token',
      aim: '≤ 12.05',
      against: 'the token table, three numbers a token: what a million hold more than 5000, by token',
    },
  ];
};

/** The longest that anything had to wait while a selection was dragged over a page, in milliseconds of computing. */
const longestHold = async (scheme: string): Promise<number> => {
  const view = await viewOf(scheme, 1900);
  const { session } = view;
  let drawing = Promise.resolve();
  const listening = view.onDidChange(() => {
    drawing = drawing.then(() => view.prepare());
  });
  const page = 'word'.repeat(2000);
  const drag = async (steps: number): Promise<void> => {
    for (let step = 0; step < steps; step++) {
      select(session, page.slice(0, 4 * (1000 + ((step * 37) % 1000))));
      // A selection that rests for a moment is drawn, and goes on in the middle of that.
      await wait(step % 6 === 5 ? 60 : 8);
    }
    await wait(60);
    await drawing;
  };
  await drag(40);
  longestTurn = 0;
  await drag(60);
  listening.dispose();
  view.dispose();
  return longestTurn;
};

/** Of two drags: what else the machine does can only make a hold longer. */
const leastHold = async (scheme: string): Promise<number> =>
  Math.min(await longestHold(scheme), await longestHold(scheme));

/** What is dragged over most, and the longest hold of all schemes there are. */
const measureHolds = async (): Promise<Measurement[]> => {
  const holds: { id: string; hold: number }[] = [];
  for (const { id } of schemes) holds.push({ id, hold: await leastHold(id) });
  const [first, ...others] = holds.toSorted((a, b) => b.hold - a.hold);
  const next = others.slice(0, 4).map(({ id, hold }) => `${id} ${hold.toFixed(1)}`);
  const usual = holds.find(({ id }) => id === defaultScheme.id);
  const against = 'a selection dragged over 2000 tokens, the longest of 60 steps';
  return [
    { name: `hold of the event loop, ${usual?.id}`, value: usual?.hold ?? NaN, unit: 'ms', aim: '≤ 16', against },
    {
      name: `hold of the event loop, the worst of ${holds.length} schemes: ${first?.id}`,
      value: first?.hold ?? NaN,
      unit: 'ms',
      aim: '≤ 16',
      against: `${against}; then ${next.join(', ')}`,
    },
  ];
};

export const benchmarks: Benchmark[] = [
  { name: 'windows of long texts', run: measureWindows },
  { name: 'memory of long texts', run: measureMemory },
  { name: 'event loop', run: measureHolds },
];
