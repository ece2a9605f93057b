import { expect } from 'chai';
import { bracketRanges } from '../../../src/positions/bracketRanges';
import { indentationRanges } from '../../../src/positions/indentationRanges';
import type { NestedRange } from '../../../src/positions/symbolRange';
import { treePositions } from '../../../src/positions/treePositions';
import { coordinatesOf, tokensOf, wordsOf } from './coordinates';

const told = (text: string, ranges: readonly NestedRange[]): unknown[] =>
  ranges.map(({ start, end, children }) =>
    children.length === 0 ? text.slice(start, end) : [text.slice(start, end), ...told(text, children)],
  );

describe('the tree of brackets', () => {
  it('has each pair in the one around it', () => {
    const text = 'f(a[0], {b}) (c)';
    expect(told(text, bracketRanges(text))).to.deep.equal([['(a[0], {b})', '[0]', '{b}'], '(c)']);
  });

  it('ends what is never closed with what is around it, and takes no notice of what was never opened', () => {
    const text = ') ( [ ) ] {';
    expect(told(text, bracketRanges(text))).to.deep.equal([['( [ )', '[ '], '{']);
  });
});

describe('the tree of indentation', () => {
  it('has each line in the nearest line above that is less indented, tabs being eight wide', () => {
    const text = 'a\n  b\n\n    c\n\td\n  e\nf';
    expect(told(text, indentationRanges(text))).to.deep.equal([
      ['a\n  b\n\n    c\n\td\n  e\n', ['  b\n\n    c\n\td\n', ['    c\n\td\n', '\td\n']], '  e\n'],
      'f',
    ]);
  });

  it('is empty where there is no text', () => {
    expect(indentationRanges('\n  \n')).to.deep.equal([]);
  });
});

describe('tree paths', () => {
  const text = 'x(a(b)c(d(e)))y';
  const tokens = tokensOf(...Array.from(text));
  const pathsOf = (depth: number, leaves: boolean): string[] => {
    const positions = treePositions(tokens, bracketRanges(text), { depth, leaves });
    return Array.from(text, (sign, token) => {
      const path = positions.axes.map((_, axis) => positions.at(token, axis)).filter((child) => !Number.isNaN(child));
      return `${sign}${path.join('.')}`;
    }).filter((path) => /^\w/.test(path));
  };

  it('say which child to take, level by level, and are empty at the root', () => {
    expect(pathsOf(8, false)).to.deep.equal(['x', 'a0', 'b0.0', 'c0', 'd0.1', 'e0.1.0', 'y']);
  });

  it('end at the deepest level that is told apart', () => {
    expect(pathsOf(2, false)).to.deep.equal(['x', 'a0', 'b0.0', 'c0', 'd0.1', 'e0.1', 'y']);
    expect(pathsOf(1, false)).to.deep.equal(['x', 'a0', 'b0', 'c0', 'd0', 'e0', 'y']);
  });

  it('with tokens as leaves are all different', () => {
    const paths = pathsOf(8, true);
    expect(paths).to.deep.equal(['x0', 'a1.1', 'b1.2.1', 'c1.3', 'd1.4.1', 'e1.4.2.1', 'y2']);
  });

  it('have one level, without a choice, where there is no tree', () => {
    expect(coordinatesOf(treePositions(wordsOf('a b'), [], { depth: 8, leaves: false }))).to.deep.equal({
      level1: [NaN, NaN],
    });
  });
});
