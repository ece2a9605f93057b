import type { Chart, Plugin } from 'chart.js';

/** An upright line at a value of the x axis. */
export interface LineMark {
  readonly x: number;
  readonly colour: string;
  readonly dashed: boolean;
}

/** Draws the cursor and the reference in a line chart. Reads them at each draw, so that moving one is a redraw only. */
export function lineMarks(marks: () => readonly LineMark[]): Plugin {
  return {
    id: 'lineMarks',
    beforeDatasetsDraw: (chart) => {
      for (const mark of marks()) drawMark(chart, mark);
    },
  };
}

function drawMark({ ctx, chartArea, scales }: Chart, { x, colour, dashed }: LineMark): void {
  const pixel = scales.x?.getPixelForValue(x);
  if (pixel === undefined || pixel < chartArea.left - 1 || pixel > chartArea.right + 1) return;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5;
  ctx.setLineDash(dashed ? [4, 3] : []);
  ctx.beginPath();
  ctx.moveTo(pixel, chartArea.top);
  ctx.lineTo(pixel, chartArea.bottom);
  ctx.stroke();
  ctx.restore();
}
