import { expect } from 'chai';
import fc from 'fast-check';
import { treeAxes } from '../../../src/schemes/treeAxes';
import { levelOrderPath } from '../../../src/schemes/treePath';
import { expectClose } from '../../golden/close';
import { vectorsOf } from '../../golden/encodings';
import { rowsOf } from '../../golden/rows';

const branching = fc.integer({ min: 1, max: 4 });
const features = 2;

describe('the tree encoding', () => {
  it('has another vector for every node that is no deeper than it looks', () => {
    fc.assert(
      fc.property(branching, fc.integer({ min: 1, max: 3 }), (children, depth) => {
        const nodes = Array.from({ length: depth + 1 }, (_, level) => children ** level).reduce((a, b) => a + b);
        const rows = rowsOf(vectorsOf({ scheme: 'treeEncoding', branching: children, depth, features }), nodes);
        expect(new Set(rows.map(String)).size).to.equal(nodes);
      }),
    );
  });

  it('of a child is that of its parent, one level farther and fainter', () => {
    fc.assert(
      fc.property(branching, fc.nat(5000), fc.nat(3), (children, parent, choice) => {
        const child = children * parent + 1 + (choice % children);
        const decays = [0.75, 0.9];
        const encoding = vectorsOf({ scheme: 'treeEncoding', branching: children, depth: 6, features, decays });
        const [above, below] = [parent, child].map(
          (node) => rowsOf(encoding, { count: 1, axes: ['index'], at: () => node })[0]!,
        ) as [number[], number[]];
        const level = features * children;
        const pushed = above.slice(0, -level).map((mark, d) => mark * Math.tanh(decays[d % features]!));
        expectClose(below.slice(level), pushed, { absolute: 1e-12 });
      }),
    );
  });

  it('reads the same path from an index and from the axes', () => {
    fc.assert(
      fc.property(branching, fc.nat(80), (children, node) => {
        const axes = treeAxes(children, 80);
        const choices = axes.names.map((_, axis) => axes.at(node, axis)).filter((choice) => !Number.isNaN(choice));
        expect(choices).to.deep.equal(levelOrderPath(node, children, 80));
      }),
    );
  });
});
