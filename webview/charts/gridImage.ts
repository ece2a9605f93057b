import type { Grid } from '../../src/protocol/snapshot';
import type { ColourMap } from './colourMap';
import { directionIndex, directionWords } from './cyclicMap';

/**
 * The colours of a grid's cells, one word each, row-major like its values. Cells without a value stay transparent, so
 * that what lies below shows.
 */
export function paintCells(grid: Grid, map: ColourMap, out: Uint32Array): void {
  const { values, range } = grid;
  const [low, high] = range;
  const { words } = map;
  const last = map.size - 1;
  // As `stepOf`, with what does not change taken out of the loop.
  const scale = high > low ? last / (high - low) : 0;
  const offset = high > low ? 0.5 - low * scale : last / 2;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const step = value * scale + offset;
    if (Number.isNaN(value)) out[i] = 0;
    else out[i] = words[step < 0 ? 0 : step > last ? last : Math.floor(step)]!;
  }
}

/** The same of directions, which have colours of their own in every theme. */
function paintDirections({ values }: Grid, strengths: Float32Array, out: Uint32Array): void {
  const words = directionWords();
  for (let i = 0; i < values.length; i++) {
    const angle = values[i]!;
    out[i] = Number.isNaN(angle) ? 0 : words[directionIndex(angle, strengths[i] ?? 1)]!;
  }
}

/** A canvas with one pixel a cell. */
export function gridImage(grid: Grid, map: ColourMap): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = grid.columns;
  canvas.height = grid.rows;
  const image = new ImageData(Math.max(1, grid.columns), Math.max(1, grid.rows));
  const out = new Uint32Array(image.data.buffer);
  if (grid.strengths) paintDirections(grid, grid.strengths, out);
  else paintCells(grid, map, out);
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}
