import { expect } from 'chai';
import fc from 'fast-check';
import { indexPositions } from '../../../src/positions/indexPositions';
import {
  afterCache,
  bloomNumbering,
  fairseqNumbering,
  generateNumbering,
  optNumbering,
} from '../../../src/positions/numbering';
import { documentLengths, packedPositions } from '../../../src/positions/packedPositions';
import { paddedPositions } from '../../../src/positions/paddedPositions';
import type { Positions } from '../../../src/positions/positions';
import { slicePositions } from '../../../src/positions/slicePositions';

const listOf = (positions: Positions): number[] =>
  Array.from({ length: positions.count }, (_, token) => positions.at(token));

const numbering = fc.constantFrom(
  bloomNumbering,
  generateNumbering,
  optNumbering,
  fairseqNumbering(),
  fairseqNumbering(7),
);
const mask = fc.array(fc.constantFrom(0, 1), { maxLength: 40 });

describe('padded positions', () => {
  it('of the tokens are the same whichever side the padding is on', () => {
    fc.assert(
      fc.property(numbering, fc.nat(20), fc.nat(20), (rule, tokens, pads) => {
        const [ones, zeros] = [new Array<number>(tokens).fill(1), new Array<number>(pads).fill(0)];
        const plain = listOf(indexPositions(tokens, rule.first));
        expect(listOf(paddedPositions([...zeros, ...ones], rule)).slice(pads)).to.deep.equal(plain);
        expect(listOf(paddedPositions([...ones, ...zeros], rule)).slice(0, tokens)).to.deep.equal(plain);
      }),
    );
  });

  it('count the tokens one by one, and give all padding one position', () => {
    fc.assert(
      fc.property(numbering, mask, (rule, given) => {
        const positions = listOf(paddedPositions(given, rule));
        const tokens = positions.filter((_, token) => given[token] === 1);
        expect(tokens).to.deep.equal(listOf(indexPositions(tokens.length, rule.first)));
        expect(positions.every((position, token) => given[token] === 1 || position === rule.padding)).to.equal(true);
      }),
    );
  });

  it('of a decode step are those that the whole sequence would give, by a slice or by the tokens in the cache', () => {
    fc.assert(
      fc.property(numbering, fc.nat(20), fc.nat(20), (rule, past, count) => {
        const whole = paddedPositions(new Array<number>(past + count).fill(1), rule);
        const step = listOf(slicePositions(whole, past, count));
        expect(step).to.deep.equal(listOf(whole).slice(past));
        expect(listOf(paddedPositions(new Array<number>(count).fill(1), afterCache(rule, past)))).to.deep.equal(step);
      }),
    );
  });
});

describe('a slice of positions', () => {
  it('keeps what is known of consecutive ones', () => {
    expect(slicePositions(indexPositions(10, 5), 3, 4).first).to.equal(8);
    expect(slicePositions(packedPositions([5, 5]), 3, 4).first).to.equal(undefined);
  });

  it('has no tokens that the whole has not', () => {
    expect(() => slicePositions(indexPositions(10), 8, 3)).to.throw(RangeError, 'Tokens 8 to 10');
  });
});

describe('packed positions', () => {
  it('restart at 0 with every document, and count up by one within it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 10 }), (lengths) => {
        const positions = listOf(packedPositions(lengths));
        expect(positions).to.deep.equal(lengths.flatMap((length) => listOf(indexPositions(length))));
      }),
    );
  });

  it('of ids with separators have documents that cover every token once, each ended by its own separator', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 40 }), (ids) => {
        const lengths = documentLengths(ids, 0);
        expect(lengths.reduce((sum, length) => sum + length, 0)).to.equal(ids.length);
        let start = 0;
        for (const length of lengths) {
          expect(ids.slice(start, start + length - 1)).to.not.include(0);
          start += length;
          if (start < ids.length) expect(ids[start - 1]).to.equal(0);
        }
      }),
    );
  });
});
