import type { Chart, Plugin, Scale } from 'chart.js';
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
      const shown = marks().filter(({ cell }) => cell >= 0);
      shown.forEach((mark, index) => {
        drawMark(chart, mark, style());
        // Of labels that would cover one another the last one stands: the cursor's.
        const covered = shown.slice(index + 1).some((later) => isNear(chart, mark, later, style().fontSize + 5));
        if (!covered) drawLabel(chart, mark, style());
      });
    },
  };
}

const scaleOf = ({ scales }: Chart, axis: GridMark['axis']): Scale | undefined => scales[axis === 'row' ? 'y' : 'x'];

const middleOf = (chart: Chart, { axis, cell }: GridMark): number =>
  scaleOf(chart, axis)?.getPixelForValue(cell + 0.5) ?? 0;

const isNear = (chart: Chart, one: GridMark, other: GridMark, distance: number): boolean =>
  one.axis === other.axis && Math.abs(middleOf(chart, one) - middleOf(chart, other)) < distance;

function drawMark(chart: Chart, { axis, cell, colour, dashed }: GridMark, { background }: Style): void {
  const scale = scaleOf(chart, axis);
  if (!scale) return;
  const { ctx, chartArea } = chart;
  const { left, top, width, height } = chartArea;
  const start = Math.round(scale.getPixelForValue(cell));
  const size = Math.max(2, Math.round(scale.getPixelForValue(cell + 1)) - start);
  const box: [number, number, number, number] =
    axis === 'row' ? [left, start, width, size] : [start, top, size, height];
  ctx.save();
  // What stands outside the part in sight stays there; the strokes of what touches its edge do not.
  ctx.beginPath();
  ctx.rect(left - 2, top - 2, width + 4, height + 4);
  ctx.clip();
  // A casing in the background's colour keeps the outline apart from cells of its own colour.
  ctx.strokeStyle = background;
  ctx.lineWidth = 4;
  ctx.strokeRect(...box);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  ctx.setLineDash(dashed ? [5, 3] : []);
  ctx.strokeRect(...box);
  ctx.restore();
}

/** The label of a marked row replaces what the axis says there; that of a column stands above it. */
function drawLabel(chart: Chart, mark: GridMark, style: Style): void {
  const { axis, label, colour } = mark;
  if (label === undefined) return;
  const { ctx, chartArea, width } = chart;
  const { left, top, right, bottom } = chartArea;
  const middle = middleOf(chart, mark);
  const isInSight =
    axis === 'row' ? middle >= top - 1 && middle <= bottom + 1 : middle >= left - 1 && middle <= right + 1;
  if (!isInSight) return;
  ctx.save();
  ctx.font = `${style.fontSize}px ${style.tokenFont}`;
  ctx.textBaseline = 'middle';
  if (axis === 'row') {
    const height = style.fontSize + 5;
    const y = Math.max(top + height / 2, Math.min(bottom - height / 2, middle));
    ctx.fillStyle = style.background;
    ctx.fillRect(0, y - height / 2, left - 3, height);
    ctx.textAlign = 'right';
    ctx.fillStyle = colour;
    ctx.fillText(label, left - 6, y);
  } else {
    const half = ctx.measureText(label).width / 2;
    ctx.textAlign = 'center';
    ctx.fillStyle = colour;
    ctx.fillText(label, Math.max(left + half, Math.min(width - half, middle)), top - 3 - style.fontSize / 2);
  }
  ctx.restore();
}
