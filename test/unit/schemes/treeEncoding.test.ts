import { expect } from 'chai';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Positions } from '../../../src/positions/positions';
import { SpecError } from '../../../src/schemes/specError';
import { treeAxes } from '../../../src/schemes/treeAxes';
import { levelOrderPath } from '../../../src/schemes/treePath';
import { expectClose } from '../../golden/close';
import { vectorsOf } from '../../golden/encodings';
import { rowsOf } from '../../golden/rows';

/** Its one weight at level ℓ is ½^ℓ · √((1 − ¼)·8/2) = ½^ℓ · √3. */
const small = { scheme: 'treeEncoding', branching: 2, depth: 2, features: 1, decays: [Math.atanh(0.5)], hiddenSize: 8 };
const whole = Math.sqrt(3);

/** Tokens that have paths of their own. */
function nodes(paths: readonly (readonly number[])[], levels: number): Positions {
  const axes = Array.from({ length: levels }, (_, edge) => `level${edge + 1}`);
  return { count: paths.length, axes, at: (token, axis = 0) => paths[token]?.[axis] ?? NaN };
}

describe('a tree in level order', () => {
  it('has the root first, then its children, then theirs', () => {
    const paths = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => levelOrderPath(index, 2, 9));
    expect(paths).to.deep.equal([[], [0], [1], [0, 0], [0, 1], [1, 0], [1, 1], [0, 0, 0]]);
    expect(levelOrderPath(12, 3, 9)).to.deep.equal([2, 2]);
  });

  it('has on its axes the choices from the root, and nothing below a node', () => {
    const axes = treeAxes(2, 3);
    expect(axes.names).to.deep.equal(['level1', 'level2', 'level3']);
    expect([0, 1, 2].map((axis) => axes.at(5, axis))).to.deep.equal([1, 0, NaN]);
    expect(axes.at(-1, 0)).to.deep.equal(NaN);
  });

  it('is a line where nodes have one child, of any length', () => {
    expect(treeAxes(1, 3).at(2 ** 50, 2)).to.equal(0);
    expect(treeAxes(1, 3).at(2, 2)).to.deep.equal(NaN);
  });
});

describe('the tree encoding', () => {
  it('marks the nearest edge first, each level half as strong here', () => {
    const rows = rowsOf(vectorsOf(small), 6);
    expect(rows[0]).to.deep.equal([0, 0, 0, 0, 0, 0, 0, 0]);
    expectClose(rows[2]!, [0, whole, 0, 0, 0, 0, 0, 0], { absolute: 1e-15 });
    // Path 1, 0.
    expectClose(rows[5]!, [whole, 0, 0, whole / 2, 0, 0, 0, 0], { absolute: 1e-15 });
  });

  it('reads the paths that tokens have, and the last edges of those that are too long', () => {
    const rows = rowsOf(vectorsOf(small), nodes([[1, 0], [0, 1, 1, 0], [0, 2]], 4)); // prettier-ignore
    expectClose(rows[0]!, [whole, 0, 0, whole / 2, 0, 0, 0, 0], { absolute: 1e-15 });
    expect(rows[1]).to.deep.equal(rows[0]);
    expect(rows[2]!.every(Number.isNaN), 'a third child of two').to.equal(true);
  });

  it('has no vector for what is no node', () => {
    for (const position of [-1, 0.5, NaN, Infinity]) {
      expect(rowsOf(vectorsOf(small), indexPositions(1, position))[0]!.every(Number.isNaN)).to.equal(true);
    }
    expect(rowsOf(vectorsOf(small), indexPositions(1, 2 ** 52))[0]!.some(Number.isNaN)).to.equal(false);
  });

  it('is as wide as its choices where no hidden size is given, and learns the decays', () => {
    const encoding = vectorsOf({ scheme: 'treeEncoding', branching: 3, depth: 4, features: 5 });
    expect(encoding.dimension).to.equal(60);
    expect(encoding.learnedParameters).to.equal(5);
    expect(encoding.seeded).to.equal(true);
  });

  it('draws decays from 0.7 to 0.999', () => {
    const drawn = vectorsOf({ scheme: 'treeEncoding', branching: 1, depth: 2, features: 256 });
    const row = rowsOf(drawn, 3)[2]!;
    // The second level is the first times tanh p.
    const decays = row.slice(256).map((weight, f) => Math.atanh(weight / row[f]!));
    expect(Math.min(...decays)).to.be.within(0.7, 0.71);
    expect(Math.max(...decays)).to.be.within(0.989, 0.999);
  });

  it('has room for its choices', () => {
    expect(() => vectorsOf({ ...small, hiddenSize: 3 })).to.throw(
      SpecError,
      'hiddenSize is 3, but it must be at least features × branching × depth, 4 (setting phasor.parameters.treeEncoding.hiddenSize).',
    );
    expect(() => vectorsOf({ scheme: 'treeEncoding', branching: 100, depth: 100 })).to.throw(
      SpecError,
      'features × branching × depth is 40000, but it must be at most 8192',
    );
  });
});
