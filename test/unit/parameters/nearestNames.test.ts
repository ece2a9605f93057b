import { expect } from 'chai';
import { nearestNames } from '../../../src/parameters/nearestNames';
import { schemeById, schemes } from '../../../src/schemes/registry';
import { resolveSpec } from '../../../src/schemes/resolveSpec';
import { SpecError } from '../../../src/schemes/specError';

describe('the names nearest to a mistyped one', () => {
  const ofRope = Object.keys(schemeById('rope')!.parameters);
  const nearest = (name: string): string | undefined => nearestNames(name, ofRope, 3)[0];

  it('begin with the one that is meant', () => {
    expect(nearest('rope_theta')).to.equal('ropeTheta');
    expect(nearest('theta')).to.equal('ropeTheta');
    expect(nearest('headDimm')).to.equal('headDim');
    expect(nearest('maxPosition')).to.equal('maxPositionEmbeddings');
    expect(nearest('betafats')).to.equal('betaFast');
    expect(nearestNames('heads', ['dialect', 'numAttentionHeads'], 1)).to.deep.equal(['numAttentionHeads']);
  });

  it('are so many at most', () => {
    expect(nearestNames('x', ofRope, 3)).to.have.length(3);
    expect(nearestNames('', ['a'], 3)).to.deep.equal(['a']);
  });
});

describe('the error of any scheme', () => {
  const messageOf = (spec: object): string => {
    try {
      resolveSpec(spec);
    } catch (error) {
      if (error instanceof SpecError) return error.message;
    }
    return '';
  };

  it('of an unknown parameter names three others at most and shows 40 characters of it', () => {
    for (const { id, parameters } of schemes) {
      const message = messageOf({ scheme: id, [`x${'𝛉'.repeat(1000)}`]: 1 });
      const named = Object.keys(parameters).filter((name) => message.includes(name));
      expect(named.length, id).to.equal(Math.min(Object.keys(parameters).length, 3));
      expect(message.indexOf(' is not a parameter'), id).to.be.within(1, 40);
      expect(message.isWellFormed(), id).to.equal(true);
    }
  });

  it('of a value shows 40 characters of it', () => {
    const long = Array.from({ length: 1000 }, (_, index) => index);
    for (const value of [long, 'x'.repeat(1000), { nested: long }]) {
      const shown = /^ropeTheta is (.*), but it must be/.exec(messageOf({ scheme: 'rope', ropeTheta: value }))?.[1];
      expect(shown).to.have.length(40);
    }
  });
});
