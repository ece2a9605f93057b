import { schemes } from '../../src/schemes/registry';
import type { ViewState } from '../../src/session/viewState';
import type { Benchmark, Measurement } from './benchmark';
import { million, viewOf, viewport } from './hostView';
import { median } from './rounds';

/** As many rows: then windows of 1000 tokens and of a million have as many cells, by token and by pair of tokens. */
const windowRows = 200;
/** Windows of a round, fewer where they take longer than so many milliseconds. */
const [mostWindows, longestRound] = [5, 50];
/** The first two warm up. */
const rounds = { most: 24, least: 4, warmUps: 2 };
/** Milliseconds of computing after which there are no more rounds than the least: that something is slow shows at once. */
const enough = 300;

/** Milliseconds of computing. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of computing for each of some windows, from the one of a number on, each another one. */
const drawWindows = (view: ViewState, tokens: number, first: number, count: number): number => {
  const start = cpu();
  for (let number = first; number < first + count; number++) {
    const window = { tokens, rows: [number / 1000, number / 1000 + 0.4], columns: [0, 1] } as const;
    view.setViewport({ ...viewport, rows: windowRows, heatmap: { mode: 'value', window } });
    view.message();
  }
  return (cpu() - start) / count;
};

/** Tokens that the picture of a view shows: fewer than there are where a scheme has no closed form. */
const shownIn = (view: ViewState): number => view.message().snapshot?.pictures[0]?.heatmap?.rowAxis.count ?? million;

const compare = async (scheme: string): Promise<Measurement> => {
  const [short, long] = [await viewOf([scheme], 1000), await viewOf([scheme], million)];
  const shown = shownIn(long);
  const [ratios, times]: [number[], number[]] = [[], []];
  const start = cpu();
  const windows = Math.max(1, Math.min(mostWindows, Math.floor(longestRound / drawWindows(long, shown, 0, 1))));
  for (let round = 0; round < rounds.most && (round < rounds.least || cpu() - start < enough); round++) {
    const first = 1 + windows * round;
    const [theirs, ours] = [drawWindows(short, 1000, first, windows), drawWindows(long, shown, first, windows)];
    if (round < rounds.warmUps) continue;
    ratios.push(ours / theirs);
    times.push(ours);
  }
  short.dispose();
  long.dispose();
  return {
    name: `window of ${shown === million ? '' : `the first ${shown} of `}1 000 000 tokens, ${scheme}`,
    value: median(ratios),
    unit: 'ratio',
    aim: '≤ 1.2',
    against: `a window of 1000 tokens with as many cells, as the host computes it (${median(times).toFixed(1)} ms)`,
  };
};

const measure = async (): Promise<Measurement[]> => {
  const measurements: Measurement[] = [];
  for (const { id } of schemes) measurements.push(await compare(id));
  return measurements;
};

export const benchmarks: Benchmark[] = [{ name: 'windows of long texts', run: measure }];
