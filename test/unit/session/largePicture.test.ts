import { assert } from 'chai';
import { resolveSpec } from '../../../src/schemes/resolveSpec';
import { SpecError } from '../../../src/schemes/specError';
import { formatLargePicture, largePictureOf, parseLargePicture } from '../../../src/session/largePicture';
import { pictureFileName } from '../../../src/session/pictureFileName';
import { pictures, stateOf, tokensOf } from '../../webview/support/exampleStates';

const specs = [resolveSpec({ scheme: 'rope', headDim: 64 }), resolveSpec({ scheme: 'alibi' })];

describe('A picture in a tab of its own', () => {
  it('is the same when its address is read back', () => {
    const picture = { specs, baseline: 1, column: 0, chart: 'difference' as const };
    assert.deepEqual(parseLargePicture(formatLargePicture(picture)), picture);
  });

  it('of compared texts has the texts in its address, unless they are too long for one', () => {
    const picture = (text: string) => ({
      ...pictures.adds(1),
      text: { source: { label: 'a.txt', detail: 'line 1', pinned: false }, tokens: tokensOf([text]) },
    });
    const { snapshot } = stateOf({ pictures: [picture('one'), picture('two')] });
    const large = largePictureOf(snapshot!, 1, 'heatmap');
    assert.deepInclude(large, { specs: [pictures.adds(1).spec], column: 1 });
    assert.deepEqual(
      large.texts?.map(({ text }) => text),
      ['one', 'two'],
    );
    assert.deepEqual(parseLargePicture(formatLargePicture({ ...large, specs: specs.slice(0, 1) })).texts, large.texts);
    const { snapshot: long } = stateOf({ pictures: [picture('one'), picture('two '.repeat(20_000))] });
    assert.throws(() => largePictureOf(long!, 1, 'heatmap'), SpecError, 'too long for a tab');
  });

  it('shows the first column where the address names one that is not there', () => {
    const text = JSON.stringify({ specs, column: 7, baseline: -1, chart: 'heatmap' });
    assert.deepEqual(parseLargePicture(text), { specs, column: 0, baseline: undefined, chart: 'heatmap' });
  });

  for (const text of ['', '{', 'null', '{"specs":[],"chart":"heatmap"}', JSON.stringify({ specs, chart: 'pie' })]) {
    it(`is none where the address is ${JSON.stringify(text.slice(0, 30))}`, () => {
      assert.throws(() => parseLargePicture(text), SpecError, 'names no picture');
    });
  }

  it('says what is wrong with a spec', () => {
    assert.throws(() => parseLargePicture('{"specs":[{"scheme":"roped"}],"chart":"heatmap"}'), SpecError, 'roped');
  });
});

describe('The file of a picture', () => {
  const [one, two] = [pictures.adds(3), pictures.rotates(3)];

  it('is named for its scheme and chart', () => {
    assert.equal(pictureFileName({ pictures: [one] }, 0, 'profile', 'svg'), 'sinusoidal-profile.svg');
    assert.equal(pictureFileName({ pictures: [one, two] }, 1, 'heatmap', 'png'), 'rope-heatmap.png');
    assert.equal(pictureFileName({ pictures: [one, two] }, 0, 'profile', 'png'), 'comparison-profile.png');
  });

  it('has no name that leads to another folder', () => {
    const odd = { ...one, spec: { scheme: '../a b' } };
    assert.equal(pictureFileName({ pictures: [odd] }, 0, 'heatmap', 'png'), '-a-b-heatmap.png');
  });
});
