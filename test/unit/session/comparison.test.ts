import { expect } from 'chai';
import { resolveSpec } from '../../../src/schemes/resolveSpec';
import {
  formatComparison,
  moved,
  parseComparison,
  withAdded,
  withBaseline,
  without,
  withSpec,
  withText,
  type Comparison,
} from '../../../src/session/comparison';

const [rope, alibi, nope] = ['rope', 'alibi', 'nope'].map((scheme) => resolveSpec({ scheme }));
if (!rope || !alibi || !nope) throw new Error('three specs');
const three: Comparison = { specs: [rope, alibi, nope], baseline: 1 };

describe('A comparison', () => {
  it('comes back from its file as it went in', () => {
    expect(parseComparison(formatComparison(three))).to.deep.equal(three);
    expect(formatComparison(parseComparison(formatComparison(three)))).to.equal(formatComparison(three));
  });

  it('is completed where a file says little', () => {
    const { specs, baseline } = parseComparison(
      '{"phasor": 1, "specs": [{"scheme": "rope"}, {"scheme": "rope", "headDim": 64}]}',
    );
    expect(specs.map(({ headDim }) => headDim)).to.deep.equal([128, 64]);
    expect(baseline).to.equal(undefined);
  });

  const wrong: Readonly<Record<string, [string, RegExp]>> = {
    'no JSON': ['{', /^The comparison is not JSON: .*\.$/],
    'a list': ['[]', /must be an object/],
    'another version': ['{"phasor": 2, "specs": []}', /"phasor": 2, .* reads 1/],
    'no version': ['{"specs": []}', /"phasor": nothing/],
    'no specs': ['{"phasor": 1}', /no list "specs"/],
    'one spec': ['{"phasor": 1, "specs": [{"scheme": "rope"}]}', /^1 specs were given, but two to six/],
    'a wrong spec': ['{"phasor": 1, "specs": [{"scheme": "rope"}, {"scheme": "rope", "headDim": 3}]}', /headDim is 3/],
    'texts under two specs': [
      '{"phasor": 1, "specs": [{"scheme": "rope"}, {"scheme": "nope"}], "texts": ["one", "two"]}',
      /under one spec, but 2 specs were given/,
    ],
    'one text': ['{"phasor": 1, "specs": [{"scheme": "rope"}], "texts": ["one"]}', /^1 texts were given/],
    'a text that is none': ['{"phasor": 1, "specs": [{"scheme": "rope"}], "texts": ["one", 2]}', /^Text 2 of "texts"/],
    'a wrong baseline': [
      '{"phasor": 1, "baseline": 2, "specs": [{"scheme": "rope"}, {"scheme": "nope"}]}',
      /"baseline" is 2/,
    ],
  };
  for (const [name, [text, sentence]] of Object.entries(wrong)) {
    it(`says what is wrong with a file of ${name}`, () => {
      expect(() => parseComparison(text)).to.throw(sentence);
    });
  }

  it('changes one spec and leaves the others', () => {
    const changed = withSpec(three, 2, rope);
    expect(changed).to.deep.equal({ specs: [rope, alibi, rope], baseline: 1 });
    expect(three.specs[2]).to.equal(nope);
  });

  it('of texts comes back from its file with the texts, and has one spec for all of them', () => {
    const [one, two, other] = ['one', 'two', 'three'].map((text) => ({ label: 'a.txt', detail: 'line 1', text }));
    const texts: Comparison = { specs: [rope], texts: [one!, two!], baseline: 1 };
    expect(parseComparison(formatComparison(texts))).to.deep.equal(texts);
    expect(withSpec(texts, 1, alibi).specs).to.deep.equal([alibi]);
    expect(withText(texts, other!).texts).to.deep.equal([one, two, other]);
    expect(without(withText(texts, other!), 0)).to.deep.equal({ specs: [rope], texts: [two, other], baseline: 0 });
    expect(moved(texts, 1, 0)).to.deep.equal({ specs: [rope], texts: [two, one], baseline: 0 });
    expect(() => without(texts, 0)).to.throw(/^1 texts were given, but two to six/);
  });

  it('grows to six specs and shrinks to two', () => {
    const six = [rope, alibi, nope].reduce(withAdded, three);
    expect(six.specs).to.have.lengthOf(6);
    expect(() => withAdded(six, rope)).to.throw(/two to six/);
    expect(() => without(without(three, 0), 0)).to.throw(/two to six/);
  });

  it('keeps its baseline on the same spec when columns go and move', () => {
    expect(without(three, 0).baseline).to.equal(0);
    expect(without(three, 2).baseline).to.equal(1);
    expect(without(three, 1).baseline).to.equal(undefined);
    expect(moved(three, 1, 0)).to.deep.equal({ specs: [alibi, rope, nope], baseline: 0 });
    expect(moved(three, 0, 2)).to.deep.equal({ specs: [alibi, nope, rope], baseline: 0 });
    expect(withBaseline(three, undefined).baseline).to.equal(undefined);
  });
});
