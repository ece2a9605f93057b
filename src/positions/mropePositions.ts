import { coordinatePositions } from './coordinatePositions';
import type { Positions } from './positions';

/** An image (one frame) or a video, as the language model sees it: after patches were merged. */
export interface VisionGrid {
  readonly frames: number;
  readonly height: number;
  readonly width: number;
  /** Positions between frames, of which every frame takes the whole part; 1 where left out. */
  readonly interval?: number;
}

/** A stretch of a sequence: so many tokens of text, or a grid of vision tokens, frame by frame and row by row. */
export type MropePart = { readonly text: number } | VisionGrid;

export interface MropePositions extends Positions {
  /** What a decode step adds to the number of tokens before it to get its position on all axes. */
  readonly ropeDelta: number;
}

/**
 * The (t, h, w) positions of Qwen2-VL and its successors. Text has t = h = w. A grid starts at the next position on all
 * axes. The text after it starts:
 * - `side`: the longer side of the grid later, however many frames there are, as transformers 5 computes it;
 * - `maximum`: after the greatest position on any axis, as the paper says and transformers 4 computed it.
 * They differ for videos with more frames than rows and columns, or with an interval.
 */
export function mropePositions(parts: readonly MropePart[], resume: 'side' | 'maximum' = 'side'): MropePositions {
  const [t, h, w]: [number[], number[], number[]] = [[], [], []];
  let next = 0;
  let greatest = -1;
  const add = (frame: number, row: number, column: number): void => {
    t.push(frame);
    h.push(row);
    w.push(column);
    greatest = Math.max(greatest, frame, row, column);
  };
  for (const part of parts) {
    if ('text' in part) {
      for (let token = 0; token < part.text; token++) add(next, next, next++);
      continue;
    }
    const { frames, height, width, interval = 1 } = part;
    for (let frame = 0; frame < frames; frame++) {
      const passed = positionsPassed(frame, interval);
      for (let row = 0; row < height; row++) {
        for (let column = 0; column < width; column++) add(next + passed, next + row, next + column);
      }
    }
    next = resume === 'side' ? next + Math.max(height, width) : greatest + 1;
  }
  return { ...coordinatePositions(['t', 'h', 'w'], [t, h, w]), ropeDelta: greatest + 1 - t.length };
}

/** `(arange(frames) * interval).long()` of the reference, whose product is in float32. */
function positionsPassed(frame: number, interval: number): number {
  return Math.trunc(Math.fround(frame * Math.fround(interval)));
}
