import type { Grid } from '../../src/protocol/snapshot';
import type { Marks } from '../store';
import type { Theme } from '../theme';
import { hasGaps } from './gridAxis';
import { gridImage } from './gridImage';
import { hatch } from './hatch';
import { tileAt, type TileLayout } from './tileLayout';

interface Tiles {
  readonly grids: readonly Grid[];
  /** The texts below them. */
  readonly labels: readonly string[];
  /** The index of the one that is outlined; −1 for none. */
  readonly chosen: number;
  readonly layout: TileLayout;
  readonly marks: Marks;
  readonly theme: Theme;
  /** Device pixels of a CSS pixel. */
  readonly ratio: number;
}

/** Paints grids small, and remembers their images while grids and colours stay. */
export class TilePainter {
  readonly #images = new WeakMap<Grid, { readonly in: Theme['colours']; readonly image: HTMLCanvasElement }>();

  paint(context: CanvasRenderingContext2D, tiles: Tiles): void {
    tiles.grids.forEach((grid, index) => {
      this.#paintTile(context, grid, index, tiles);
    });
  }

  #paintTile(context: CanvasRenderingContext2D, grid: Grid, index: number, tiles: Tiles): void {
    const { labels, chosen, layout, marks, theme, ratio } = tiles;
    const { side } = layout;
    const [x, y] = tileAt(layout, index);
    context.save();
    context.beginPath();
    context.rect(x, y, side, side);
    context.clip();
    if (hasGaps(grid)) {
      context.fillStyle = hatch(context, theme.muted, ratio);
      context.fillRect(x, y, side, side);
    }
    // The last cells may cover fewer members than the others: what they have no member for is cut off.
    const across = (side * grid.columns * grid.columnAxis.perCell) / grid.columnAxis.count;
    const down = (side * grid.rows * grid.rowAxis.perCell) / grid.rowAxis.count;
    const image = this.#imageOf(grid, theme);
    context.imageSmoothingEnabled = image.width > across * ratio || image.height > down * ratio;
    context.drawImage(image, x, y, across, down);
    context.restore();
    paintMarks(context, { grid, x, y, side, marks, theme });
    context.strokeStyle = index === chosen ? theme.foreground : theme.line;
    context.lineWidth = index === chosen ? 2 : 1;
    const out = index === chosen ? 1.5 : 0.5;
    context.strokeRect(x - out, y - out, side + 2 * out, side + 2 * out);
    context.font = `${index === chosen ? 'bold ' : ''}${theme.fontSize - 1}px ${theme.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    context.fillStyle = index === chosen ? theme.foreground : theme.muted;
    context.fillText(labels[index] ?? '', x + side / 2, y + side + 4);
  }

  #imageOf(grid: Grid, { colours }: Theme): HTMLCanvasElement {
    const known = this.#images.get(grid);
    if (known?.in === colours) return known.image;
    const image = gridImage(grid, colours);
    this.#images.set(grid, { in: colours, image });
    return image;
  }
}

interface Marked {
  readonly grid: Grid;
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly marks: Marks;
  readonly theme: Theme;
}

/** The cursor's row as a notch at the left edge, the reference's column as one at the top: cells stay in sight. */
function paintMarks(context: CanvasRenderingContext2D, { grid, x, y, side, marks, theme }: Marked): void {
  const { rowAxis, columnAxis } = grid;
  const notch = 4;
  const placeOn = ({ first, count }: Grid['rowAxis'], token: number): number => ((token + 0.5 - first) / count) * side;
  const row = marks.cursor === null ? -1 : placeOn(rowAxis, marks.cursor);
  if (row >= 0 && row <= side) {
    context.fillStyle = theme.cursor;
    context.fillRect(x - notch - 1, y + row - 1, notch, 2);
  }
  const column = placeOn(columnAxis, marks.reference);
  if (column >= 0 && column <= side) {
    context.fillStyle = theme.reference;
    context.fillRect(x + column - 1, y - notch - 1, 2, notch);
  }
}
