import { assert } from 'chai';
import fc from 'fast-check';
import { samples } from '../../unit/tokenize/samples';
import { textsOf, tokenize } from '../../unit/tokenize/testPorts';

/** Texts of several windows in many scripts. */
const longText = fc
  .array(fc.constantFrom(...Object.values(samples), ' ', '\n'), { minLength: 40, maxLength: 150 })
  .map((parts) => parts.join(''));

describe('segmenting words window by window', () => {
  it('gives the words of segmenting the whole text at once', async () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
    await fc.assert(
      fc.asyncProperty(longText, async (example) => {
        const whole: string[] = [];
        let space = '';
        for (const { segment } of segmenter.segment(example)) {
          if (/^\p{White_Space}+$/u.test(segment)) {
            space += segment;
          } else {
            whole.push(space + segment);
            space = '';
          }
        }
        if (space) whole.push(space);
        assert.deepEqual(textsOf(await tokenize('words', example)), whole);
      }),
      { numRuns: 50 },
    );
  });
});
