import { expect } from 'chai';
import { firstInexactInteger, roundTo } from '../../../src/numerics/rounding';

interface Format {
  readonly exponentBits: number;
  readonly fractionBits: number;
}

/** The number that 16 bits stand for, as IEEE 754 defines it. */
function decode(word: number, { exponentBits, fractionBits }: Format): number {
  const bias = 2 ** (exponentBits - 1) - 1;
  const sign = word >>> 15 ? -1 : 1;
  const exponent = (word & 0x7fff) >>> fractionBits;
  const fraction = (word & (2 ** fractionBits - 1)) / 2 ** fractionBits;
  if (exponent === 2 ** exponentBits - 1) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (exponent === 0 ? fraction * 2 ** (1 - bias) : (1 + fraction) * 2 ** (exponent - bias));
}

const formats = {
  float16: { exponentBits: 5, fractionBits: 10 },
  bfloat16: { exponentBits: 8, fractionBits: 7 },
} as const;

/** The float32 after (+1) or before (−1) a positive one. */
function neighbour(value: number, step: 1 | -1): number {
  const float = new Float32Array([value]);
  new Uint32Array(float.buffer)[0]! += step;
  return float[0]!;
}

for (const name of ['float16', 'bfloat16'] as const) {
  const round = roundTo[name];
  const infinity = (2 ** formats[name].exponentBits - 1) << formats[name].fractionBits;

  describe(`rounding to ${name}`, () => {
    it('keeps each of the 65 536 numbers, the sign of zero and NaN', () => {
      for (let word = 0; word < 65536; word++) {
        const value = decode(word, formats[name]);
        if (!Object.is(round(value), value)) expect.fail(`${word}: ${value} became ${round(value)}`);
      }
    });

    it('takes the midpoint of each two neighbours to the even one, and what is off it to the nearer', () => {
      for (let word = 0; word < infinity; word++) {
        const low = decode(word, formats[name]);
        // Above the greatest number stands what would be next, which is Infinity.
        const high = decode(word + 1, formats[name]);
        const step = low - decode(word - 1, formats[name]);
        const middle = word + 1 === infinity ? low + step / 2 : (low + high) / 2;
        const even = word % 2 === 0 ? low : high;
        for (const sign of [1, -1]) {
          const got = [middle, neighbour(middle, -1), neighbour(middle, 1)].map((value) => round(sign * value));
          const wanted = [even, low, high].map((value) => sign * value);
          if (got.some((value, index) => !Object.is(value, wanted[index]))) {
            expect.fail(`between ${low} and ${high}: ${got.join(', ')} instead of ${wanted.join(', ')}`);
          }
        }
      }
    });

    it('rounds what float32 left of a double', () => {
      // Just above the midpoint of 1 and its neighbour, but by less than a float32 can tell.
      const middle = 1 + 2 ** -(formats[name].fractionBits + 1);
      expect(round(middle + 2 ** -40)).to.equal(1);
      expect(round(1e300)).to.equal(Infinity);
      expect(round(-1e300)).to.equal(-Infinity);
      expect(Object.is(round(-1e-300), -0)).to.equal(true);
    });
  });
}

describe('the first whole number that is not exact', () => {
  it('is one more than two to the bits of the significand', () => {
    expect(firstInexactInteger('bfloat16')).to.equal(257);
    expect(firstInexactInteger('float16')).to.equal(2049);
    expect(firstInexactInteger('float32')).to.equal(2 ** 24 + 1);
  });
});
