import { assert } from 'chai';
import { distanceProfile } from '../../../src/analysis/distanceProfile';
import { finish } from '../../../src/numerics/steps';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { profileSteps } from '../../../src/session/profileSteps';

describe('The distance profile of a picture', () => {
  const profileOf = (scheme: string, heads: number, head = 0) => {
    const encoding = encodingOf({ scheme });
    return finish(profileSteps({ encoding, heads, head, maxDistance: 99, points: 100 }));
  };

  it('is that of the chosen head, with those of others spread from the first to the last', () => {
    const profile = profileOf('alibi', 8, 3);
    // Press et al. 2022: slopes 1/2, 1/4 … 1/256.
    assert.closeTo(profile.mean[10] ?? NaN, -10 * 2 ** -4, 1e-12);
    assert.deepEqual(
      profile.others?.map(({ head }) => head),
      [0, 1, 4, 6, 7],
    );
    for (const { head, mean } of profile.others ?? []) assert.closeTo(mean[10] ?? NaN, -10 * 2 ** -(head + 1), 1e-12);
  });

  it('has few others where each is a mean over draws, and none where heads are alike', () => {
    assert.deepEqual(
      profileOf('shaw', 8).others?.map(({ head }) => head),
      [7],
    );
    const alone = profileOf('rope', 1);
    assert.isUndefined(alone.others);
    const expected = distanceProfile(encodingOf({ scheme: 'rope' }), { maxDistance: 99, points: 100 });
    assert.deepEqual(alone.mean, expected.mean);
  });
});
