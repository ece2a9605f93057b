import { setTimeout as wait } from 'node:timers/promises';
import type { Benchmark, Measurement } from './benchmark';
import { million, viewOf } from './hostView';

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

export const benchmarks: Benchmark[] = [{ name: 'memory of long texts', run: measureMemory }];
