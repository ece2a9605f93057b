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

  const said = (restarts: boolean): string[] => {
    const { token, statement, function: number } = coordinatesOf(symbolPositions(tokens, symbols, restarts));
    return shown.map((word, index) => `${word}:${number?.[index]}.${statement?.[index]}.${token?.[index]}`);
  };

  it('count outermost functions and the code around them, lines with code, and tokens', () => {
    expect(said(false).join(' ')).to.equal(
      'import:0.0.0 x:0.0.1 :0.0.2 :0.0.3 class:0.1.4 A::0.1.5 :0.1.6 def:1.2.7 f()::1.2.8 :1.2.9 a:1.3.10 :1.3.11 b:1.4.12 c:1.4.13 :1.4.14 :1.4.15 def:2.5.16 g()::2.5.17 d:2.5.18 :2.5.19 f():3.6.20 :3.6.21',
    );
  });

  it('may restart on each level', () => {
    expect(said(true).join(' ')).to.equal(
      'import:0.0.0 x:0.0.1 :0.0.2 :0.0.3 class:0.1.0 A::0.1.1 :0.1.2 def:1.0.0 f()::1.0.1 :1.0.2 a:1.1.0 :1.1.1 b:1.2.0 c:1.2.1 :1.2.2 :1.2.3 def:2.0.0 g()::2.0.1 d:2.0.2 :2.0.3 f():3.0.0 :3.0.1',
    );
  });

  it('are those of one function where there is none, and none without tokens', () => {
    const levels = { token: [0, 1], statement: [0, 0], function: [0, 0] };
    expect(coordinatesOf(symbolPositions(wordsOf('a b'), [], false))).to.deep.equal(levels);
    expect(symbolPositions(wordsOf(''), [], true).count).to.equal(0);
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
