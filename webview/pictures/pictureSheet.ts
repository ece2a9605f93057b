import { formatNumber } from '../../src/numerics/format';
import type { Grid } from '../../src/protocol/snapshot';
import { cssAt } from '../charts/colourMap';
import { cssOfDirection } from '../charts/cyclicMap';
import type { Theme } from '../theme';
import type { LegendEntry, SectionWords } from './sectionWords';

/** A picture with all that stands around it on paper. */
export interface Sheet {
  readonly words: SectionWords;
  readonly picture: HTMLCanvasElement;
  /** CSS pixels of the picture. */
  readonly width: number;
  readonly height: number;
  /** Where the picture is one of cells: what their colours mean. */
  readonly grid?: Grid | undefined;
  readonly caption: string;
  readonly theme: Theme;
}

/** CSS pixels. */
export const sheetMargin = 16;
export const headHeight = 26;
const lineHeight = 17;
const titleSize = 14;
const gap = 14;

/** Draws a sheet: title and colours above, the picture, its legend, the caption in lines below. */
export function paintSheet(canvas: HTMLCanvasElement, sheet: Sheet, ratio: number): void {
  const { words, picture, width, height, theme, caption, grid } = sheet;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas to draw a picture on.');
  context.font = textFont(theme);
  const legend = rowsOf(context, words.legend, width);
  const lines = linesOf(context, caption, width);
  const below = sheetMargin + headHeight + height + 8;
  const [across, down] = [
    width + 2 * sheetMargin,
    below + (legend.length + lines.length) * lineHeight + (legend.length > 0 ? 6 : 0) + sheetMargin - 4,
  ];
  canvas.width = Math.round(across * ratio);
  canvas.height = Math.round(down * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = theme.background;
  context.fillRect(0, 0, across, down);
  context.textBaseline = 'middle';
  paintHead(context, words, theme, width);
  if (grid) paintColours(context, grid, theme, sheetMargin + width);
  context.drawImage(picture, sheetMargin, sheetMargin + headHeight, width, height);
  context.font = textFont(theme);
  let y = below + lineHeight / 2;
  for (const row of legend) {
    let x = sheetMargin;
    for (const { entry, wide } of row) {
      paintEntry(context, entry, x, y, theme);
      x += wide;
    }
    y += lineHeight;
  }
  if (legend.length > 0) y += 6;
  context.fillStyle = theme.muted;
  for (const line of lines) {
    context.fillText(line, sheetMargin, y);
    y += lineHeight;
  }
}

const textFont = ({ fontSize, font }: Theme): string => `${fontSize}px ${font}`;

function paintHead(
  context: CanvasRenderingContext2D,
  { title, remark }: SectionWords,
  theme: Theme,
  width: number,
): void {
  const y = sheetMargin + titleSize / 2;
  context.textAlign = 'left';
  context.font = `bold ${titleSize}px ${theme.font}`;
  context.fillStyle = theme.foreground;
  context.fillText(title, sheetMargin, y);
  if (remark === '') return;
  context.font = textFont(theme);
  context.textAlign = 'right';
  context.fillStyle = theme.muted;
  context.fillText(remark, sheetMargin + width, y);
  context.textAlign = 'left';
}

/** The colours from the lowest value to the highest, ending at `right`. */
function paintColours(context: CanvasRenderingContext2D, grid: Grid, theme: Theme, right: number): void {
  const { range, strengths, valueName } = grid;
  const [steps, step] = [48, 1.5];
  const y = sheetMargin + titleSize / 2;
  const [low, high] = strengths ? ['−π', 'π'] : range.map((end) => formatNumber(end));
  context.font = textFont(theme);
  context.fillStyle = theme.muted;
  context.textAlign = 'right';
  let x = right;
  context.fillText(high ?? '', x, y);
  x -= context.measureText(high ?? '').width + 5 + steps * step;
  context.fillText(`${valueName}  ${low ?? ''}`, x - 5, y);
  context.textAlign = 'left';
  for (let index = 0; index < steps; index++) {
    const share = index / (steps - 1);
    context.fillStyle = strengths ? cssOfDirection(Math.PI * (2 * share - 1)) : cssAt(theme.colours, share);
    // A little wider than its step: no seam between two colours.
    context.fillRect(x + index * step, y - 4, index < steps - 1 ? step + 0.5 : step, 8);
  }
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.strokeRect(x, y - 4, steps * step, 8);
}

function paintEntry(context: CanvasRenderingContext2D, entry: LegendEntry, x: number, y: number, theme: Theme): void {
  const { sample, text } = entry;
  if (sample && 'dash' in sample) {
    context.strokeStyle = sample.colour;
    context.lineWidth = 2;
    context.setLineDash([...sample.dash]);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + sample.width, y);
    context.stroke();
    context.setLineDash([]);
  } else if (sample) {
    context.save();
    context.translate(x, y - 4);
    context.fillStyle = sample.colour;
    context.fill(sample.shape);
    context.restore();
  }
  context.fillStyle = theme.foreground;
  context.fillText(text, x + (sample ? sample.width + 5 : 0), y);
}

/** Entries in rows that fit. */
function rowsOf(context: CanvasRenderingContext2D, entries: readonly LegendEntry[], width: number) {
  const rows: { entry: LegendEntry; wide: number }[][] = [];
  let room = 0;
  for (const entry of entries) {
    const wide = context.measureText(entry.text).width + (entry.sample ? entry.sample.width + 5 : 0) + gap;
    if (rows.length === 0 || wide > room) {
      rows.push([]);
      room = width;
    }
    rows.at(-1)?.push({ entry, wide });
    room -= wide;
  }
  return rows;
}

/** A text in lines that fit; a word that is too long stands alone. */
function linesOf(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
