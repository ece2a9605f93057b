import { say } from '../words/say';
import type { MropePart, VisionGrid } from './mropePositions';

/** What Hugging Face's processors say of the images and videos among the tokens. */
export interface MropeInputs {
  /** T types (`mm_token_type_ids`): 0 text, 1 image, 2 video. */
  readonly tokenTypes: readonly number[];
  /** Frames, rows and columns of patches of each image, in order; of each video. */
  readonly imageGrids?: readonly PatchGrid[];
  readonly videoGrids?: readonly PatchGrid[];
  /** Patches that become one token along each side. */
  readonly spatialMergeSize: number;
  /** Qwen2.5-VL: positions for a second of video, and the seconds between the frames of each video; 1 where left out. */
  readonly tokensPerSecond?: number;
  readonly secondsPerGrid?: readonly number[];
}

export type PatchGrid = readonly [frames: number, height: number, width: number];

/**
 * The stretches of text and the grids of a sequence: a run of image or video tokens is the next image or video.
 * @throws RangeError where a run is not as long as its grid.
 */
export function mropeParts(inputs: MropeInputs): MropePart[] {
  const { tokenTypes, imageGrids = [], videoGrids = [], tokensPerSecond } = inputs;
  const parts: MropePart[] = [];
  let [images, videos] = [0, 0];
  for (let start = 0; start < tokenTypes.length;) {
    const type = tokenTypes[start];
    let end = start;
    while (end < tokenTypes.length && tokenTypes[end] === type) end++;
    if (type === 0) {
      parts.push({ text: end - start });
    } else {
      const isVideo = type === 2;
      // The frames of an image have no seconds between them.
      const interval = isVideo ? frameInterval(tokensPerSecond, inputs.secondsPerGrid?.[videos]) : 1;
      const patches = isVideo ? videoGrids[videos++] : imageGrids[images++];
      const grid = mergedGrid(patches ?? [0, 0, 0], inputs.spatialMergeSize, interval);
      const size = grid.frames * grid.height * grid.width;
      if (size !== end - start) throw new RangeError(say`A grid has ${size} tokens, but its run has ${end - start}.`);
      parts.push(grid);
    }
    start = end;
  }
  return parts;
}

/** The grid that patches (frames, height, width) are merged into. */
export function mergedGrid([frames, height, width]: PatchGrid, mergeSize: number, interval = 1): VisionGrid {
  return { frames, height: Math.floor(height / mergeSize), width: Math.floor(width / mergeSize), interval };
}

/**
 * Positions between the frames of a video, whole or not, as transformers 5.18 computes them: 1 without positions for a
 * second (Qwen2-VL).
 */
export function frameInterval(tokensPerSecond: number | undefined, seconds = 1): number {
  return tokensPerSecond === undefined ? 1 : tokensPerSecond * seconds;
}
