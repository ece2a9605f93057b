import { choice, integer, optionalNumber } from '../parameters/parameters';
import { say } from '../words/say';
import { frameInterval, mergedGrid } from './mropeParts';
import { mropePositions, type VisionGrid } from './mropePositions';
import { defineRule } from './rule';
import { RuleError } from './ruleError';
import { slicePositions } from './slicePositions';

const patches = { minimum: 1, maximum: 4096 };

export const mropeRule = defineRule({
  id: 'mrope',
  name: 'M-RoPE (t, h, w)',
  summary: 'Text, an image or a video, and text again: frame, row and column of Qwen2-VL and its successors.',
  parameters: {
    textBefore: integer({
      label: 'Text before',
      help: 'Tokens before the image; those after it are text again.',
      default: 4,
      minimum: 0,
      maximum: 2 ** 24,
    }),
    frames: integer({ label: 'Frames', help: 'Frames of the grid: 1 for an image.', default: 1, ...patches }),
    height: integer({ label: 'Rows', help: 'Rows of patches, before they are merged.', default: 8, ...patches }),
    width: integer({ label: 'Columns', help: 'Columns of patches, before they are merged.', default: 12, ...patches }),
    spatialMergeSize: integer({
      label: 'Merge size',
      help: 'Patches that become one token along each side.',
      default: 2,
      minimum: 1,
      maximum: 64,
    }),
    tokensPerSecond: optionalNumber({
      label: 'Positions a second',
      help: 'Qwen2.5-VL: positions for one second of video.',
      otherwise: '1 a frame',
      minimum: 0,
    }),
    secondsPerGrid: optionalNumber({
      label: 'Seconds a frame',
      help: 'Qwen2.5-VL: seconds between frames of the grid; a frame stands at the whole part of its position.',
      otherwise: '1, where there are positions a second',
      minimum: 0,
    }),
    resume: choice({
      label: 'Text after',
      help: 'Where the text after the grid starts.',
      default: 'side',
      choices: {
        side: 'the longer side of the grid later: transformers 5',
        maximum: 'after the greatest position: the paper, transformers 4',
      },
    }),
  },
  presets: [
    { name: 'Qwen2-VL, image 4 × 6', values: { textBefore: 4, frames: 1, height: 8, width: 12 } },
    {
      name: 'Qwen2.5-VL, video of 3 frames',
      values: { textBefore: 4, frames: 3, height: 4, width: 8, tokensPerSecond: 2, secondsPerGrid: 1 },
    },
  ],
  positions: ({ count }, { textBefore, frames, height, width, spatialMergeSize, resume, ...video }) => {
    const interval = frameInterval(video.tokensPerSecond, video.secondsPerGrid);
    if (Math.min(height, width) < spatialMergeSize) {
      throw new RuleError(
        say`spatialMergeSize is ${spatialMergeSize}, but with ${height} × ${width} patches it must be at most ${Math.min(height, width)} (setting phasor.positions.spatialMergeSize).`,
      );
    }
    const before = Math.min(count, textBefore);
    const grid = cut(mergedGrid([frames, height, width], spatialMergeSize, interval), count - before);
    const after = Math.max(0, count - before - sizeOf(grid));
    return slicePositions(mropePositions([{ text: before }, grid, { text: after }], resume), 0, count);
  },
});

const sizeOf = ({ frames, height, width }: VisionGrid): number => frames * height * width;

/** No more frames and rows of a grid than so many tokens reach. */
function cut(grid: VisionGrid, tokens: number): VisionGrid {
  if (sizeOf(grid) <= tokens) return grid;
  const frames = Math.ceil(tokens / (grid.height * grid.width));
  const height = frames > 1 ? grid.height : Math.ceil(tokens / grid.width);
  return { ...grid, frames, height };
}
