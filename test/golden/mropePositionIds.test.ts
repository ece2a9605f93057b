import { expect } from 'chai';
import { mropeParts, type PatchGrid } from '../../src/positions/mropeParts';
import { mropePositions } from '../../src/positions/mropePositions';
import { goldenCases } from './goldenFile';

interface Inputs {
  readonly token_types_0text_1image_2video: number[];
  readonly image_grid_thw: PatchGrid[] | null;
  readonly video_grid_thw: PatchGrid[] | null;
  readonly spatial_merge_size: number;
}

interface Expected {
  readonly position_ids_thw: number[][];
  readonly rope_delta: [number];
}

describe('golden positions of M-RoPE', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, Expected>('mrope_position_ids')) {
    it(`${name} equals the reference`, () => {
      const positions = mropePositions(
        mropeParts({
          tokenTypes: inputs.token_types_0text_1image_2video,
          imageGrids: inputs.image_grid_thw ?? [],
          videoGrids: inputs.video_grid_thw ?? [],
          spatialMergeSize: inputs.spatial_merge_size,
        }),
      );
      const ids = positions.axes.map((_, axis) =>
        Array.from({ length: positions.count }, (_, token) => positions.at(token, axis)),
      );
      expect(ids).to.deep.equal(expected.position_ids_thw);
      expect(positions.ropeDelta).to.equal(expected.rope_delta[0]);
    });
  }
});
