import { setTimeout as wait } from 'node:timers/promises';
import type { ViewState } from '../../src/session/viewState';
import type { Benchmark, Measurement } from './benchmark';
import { million, viewOf, viewport } from './hostView';

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
    const [short, long] = [await viewOf([scheme], 1000), await viewOf([scheme], million)];
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
  const view = await viewOf(['rope'], count);
  view.message();
  const after = await arrayBytes();
  const held = view.session.sequence?.tokens.count ?? 0;
  if (held !== count) throw new Error(`The text was to have ${count} tokens and has ${held}`);
  return after - before;
};

const measureMemory = async (): Promise<Measurement[]> => {
  const sizeOf = async (count: number): Promise<number> => bytesOf((await viewOf(['rope'], count)).message().snapshot);
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

export const benchmarks: Benchmark[] = [
  { name: 'windows of long texts', run: measureWindows },
  { name: 'memory of long texts', run: measureMemory },
];
