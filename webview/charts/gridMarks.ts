import type { Chart, Plugin } from 'chart.js';
import type { Theme } from '../theme';

/** A row or a column of a grid that stands out: the cursor's, the reference's, the chosen head's. */
export interface GridMark {
  readonly axis: 'row' | 'column';
  readonly cell: number;
  readonly colour: string;
  /** Not by colour alone: the reference is dashed. */
  readonly dashed: boolean;
  /** Stands beside a row or above a column. */
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
  ctx.lineWidth = 3.5;
  ctx.strokeRect(...box);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5;
  ctx.setLineDash(dashed ? [5, 3] : []);
  ctx.strokeRect(...box);
  ctx.setLineDash([]);
  if (label !== undefined) drawLabel(chart, { axis, label, middle: start + size / 2, colour }, style);
  ctx.restore();
}

interface Label extends Pick<GridMark, 'axis' | 'colour'> {
  readonly label: string;
  readonly middle: number;
}

/** The label of a marked row or column replaces what the axis says there. */
function drawLabel({ ctx, chartArea, width }: Chart, { axis, label, middle, colour }: Label, style: Style): void {
  const { left, top, bottom } = chartArea;
  ctx.font = `${style.fontSize}px ${style.tokenFont}`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = axis === 'row' ? 'right' : 'center';
  const height = style.fontSize + 5;
  if (axis === 'row') {
    const y = Math.max(top + height / 2, Math.min(bottom - height / 2, middle));
    ctx.fillStyle = style.background;
    ctx.fillRect(0, y - height / 2, left - 3, height);
    ctx.fillStyle = colour;
    ctx.fillText(label, left - 6, y);
    return;
  }
  const half = ctx.measureText(label).width / 2 + 3;
  const x = Math.max(left + half, Math.min(width - half, middle));
  ctx.fillStyle = colour;
  ctx.fillText(label, x, top - 3 - style.fontSize / 2);
}
