import { expect } from 'chai';
import { toBfloat16 } from '../../../src/numerics/bfloat16';

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

  it('keeps zero, its sign, infinity and NaN', () => {
    expect(Object.is(toBfloat16(-0), -0)).to.equal(true);
    expect(toBfloat16(Infinity)).to.equal(Infinity);
    expect(toBfloat16(3.4e38)).to.equal(Infinity);
    expect(toBfloat16(NaN)).to.be.NaN;
  });
});
