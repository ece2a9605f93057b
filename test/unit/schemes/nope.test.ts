import { expect } from 'chai';
import { facts } from '../../../src/analysis/facts';
import { indexPositions } from '../../../src/positions/indexPositions';
import { encodingOf, resolveSpec } from '../../../src/schemes/resolveSpec';
import { SpecError } from '../../../src/schemes/specError';

describe('NoPE', () => {
  it('does nothing, unless its logits have a scale, which is the same at every position', () => {
    expect(encodingOf({ scheme: 'nope' })).not.to.have.property('queryScale');
    const scaled = encodingOf({ scheme: 'nope', softmaxScale: 1.25 });
    expect(scaled.acts).to.equal('nothing');
    expect([0, 7, 100_000].map((position) => scaled.queryScale?.(position))).to.deep.equal([1.25, 1.25, 1.25]);
    const fact = facts(scaled, indexPositions(10)).find(({ id }) => id === 'queryScale');
    expect(fact?.value).to.equal('1.25');
  });

  it('has a scale above 0', () => {
    expect(() => resolveSpec({ scheme: 'nope', softmaxScale: 0 })).to.throw(SpecError, 'nope.softmaxScale');
  });
});
