import type { Chart, Plugin } from 'chart.js';
import type { Theme } from '../theme';

/** A row or a column of a grid that stands out: the cursor's, the reference's, the chosen head's. */
export interface GridMark {
  readonly axis: 'row' | 'column';
  readonly cell: number;
  readonly colour: string;
  /** Not by colour alone: the reference is dashed. */
  readonly dashed: boolean;
  /** Stands in the gutter beside a row. */
  readonly label?: string;
}

type Style = Pick<Theme, 'background' | 'fontSize' | 'tokenFont'>;

/** Outlines marked rows and columns. Reads them at each draw, so that moving a mark is a redraw and not an update. */
export function gridMarks(marks: () => readonly GridMark[], style: () => Style): Plugin {
  return {
    id: 'gridMarks',
    afterDraw: (chart) => {
      for (const mark of marks()) if (mark.cell >= 0) drawMark(chart, mark, style());
    },
  };
}

function drawMark(chart: Chart, { axis, cell, colour, dashed, label }: GridMark, style: Style): void {
  const { x, y } = chart.scales;
  if (!x || !y) return;
  const { ctx, chartArea } = chart;
  const { left, top, width, height } = chartArea;
  const scale = axis === 'row' ? y : x;
  const start = Math.round(scale.getPixelForValue(cell));
  const size = Math.max(2, Math.round(scale.getPixelForValue(cell + 1)) - start);
  const box: [number, number, number, number] =
    axis === 'row' ? [left, start, width, size] : [start, top, size, height];
  ctx.save();
  // A casing in the background's colour keeps the outline apart from cells of its own colour.
  ctx.strokeStyle = style.background;
  ctx.lineWidth = 4;
  ctx.strokeRect(...box);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5;
  ctx.setLineDash(dashed ? [5, 3] : []);
  ctx.strokeRect(...box);
  if (label !== undefined) drawLabel(chart, label, start + size / 2, colour, style);
  ctx.restore();
}

/** The label of a marked row replaces what the axis says there. */
function drawLabel(chart: Chart, label: string, middle: number, colour: string, style: Style): void {
  const { ctx, chartArea } = chart;
  ctx.font = `${style.fontSize}px ${style.tokenFont}`;
  const height = style.fontSize + 5;
  const y = Math.max(chartArea.top + height / 2, Math.min(chartArea.bottom - height / 2, middle));
  ctx.fillStyle = style.background;
  ctx.fillRect(0, y - height / 2, chartArea.left - 3, height);
  ctx.fillStyle = colour;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  ctx.fillText(label, chartArea.left - 6, y);
}
