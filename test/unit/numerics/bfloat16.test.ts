import { expect } from 'chai';
import { bfloat16Starts, toBfloat16 } from '../../../src/numerics/bfloat16';
import { lastAtMost } from '../../../src/numerics/lastAtMost';

describe('rounding to bfloat16', () => {
  it('keeps eight bits of the significand', () => {
    expect(toBfloat16(256)).to.equal(256);
    expect(toBfloat16(255)).to.equal(255);
    expect(toBfloat16(2 ** -0.5)).to.equal(0.70703125);
  });

  it('takes ties to even', () => {
    expect(toBfloat16(257)).to.equal(256);
    expect(toBfloat16(259)).to.equal(260);
    expect(toBfloat16(-257)).to.equal(-256);
  });

  it('changes at the whole numbers that it tells, and nowhere between', () => {
    const starts = bfloat16Starts();
    for (const start of starts.slice(1)) expect(toBfloat16(start - 1)).to.be.below(toBfloat16(start));
    for (let number = 0; number < 2 ** 24; number += 997) {
      expect(toBfloat16(starts[lastAtMost(starts, number)]!)).to.equal(toBfloat16(number));
    }
  });

  it('keeps zero, its sign, infinity and NaN', () => {
    expect(Object.is(toBfloat16(-0), -0)).to.equal(true);
    expect(toBfloat16(Infinity)).to.equal(Infinity);
    expect(toBfloat16(3.4e38)).to.equal(Infinity);
    expect(toBfloat16(NaN)).to.be.NaN;
  });
});
