import { expect } from 'chai';
import { nested, type SymbolRange } from '../../../src/positions/symbolRange';
import { symbolPositions } from '../../../src/positions/symbolPositions';
import { coordinatesOf, wordsOf } from './coordinates';

const text = 'import x\n\nclass A:\n  def f():\n    a\n    b c\n\n  def g(): d\nf()\n';
const rangeOf = (from: string, to: string): { start: number; end: number } => ({
  start: text.indexOf(from),
  end: text.lastIndexOf(to) + to.length,
});
const symbols: SymbolRange[] = nested([
  { kind: 'function', ...rangeOf('def g', ' d') },
  { kind: 'other', ...rangeOf('class', ' d') },
  { kind: 'function', ...rangeOf('def f', 'b c') },
  { kind: 'function', ...rangeOf('b c', 'b c') },
]);

describe('positions by function', () => {
  const tokens = wordsOf(text);
  const shown = Array.from(tokens.starts, (start, token) => text.slice(start, tokens.ends[token]).trim());

  it('restart in each outermost function and in the code around functions', () => {
    const { token, function: number } = coordinatesOf(symbolPositions(tokens, symbols, 2));
    const said = shown.map((word, index) => `${word}:${number?.[index]}.${token?.[index]}`);
    expect(said).to.deep.equal(
      'import:0.0 x:0.1 :0.2 :0.3 class:0.4 A::0.5 :0.6 def:1.0 f()::1.1 :1.2 a:1.3 :1.4 b:1.5 c:1.6 :1.7 :1.8 def:2.0 g()::2.1 d:2.2 :2.3 f():3.0 :3.1'.split(
        ' ',
      ),
    );
  });

  it('count the lines with code as statements', () => {
    const { token, statement, function: number } = coordinatesOf(symbolPositions(tokens, symbols, 3));
    const said = shown.map((word, index) => `${word}:${number?.[index]}.${statement?.[index]}.${token?.[index]}`);
    expect(said).to.deep.equal(
      'import:0.0.0 x:0.0.1 :0.0.2 :0.0.3 class:0.1.0 A::0.1.1 :0.1.2 def:1.0.0 f()::1.0.1 :1.0.2 a:1.1.0 :1.1.1 b:1.2.0 c:1.2.1 :1.2.2 :1.2.3 def:2.0.0 g()::2.0.1 d:2.0.2 :2.0.3 f():3.0.0 :3.0.1'.split(
        ' ',
      ),
    );
  });

  it('are those of one function where there is none, and none without tokens', () => {
    expect(coordinatesOf(symbolPositions(wordsOf('a b'), [], 2))).to.deep.equal({ token: [0, 1], function: [0, 0] });
    expect(symbolPositions(wordsOf(''), [], 3).count).to.equal(0);
  });
});

describe('flat ranges', () => {
  it('nest in the smallest that holds them, and end where it ends', () => {
    const flat = [
      { kind: 'other', start: 4, end: 9 },
      { kind: 'other', start: 0, end: 6 },
      { kind: 'function', start: 0, end: 2 },
      { kind: 'other', start: 7, end: 8 },
    ] as const;
    expect(nested(flat)).to.deep.equal([
      {
        kind: 'other',
        start: 0,
        end: 6,
        children: [
          { kind: 'function', start: 0, end: 2, children: [] },
          { kind: 'other', start: 4, end: 6, children: [] },
        ],
      },
      { kind: 'other', start: 7, end: 8, children: [] },
    ]);
  });
});
