import { assert } from 'chai';
import { clocksName, curvesName, gridName } from '../../../webview/accessible/findings';
import { english as strings } from '../../../src/protocol/strings';
import { pictures, tokensOf, words } from '../../webview/support/exampleStates';

const gridWords = { tokens: tokensOf(words), strings };
const rotation = pictures.rotates(words.length);
const bias = pictures.biases(words.length);
const sinusoid = pictures.adds(words.length);

describe('The accessible name of a picture', () => {
  it('says how many pairs never turn once in training', () => {
    // Wavelengths 2π · 10^(pair / 2): pairs 6 and 7 are beyond 2048, at 6283 and 19 869.
    const name = gridName(rotation, rotation.heatmap!, gridWords);
    assert.match(name, /^RoPE, Values by position: 8 positions × 8 pairs\. Lowest /);
    assert.match(name, / 2 of 8 pairs never turn once within 2\u202f048 positions\.$/);
    assert.equal(
      clocksName(rotation, '“a” against “b”', strings),
      'Rotary clocks: hands of 8 sine–cosine pairs with wavelengths from 6.28 to 19\u202f900, “a” against “b”. ' +
        '2 of 8 pairs never turn once within 2\u202f048 positions.',
    );
  });

  it('says where the least and the greatest value are', () => {
    assert.equal(
      gridName(bias, bias.heatmap!, gridWords),
      'ALiBi, Values by position: 8 queries × 8 keys. ' +
        'Lowest −3.5 at query “.” at 7, key “King” at 0; highest 0 at query “King” at 0, key “King” at 0.',
    );
  });

  it('says that all values are one, and that there is none', () => {
    const of = (value: number) =>
      gridName(sinusoid, { ...sinusoid.heatmap!, values: new Float32Array(8 * 16).fill(value) }, gridWords);
    assert.equal(of(2), 'Sinusoidal, Values by position: 8 positions × 16 dimensions. Every value is 2.');
    assert.match(of(NaN), /No cell has a value\.$/);
  });

  it('names no least direction', () => {
    const directions = { ...rotation.heatmap!, strengths: new Float32Array(64).fill(1) };
    assert.notInclude(gridName({ ...rotation, heatmap: directions }, directions, gridWords), 'Lowest');
  });

  it('says from where to where curves go', () => {
    assert.equal(
      curvesName(sinusoid.curves!, strings),
      `Values by position of dim 0 from −0.959 to 0.909; dim 5 from 0.765 to 1.`,
    );
  });
});
