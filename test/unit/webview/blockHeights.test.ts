import { expect } from 'chai';
import { BlockHeights } from '../../../webview/controls/blockHeights';

describe('Heights of blocks', () => {
  it('are guessed while none is known', () => {
    const heights = new BlockHeights(10, 50);
    expect(heights.above(4)).to.equal(200);
    expect(heights.above(10)).to.equal(500);
    expect(heights.at(120)).to.equal(2);
  });

  it('are the mean of the known ones where they are not known', () => {
    const heights = new BlockHeights(4, 50);
    heights.measure(0, 100);
    heights.measure(2, 20);
    expect(heights.above(1)).to.equal(100);
    expect(heights.above(2)).to.equal(160);
    expect(heights.above(4)).to.equal(240);
  });

  it('replace what was measured before', () => {
    const heights = new BlockHeights(2, 50);
    heights.measure(0, 100);
    heights.measure(0, 30);
    expect(heights.above(2)).to.equal(60);
  });

  it('say the nearest block above the first and below the last', () => {
    const heights = new BlockHeights(3, 10);
    expect(heights.at(-5)).to.equal(0);
    expect(heights.at(1000)).to.equal(2);
    expect(new BlockHeights(0, 10).at(0)).to.equal(0);
  });

  it('know nothing of a block that is not there', () => {
    const heights = new BlockHeights(1, 10);
    heights.measure(7, 99);
    expect(heights.above(1)).to.equal(10);
  });
});
