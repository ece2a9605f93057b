import { bundlePage } from '../webview/support/bundlePage';
import { closeBrowser, WebviewPage } from '../webview/support/webviewPage';
import type { Benchmark, Measurement } from './benchmark';

interface Times {
  first: number;
  newData: number;
}

type Draw = (who: 'ours' | 'theirs', rows: number, columns: number) => Times;

/** Drawing cells as one image, against one rectangle a cell. */
const sizes = [
  { rows: 512, columns: 128, aim: '≤ 0.04', rounds: 5 },
  // One round of the plugin takes ten seconds here.
  { rows: 2048, columns: 512, aim: '≤ 0.01', rounds: 1 },
];

async function measure(): Promise<Measurement[]> {
  const script = await bundlePage('test/webview/support/heatmapBenchPage.ts', 'production');
  const view = await WebviewPage.open({ script, width: 1280, height: 720 });
  const draw = (who: 'ours' | 'theirs', rows: number, columns: number): Promise<Times> =>
    view.page.evaluate((cells) => (window as unknown as { draw: Draw }).draw(cells.who, cells.rows, cells.columns), {
      who,
      rows,
      columns,
    });
  const measurements: Measurement[] = [];
  try {
    for (const size of sizes) {
      await draw('ours', 16, 16);
      await draw('theirs', 16, 16);
      const [ours, theirs]: [Times[], Times[]] = [[], []];
      for (let round = 0; round < size.rounds; round++) {
        ours.push(await draw('ours', size.rows, size.columns));
        theirs.push(await draw('theirs', size.rows, size.columns));
        ours.push(await draw('ours', size.rows, size.columns));
      }
      measurements.push(...ratios(size, ours, theirs));
    }
  } finally {
    await view.close();
    await closeBrowser();
  }
  return measurements;
}

function ratios({ rows, columns, aim }: (typeof sizes)[number], ours: Times[], theirs: Times[]): Measurement[] {
  const parts = { first: 'first draw', newData: 'new data' } as const;
  return (Object.keys(parts) as (keyof Times)[]).map((part) => {
    const [our, their] = [median(ours.map((times) => times[part])), median(theirs.map((times) => times[part]))];
    return {
      name: `heatmap ${rows}×${columns}, ${parts[part]}`,
      value: our / their,
      unit: 'ratio',
      aim,
      against: `chartjs-chart-matrix (${our.toFixed(1)} ms against ${their.toFixed(0)} ms)`,
    };
  });
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

export const benchmarks: Benchmark[] = [{ name: 'heatmap', run: measure }];
