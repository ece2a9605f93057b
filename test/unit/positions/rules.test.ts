import { expect } from 'chai';
import { expectation, fits } from '../../../src/parameters/parameterCheck';
import type { Positions } from '../../../src/positions/positions';
import { positionsOf, resolveRule } from '../../../src/positions/resolveRule';
import type { RuleSpec } from '../../../src/positions/rule';
import { RuleError } from '../../../src/positions/ruleError';
import { ruleById, rules } from '../../../src/positions/rules';
import type { TokenizedDocument } from '../../../src/positions/tokenizedDocument';
import { coordinatesOf, wordsOf } from './coordinates';

const text = 'One two .\n\ndef f():\n  a ( b )\n';
const tokens = wordsOf(text);
const count = tokens.starts.length;
const full: TokenizedDocument = {
  count,
  ids: Uint32Array.from(tokens.starts, (_, token) => token),
  tokens,
  symbols: [{ kind: 'function', start: text.indexOf('def'), end: text.length - 1, children: [] }],
};

const positions = (spec: RuleSpec, document: TokenizedDocument = full): Positions => positionsOf(document, spec);
const first = (spec: RuleSpec, document: TokenizedDocument): number[] => {
  const all = positions(spec, document);
  return Array.from({ length: all.count }, (_, token) => all.at(token));
};
const messageOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof RuleError) return error.message;
    throw error;
  }
  return 'nothing is wrong';
};

describe('every rule', () => {
  for (const { id, name, summary, parameters, presets } of rules) {
    it(`${id} has a name, a sentence, and defaults and presets that fit`, () => {
      expect(ruleById(id)?.name).to.equal(name);
      expect(summary).to.match(/^[A-Z].*\.$/s);
      for (const [parameter, descriptor] of Object.entries(parameters)) {
        expect(fits(descriptor, descriptor.default), `${parameter}: ${expectation(descriptor)}`).to.equal(true);
        expect(descriptor.help).to.match(/\.$/);
      }
      for (const { values } of presets) expect(resolveRule({ rule: id, ...values })).to.include(values);
    });

    it(`${id} gives every token a coordinate on each axis, or NaN, and nothing to no tokens`, () => {
      const all = positions({ rule: id });
      expect(all.count).to.equal(count);
      expect(all.axes).to.not.be.empty;
      expect(new Set(all.axes).size).to.equal(all.axes.length);
      for (const list of Object.values(coordinatesOf(all))) {
        for (const value of list) expect(Number.isNaN(value) || (Number.isInteger(value) && value >= 0)).to.equal(true);
      }
      const none = { count: 0, ids: [], tokens: wordsOf(''), symbols: full.symbols };
      expect(positions({ rule: id }, none).count).to.equal(0);
    });
  }
});

describe('the rule', () => {
  const ofCount = (length: number): TokenizedDocument => ({ count: length });

  it('index counts from its offset', () => {
    expect(first({ rule: 'index' }, ofCount(3))).to.deep.equal([0, 1, 2]);
    expect(first({ rule: 'index', offset: 7 }, ofCount(2))).to.deep.equal([7, 8]);
  });

  it('padded counts as each family does', () => {
    const padded = (numbering: string): number[] =>
      first({ rule: 'padded', numbering, leftPadding: 2, rightPadding: 1 }, ofCount(5));
    // transformers 5.18, generation/utils.py: (cumsum(mask) - 1).masked_fill(mask == 0, 0).
    expect(padded('generate')).to.deep.equal([0, 0, 0, 1, 0]);
    expect(padded('bloom')).to.deep.equal([0, 0, 0, 1, 0]);
    expect(padded('opt')).to.deep.equal([1, 1, 2, 3, 1]);
    expect(padded('fairseq')).to.deep.equal([1, 1, 2, 3, 1]);
    expect(first({ rule: 'padded', paddingId: 9 }, { count: 3, ids: [9, 4, 5] })).to.deep.equal([0, 0, 1]);
    expect(first({ rule: 'padded', leftPadding: 9, rightPadding: 9 }, ofCount(2))).to.deep.equal([0, 0]);
  });

  it('cache goes on after the cached tokens, padding not counted where the family sees its mask', () => {
    const cached = (numbering: string): number[] =>
      first({ rule: 'cache', numbering, past: 5, pastPadding: 2 }, ofCount(2));
    expect(cached('generate')).to.deep.equal([3, 4]);
    expect(cached('opt')).to.deep.equal([5, 6]);
    expect(cached('fairseq')).to.deep.equal([7, 8]);
  });

  it('packed starts anew with each document', () => {
    const spec = { rule: 'packed', documents: 'separator', separatorId: 0 };
    expect(first(spec, { count: 5, ids: [7, 0, 7, 7, 0] })).to.deep.equal([0, 1, 0, 1, 2]);
    const lines = { count: 4, tokens: wordsOf('a\nb c') } as const;
    expect(first({ rule: 'packed', documents: 'lines' }, { ...lines, count: 4 })).to.deep.equal([0, 1, 0, 1]);
    const paragraphs = wordsOf('a\nb\n\nc');
    expect(first({ rule: 'packed' }, { count: 6, tokens: paragraphs })).to.deep.equal([0, 1, 2, 3, 4, 0]);
  });

  it('mrope puts merged patches between two texts, and ends where the tokens do', () => {
    const spec = { rule: 'mrope', textBefore: 2, height: 4, width: 4 };
    const golden = { t: [0, 1, 2, 2, 2, 2, 4, 5, 6], h: [0, 1, 2, 2, 3, 3, 4, 5, 6], w: [0, 1, 2, 3, 2, 3, 4, 5, 6] };
    expect(coordinatesOf(positions(spec, ofCount(9)))).to.deep.equal(golden);
    for (let length = 0; length < 9; length++) {
      expect(coordinatesOf(positions(spec, ofCount(length))).w).to.deep.equal(golden.w.slice(0, length));
    }
    const video = { ...spec, frames: 3, height: 2, tokensPerSecond: 2, secondsPerGrid: 1.5 };
    expect(coordinatesOf(positions(video, ofCount(9))).t).to.deep.equal([0, 1, 2, 2, 5, 5, 8, 8, 4]);
    expect(coordinatesOf(positions({ ...video, resume: 'maximum' }, ofCount(9))).t?.at(-1)).to.equal(9);
    const ofOneSecond = { ...spec, frames: 3, height: 2, tokensPerSecond: 2 };
    expect(coordinatesOf(positions(ofOneSecond, ofCount(9))).t).to.deep.equal([0, 1, 2, 2, 4, 4, 6, 6, 4]);
  });

  it('mrope does not build a grid that nobody sees', () => {
    const huge = { rule: 'mrope', frames: 4096, height: 4096, width: 4096, spatialMergeSize: 1 };
    expect(coordinatesOf(positions(huge, ofCount(5))).w).to.deep.equal([0, 1, 2, 3, 4]);
  });

  it('segments ends them as BiPE does, by line, by paragraph or by id', () => {
    const segments = (spec: object, document: TokenizedDocument = full): number[] | undefined =>
      coordinatesOf(positions({ rule: 'segments', ...spec }, document)).segment;
    const sentences = { count: 7, tokens: wordsOf('a b . 3.5 c\nd') };
    expect(segments({}, { ...sentences, count: 7 })).to.deep.equal([0, 0, 0, 1, 1, 1, 2]);
    expect(segments({ segments: 'lines' }, sentences)).to.deep.equal([0, 0, 0, 0, 0, 0, 1]);
    expect(segments({ segments: 'paragraphs' })?.slice(0, 6)).to.deep.equal([0, 0, 0, 0, 0, 1]);
    const ids = { count: 3, ids: [13, 5, 6] };
    expect(segments({ segments: 'separators', separatorIds: [13] }, ids)).to.deep.equal([0, 1, 1]);
  });

  it('symbols reads the functions of the document', () => {
    const levels = coordinatesOf(positions({ rule: 'symbols', restarts: true }));
    expect(levels.function).to.deep.equal([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(levels.statement).to.deep.equal([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });

  it('tree has the levels of its text', () => {
    expect(positions({ rule: 'tree' }).axes).to.deep.equal(['level1', 'level2']);
    expect(coordinatesOf(positions({ rule: 'tree', tree: 'brackets' })).level1?.slice(-5)).to.deep.equal([
      NaN,
      1,
      1,
      1,
      NaN,
    ]);
    expect(positions({ rule: 'tree', tree: 'symbols' }).axes).to.deep.equal(['level1']);
  });
});

describe('a rule that cannot be used', () => {
  const refused: readonly (readonly [unknown, string])[] = [
    ['grid', 'The rule is "grid", but it must be an object such as { "rule": "index" } (setting phasor.positions).'],
    [
      { rule: 'spiral' },
      `The rule is "spiral", but it must be one of ${rules.map(({ id }) => id).join(', ')} (setting phasor.positions).`,
    ],
    [
      { rule: 'index', offset: -1 },
      'offset is -1, but it must be a whole number from 0 to 1073741824 (setting phasor.positions.offset).',
    ],
    [{ rule: 'lines', height: 3 }, '"height" is not a parameter of lines; it has none (setting phasor.positions).'],
    [
      { rule: 'grid', order: 'spiral' },
      'order is "spiral", but it must be one of rows, columns (setting phasor.positions.order).',
    ],
  ];
  for (const [value, message] of refused) {
    it(`is refused with: ${message}`, () => {
      expect(messageOf(() => resolveRule(value))).to.equal(message);
    });
  }

  it('says what the document lacks', () => {
    const bare = { count: 2 };
    const lacking = (spec: RuleSpec, document: TokenizedDocument = bare): string =>
      messageOf(() => positionsOf(document, spec));
    expect(lacking({ rule: 'lines' })).to.equal('Line and column reads the text of a document, but there is none.');
    expect(lacking({ rule: 'padded', paddingId: 0 })).to.equal(
      'Padding mask reads the ids of tokens, but only their number is known.',
    );
    expect(lacking({ rule: 'symbols' }, { ...full, symbols: [] })).to.equal(
      'Function, statement, token reads the functions and other symbols that the editor knows of a document, but this one has none.',
    );
    expect(lacking({ rule: 'tree', tree: 'symbols' }, { ...full, symbols: undefined })).to.match(
      /^Tree path reads the/,
    );
    expect(lacking({ rule: 'packed', documents: 'separator' })).to.match(/^separatorId is missing/);
    expect(lacking({ rule: 'segments', segments: 'separators' })).to.match(/^separatorIds is missing/);
    expect(lacking({ rule: 'mrope', height: 1 })).to.equal(
      'spatialMergeSize is 2, but with 1 × 12 patches it must be at most 1 (setting phasor.positions.spatialMergeSize).',
    );
  });

  it('asks for symbols only where it reads them', () => {
    const reads = (spec: RuleSpec): boolean | undefined => ruleById(spec.rule)?.readsSymbols(spec);
    expect(rules.filter(({ id }) => reads({ rule: id })).map(({ id }) => id)).to.deep.equal(['symbols']);
    expect(reads({ rule: 'tree', tree: 'symbols' })).to.equal(true);
  });
});
