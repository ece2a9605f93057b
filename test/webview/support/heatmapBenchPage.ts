import { Chart, type ChartArea, type ChartConfiguration } from 'chart.js';
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix';
import type { Grid } from '../../../src/protocol/snapshot';
import { english } from '../../../src/protocol/strings';
import { gridConfiguration } from '../../../webview/charts/gridConfiguration';
import { registerParts } from '../../../webview/charts/registerParts';
import { readTheme } from '../../../webview/theme';
import { axis, gridOf, tokensOf } from './exampleStates';

/** The page of the heatmap benchmark: the same cells drawn by us and by chartjs-chart-matrix, in milliseconds. */
registerParts();
Chart.register(MatrixController, MatrixElement);

const [width, height] = [1200, 600];
const theme = readTheme(() => '', 'sidebar');
const tokens = tokensOf(['a']);

const cells = (rows: number, columns: number, phase: number): Grid =>
  gridOf(axis('position', rows), axis('dimension', columns), [-1, 1], (n, d) =>
    Math.sin(phase + n * 10000 ** (-d / columns)),
  );

/** In the page its mount gives a chart its size; here both find it out in the same way. */
const ours = (grid: Grid): ChartConfiguration => {
  const configuration = gridConfiguration({ grid, tokens, strings: english, theme, width, height });
  const options = { ...configuration.options, responsive: true, maintainAspectRatio: false };
  return { ...configuration, options };
};

/** Not there before the first layout. */
const areaOf = (chart: Chart): ChartArea | undefined => chart.chartArea;

/** One rectangle a cell, the colours of the same map. */
function theirs(grid: Grid): ChartConfiguration {
  const { rows, columns, values } = grid;
  const data = Array.from(values, (v, cell) => ({ x: cell % columns, y: Math.floor(cell / columns), v }));
  const colours = Array.from(
    theme.colours.words,
    (word) => `rgb(${word & 255} ${(word >> 8) & 255} ${(word >> 16) & 255})`,
  );
  return {
    type: 'matrix',
    data: {
      datasets: [
        {
          data,
          backgroundColor: ({ raw }: { raw: unknown }) => colours[Math.round(((raw as { v: number }).v + 1) * 255)],
          width: ({ chart }: { chart: Chart }) => (areaOf(chart)?.width ?? 0) / columns,
          height: ({ chart }: { chart: Chart }) => (areaOf(chart)?.height ?? 0) / rows,
        },
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      plugins: { tooltip: { enabled: false } },
      scales: {
        x: { type: 'linear', min: -0.5, max: columns - 0.5 },
        y: { type: 'linear', min: -0.5, max: rows - 0.5, reverse: true },
      },
    },
  } as unknown as ChartConfiguration;
}

/** Until the pixels are there: reading one waits for the drawing. */
function timed(canvas: HTMLCanvasElement, draw: () => void): number {
  const start = performance.now();
  draw();
  canvas.getContext('2d')?.getImageData(width / 2, height / 2, 1, 1);
  return performance.now() - start;
}

Object.assign(window, {
  /** The first draw of a chart, and its draw of new data. */
  draw(who: 'ours' | 'theirs', rows: number, columns: number): { first: number; newData: number } {
    const root = document.getElementById('app');
    if (!root) throw new Error('no #app');
    root.style.width = `${width}px`;
    root.style.height = `${height}px`;
    root.style.position = 'relative';
    const canvas = document.createElement('canvas');
    root.replaceChildren(canvas);
    const make = who === 'ours' ? ours : theirs;
    const [one, other] = [make(cells(rows, columns, 0)), make(cells(rows, columns, 1))];
    let chart: Chart | undefined;
    const first = timed(canvas, () => {
      chart = new Chart(canvas, one);
    });
    const newData = timed(canvas, () => {
      if (!chart) return;
      chart.data = other.data;
      chart.update('none');
    });
    chart?.destroy();
    return { first, newData };
  },
});
