import { expect } from 'chai';
import { specTitles } from '../../../src/analysis/specTitles';
import { resolveSpec } from '../../../src/schemes/resolveSpec';

const titlesOf = (...specs: object[]): string[] => specTitles(specs.map(resolveSpec));

describe('Titles of specs', () => {
  it('are the names of their schemes', () => {
    expect(titlesOf({ scheme: 'rope', headDim: 64 }, { scheme: 'nope' })).to.deep.equal(['RoPE', 'NoPE']);
  });

  it('say what tells specs of one scheme apart', () => {
    const [usual, other] = titlesOf({ scheme: 'rope' }, { scheme: 'rope', ropeTheta: 500000, layout: 'interleaved' });
    expect(usual).to.equal('RoPE');
    expect(other).to.equal('RoPE (ropeTheta 500000, layout interleaved)');
  });

  it('do not write out lists', () => {
    const factors = [1, 1];
    const spec = { scheme: 'rope', headDim: 4, ropeType: 'longrope', shortFactor: factors, longFactor: factors };
    expect(titlesOf({ scheme: 'rope' }, spec)[1]).to.match(/shortFactor given/);
  });
});
