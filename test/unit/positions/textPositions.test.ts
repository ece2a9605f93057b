import { expect } from 'chai';
import { linePositions } from '../../../src/positions/linePositions';
import { segmentedPositions, segmentsEndedBy } from '../../../src/positions/segmentedPositions';
import { lineStarts, paragraphStarts } from '../../../src/positions/textCuts';
import { tokenPlaces } from '../../../src/positions/textTokens';
import { coordinatesOf, tokensOf, wordsOf } from './coordinates';

describe('the place of a token', () => {
  it('is that of its first letter, or its start where it is white space', () => {
    expect([...tokenPlaces(tokensOf('\n\tif', ' ', 'x', '\n'))]).to.deep.equal([2, 4, 5, 6]);
    expect([...tokenPlaces(tokensOf())]).to.deep.equal([]);
  });
});

describe('line positions', () => {
  it('count lines by every kind of line break, which belongs to the line it ends', () => {
    const tokens = tokensOf('a', '\r\n', 'b', '\r', '\n', '\n', 'c', '\r', 'd');
    expect(coordinatesOf(linePositions(tokens))).to.deep.equal({
      line: [0, 0, 1, 1, 1, 2, 3, 3, 4],
      column: [0, 1, 0, 1, 2, 0, 0, 1, 0],
    });
  });

  it('count tokens as columns, however wide tabs and emoji are', () => {
    const tokens = tokensOf('\t\t', '👩‍🚀', ' x', '\n', '\ty');
    expect(coordinatesOf(linePositions(tokens))).to.deep.equal({ line: [0, 0, 0, 0, 1], column: [0, 1, 2, 3, 0] });
  });

  it('put a word on its own line though it comes with the line break before it', () => {
    expect(coordinatesOf(linePositions(tokensOf('a', '\nb', ' c')))).to.deep.equal({
      line: [0, 1, 1],
      column: [0, 0, 1],
    });
  });

  it('count the parts of one character as tokens of their own', () => {
    const parts = { text: 'é\nx', starts: [0, 0, 1, 2], ends: [1, 1, 2, 3] };
    expect(coordinatesOf(linePositions(parts))).to.deep.equal({ line: [0, 0, 0, 1], column: [0, 1, 2, 0] });
  });
});

describe('the cuts of a text', () => {
  it('are where lines start, and where paragraphs do', () => {
    const text = 'one\ntwo\r\n \t\r\n\nthree\n\n';
    expect(lineStarts(text)).to.deep.equal([4, 9, 13, 14, 20, 21]);
    expect(paragraphStarts(text)).to.deep.equal([14]);
    expect(lineStarts('')).to.deep.equal([]);
    expect(paragraphStarts('\n\na')).to.deep.equal([2]);
  });
});

describe('segments', () => {
  it('hold the separator that ends them', () => {
    const { text, starts, ends } = wordsOf('a b . c .');
    const isStop = (token: number): boolean => text.slice(starts[token], ends[token]) === ' .';
    expect(coordinatesOf(segmentedPositions(segmentsEndedBy(5, isStop)))).to.deep.equal({
      index: [0, 1, 2, 0, 1],
      segment: [0, 0, 0, 1, 1],
    });
  });

  it('are numbered without gaps, and may be none', () => {
    expect(coordinatesOf(segmentedPositions([2, 2, 7]))).to.deep.equal({ index: [0, 1, 0], segment: [0, 0, 1] });
    expect(segmentedPositions([]).count).to.equal(0);
  });
});
