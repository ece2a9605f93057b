import { setTimeout as wait } from 'node:timers/promises';
import { defaultScheme, schemes } from '../../src/schemes/registry';
import type { Benchmark, Measurement } from './benchmark';
import { select, viewOf } from './hostView';

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

const page = 'word'.repeat(2000);

/** The longest that anything had to wait while a selection was dragged over a page, in milliseconds of computing. */
const longestOfDrag = async (scheme: string): Promise<number> => {
  const view = await viewOf([scheme], 1900, { onTurn: watchTurn });
  const { session } = view;
  let drawing = Promise.resolve();
  const listening = view.onDidChange(() => {
    drawing = drawing.then(() => view.prepare());
  });
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

let comparisons = 0;

/** The same while a scheme was compared with the usual one, of texts of several lengths: pictures and the whole table. */
const longestOfComparison = async (scheme: string): Promise<number> => {
  const view = await viewOf([scheme, defaultScheme.id], 1000, { kind: 'compare', onTurn: watchTurn });
  longestTurn = 0;
  // Tables of the same length would be remembered.
  comparisons++;
  for (const count of [1200, 1500, 1900].map((length) => length + comparisons)) {
    select(view.session, page.slice(0, 4 * count));
    while (view.session.sequence?.tokens.count !== count) await wait(1);
    await view.prepare();
    if (view.snapshot?.properties === undefined) throw new Error('A comparison was to have a table');
  }
  view.dispose();
  return longestTurn;
};

/** The longest hold of all schemes there are; of each the least of two runs: what else the machine does only makes one longer. */
const measureHolds = async (
  of: string,
  longest: (scheme: string) => Promise<number>,
): Promise<{ worst: Measurement; usual: Measurement }> => {
  const holds: { id: string; hold: number }[] = [];
  for (const { id } of schemes) holds.push({ id, hold: Math.min(await longest(id), await longest(id)) });
  const [first, ...others] = holds.toSorted((a, b) => b.hold - a.hold);
  const next = others.slice(0, 4).map(({ id, hold }) => `${id} ${hold.toFixed(1)}`);
  const usual = holds.find(({ id }) => id === defaultScheme.id);
  const aim = { unit: 'ms', aim: '≤ 16' };
  return {
    usual: { ...aim, name: `hold of the event loop, ${usual?.id}`, value: usual?.hold ?? NaN, against: of },
    worst: {
      ...aim,
      name: `hold of the event loop, the worst of ${holds.length} schemes: ${first?.id}`,
      value: first?.hold ?? NaN,
      against: `${of}; then ${next.join(', ')}`,
    },
  };
};

const measureDrags = async (): Promise<Measurement[]> => {
  const { usual, worst } = await measureHolds(
    'a selection dragged over 2000 tokens, the longest of 60 steps',
    longestOfDrag,
  );
  return [usual, worst];
};

const measureComparisons = async (): Promise<Measurement[]> => {
  const { worst } = await measureHolds(
    'a comparison with its table, of three texts up to 1900 tokens',
    longestOfComparison,
  );
  return [worst];
};

export const benchmarks: Benchmark[] = [
  { name: 'event loop', run: measureDrags },
  { name: 'event loop of a comparison', run: measureComparisons },
];
