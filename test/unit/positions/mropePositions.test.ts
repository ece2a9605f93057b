import { expect } from 'chai';
import { mropeParts } from '../../../src/positions/mropeParts';
import { mropePositions } from '../../../src/positions/mropePositions';
import { coordinatesOf } from './coordinates';

describe('M-RoPE positions', () => {
  it('of text alone are those of one axis, thrice, and leave decoding where it is', () => {
    const positions = mropePositions([{ text: 3 }]);
    expect(coordinatesOf(positions)).to.deep.equal({ t: [0, 1, 2], h: [0, 1, 2], w: [0, 1, 2] });
    expect(positions.ropeDelta).to.equal(0);
    expect(mropePositions([])).to.include({ count: 0, ropeDelta: 0 });
  });

  it('of an image start together after the text, and the text after resumes behind the longer side', () => {
    const positions = mropePositions([{ text: 1 }, { frames: 1, height: 1, width: 3 }, { text: 2 }]);
    expect(coordinatesOf(positions)).to.deep.equal({
      t: [0, 1, 1, 1, 4, 5],
      h: [0, 1, 1, 1, 4, 5],
      w: [0, 1, 2, 3, 4, 5],
    });
    expect(positions.ropeDelta).to.equal(0);
  });

  it('of a long video overlap the text after it, unless that resumes behind the greatest position', () => {
    const parts = [{ text: 1 }, { frames: 3, height: 1, width: 1, interval: 2 }, { text: 1 }];
    expect(coordinatesOf(mropePositions(parts)).t).to.deep.equal([0, 1, 3, 5, 2]);
    expect(mropePositions(parts).ropeDelta).to.equal(5 + 1 - 5);
    expect(coordinatesOf(mropePositions(parts, 'maximum')).t).to.deep.equal([0, 1, 3, 5, 6]);
  });

  // transformers 5.18, Qwen2_5_VLModel: (arange(frames) * (tokens_per_second * seconds)).long(), seconds 1 unless given.
  it('of frames at no whole number of positions are cut, each for itself', () => {
    const frames = (interval: number, count: number): number[] | undefined =>
      coordinatesOf(mropePositions([{ frames: count, height: 1, width: 1, interval }])).t;
    expect(frames(1.5, 5)).to.deep.equal([0, 1, 3, 4, 6]);
    expect(frames(0.25, 6)).to.deep.equal([0, 0, 0, 0, 1, 1]);
    // 50 × 0.02 is 0.99999998 in real numbers, as float32 has 0.02, but 1 once rounded.
    expect(frames(0.02, 51)?.at(-1)).to.equal(1);
    expect(frames(0, 3)).to.deep.equal([0, 0, 0]);
  });
});

describe('the parts of a sequence with images and videos', () => {
  it('are runs of one type, with grids of merged patches', () => {
    const parts = mropeParts({
      tokenTypes: [0, 1, 1, 0, 2, 2, 0],
      imageGrids: [[1, 2, 5]],
      videoGrids: [[2, 3, 2]],
      spatialMergeSize: 2,
      tokensPerSecond: 25,
      secondsPerGrid: [1.9],
    });
    expect(parts).to.deep.equal([
      { text: 1 },
      { frames: 1, height: 1, width: 2, interval: 1 },
      { text: 1 },
      { frames: 2, height: 1, width: 1, interval: 47.5 },
      { text: 1 },
    ]);
  });

  it('have a second between the frames of a video unless told otherwise, and none between those of an image', () => {
    const inputs = { tokenTypes: [2, 2, 1, 1], imageGrids: [[2, 1, 1]], videoGrids: [[2, 1, 1]] } as const;
    const intervals = (more: object): unknown[] =>
      mropeParts({ ...inputs, spatialMergeSize: 1, ...more }).map((part) => 'interval' in part && part.interval);
    expect(intervals({ tokensPerSecond: 4 })).to.deep.equal([4, 1]);
    expect(intervals({ tokensPerSecond: 4, secondsPerGrid: [0.5] })).to.deep.equal([2, 1]);
    expect(intervals({ secondsPerGrid: [0.5] })).to.deep.equal([1, 1]);
  });

  it('must be as long as their grids', () => {
    expect(() => mropeParts({ tokenTypes: [1], imageGrids: [[1, 4, 4]], spatialMergeSize: 2 })).to.throw(
      RangeError,
      'A grid has 4 tokens, but its run has 1.',
    );
  });
});
