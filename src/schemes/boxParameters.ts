import { gridHeight, gridWidth } from './gridParameters';
import { choice, integer, type ValuesOf } from '../parameters/parameters';

/** With which axes a parameter is read. */
export const onSequence = { axes: ['sequence'] };
export const onBox = { axes: ['grid', 'video'] };
export const onVideo = { axes: ['video'] };

/** What a token has a position in, of features that read any number of axes. */
export const boxParameters = {
  axes: choice({
    label: 'Axes',
    help: 'What a token has a position in.',
    default: 'sequence',
    choices: {
      sequence: 'A sequence: one axis',
      grid: 'An image: rows, then columns',
      video: 'A video or a volume: frames, then rows, then columns',
    },
  }),
  maxPositionEmbeddings: integer({
    label: 'Length',
    help: 'Positions of the sequence.',
    default: 512,
    minimum: 1,
    maximum: 2 ** 24,
    when: onSequence,
  }),
  gridDepth: integer({
    label: 'Frames',
    help: 'Frames of patches of a video, or layers of a volume.',
    default: 4,
    minimum: 1,
    maximum: 4096,
    when: onVideo,
  }),
  gridHeight: { ...gridHeight, when: onBox },
  gridWidth: { ...gridWidth, when: onBox },
};

/** Positions of a sequence, or frames (of a video), rows and columns. */
export function boxSizes({
  axes,
  maxPositionEmbeddings,
  gridDepth,
  gridHeight,
  gridWidth,
}: ValuesOf<typeof boxParameters>): readonly number[] {
  switch (axes) {
    case 'sequence':
      return [maxPositionEmbeddings];
    case 'grid':
      return [gridHeight, gridWidth];
    case 'video':
      return [gridDepth, gridHeight, gridWidth];
  }
}
