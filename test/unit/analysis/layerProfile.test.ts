import { expect } from 'chai';
import { distanceProfile } from '../../../src/analysis/distanceProfile';
import { withinReach } from '../../../src/analysis/layerProfile';
import { encodingOf } from '../../../src/schemes/resolveSpec';

describe('the profile of a layer that masks far keys', () => {
  const whole = distanceProfile(encodingOf({ scheme: 'rope' }), { maxDistance: 99, points: 200 });

  it('ends at the farthest key that is seen, and says so', () => {
    const { mean, low, high, note } = withinReach(whole, 40);
    for (const values of [mean, low, high]) {
      expect(values.findIndex(Number.isNaN)).to.equal(41);
      expect(values.subarray(41).every(Number.isNaN)).to.equal(true);
    }
    expect([...mean.subarray(0, 41)]).to.deep.equal([...whole.mean.subarray(0, 41)]);
    expect(note).to.equal('q = k, 64 pairs, keys beyond 40 masked');
  });

  it('is the same where all keys are seen', () => {
    expect(withinReach(whole)).to.equal(whole);
  });
});
