import { assert } from 'chai';
import { rules } from '../../../src/positions/rules';
import { schemes } from '../../../src/schemes/registry';
import { pictureCaption, specText, type CaptionInput } from '../../../src/session/pictureCaption';
import { resolveSpec } from '../../../src/schemes/resolveSpec';
import { tokensOf } from '../../webview/support/exampleStates';

const controls: CaptionInput['controls'] = { schemes, rules, positions: { rule: 'index' } };
const source = { label: 'royalty.txt', detail: 'line 12', pinned: false };

function caption(change: Partial<CaptionInput> = {}, tokens = tokensOf(['King', ' and', ' Queen'])): string {
  const pictures = [{ spec: resolveSpec({ scheme: 'rope', headDim: 64 }) }];
  return pictureCaption({ pictures, controls, version: '1.2.3', snapshot: { tokens, source }, ...change });
}

describe('The caption of a picture', () => {
  it('says spec, tokenizer, text, tokens, positions and version', () => {
    const text = 'Tokenizer Words. Text: royalty.txt, line 12; 3 tokens at positions 0 to 2. Phasor 1.2.3.';
    assert.equal(caption(), `RoPE (headDim 64). ${text}`);
  });

  it('names the parameters that are not the usual ones, and no others', () => {
    const scaled = { scheme: 'rope', ropeType: 'linear', factor: 4, originalMaxPositionEmbeddings: 2048 };
    const words = specText(resolveSpec(scaled), controls);
    assert.include(words, 'ropeType linear');
    assert.include(words, 'factor 4');
    assert.notInclude(words, 'layout');
    assert.equal(specText(resolveSpec({ scheme: 'sinusoidal' }), controls), 'Sinusoidal');
  });

  it('writes out a short list and counts a long one', () => {
    const short = { scheme: 'any', sections: [1, 2, 3] };
    assert.equal(specText(short, { schemes: [] }), 'any (sections [1, 2, 3])');
    assert.equal(
      specText({ ...short, sections: Array<number>(64).fill(1) }, { schemes: [] }),
      'any (sections 64 numbers)',
    );
  });

  it('says which tokens of a longer text are shown, and one position as one', () => {
    const one = tokensOf(['King'], { total: 12_345, positions: Float64Array.of(7) });
    assert.include(caption({}, one), 'the first 1 of 12\u202f345 tokens at position 7.');
  });

  it('says no range of positions where tokens have several coordinates or none', () => {
    const none = tokensOf(['King'], { positions: Float64Array.of(NaN) });
    assert.include(caption({}, none), '; 1 token.');
    const two = tokensOf(['King'], { axes: ['row', 'column'], coordinates: [Float64Array.of(0)] });
    assert.include(caption({}, two), '; 1 token.');
  });

  it('names a position rule that is not the usual one', () => {
    const positions = { rule: 'grid', height: 2, width: 4 };
    assert.match(
      caption({ controls: { ...controls, positions } }),
      /Position rule: \S.* \(.*height 2, width 4\)\. Phasor/,
    );
    assert.notInclude(caption(), 'Position rule');
  });

  it('names each of the texts that are compared, and their one spec once', () => {
    const spec = resolveSpec({ scheme: 'rope' });
    const textOf = (detail: string, words: string[]) => ({
      spec,
      text: { source: { ...source, detail }, tokens: tokensOf(words) },
    });
    const text =
      'Text: royalty.txt, line 1; 2 tokens at positions 0 to 1. Text: royalty.txt, line 2; 1 token at position 0.';
    const pictures = [textOf('line 1', ['King', 's']), textOf('line 2', ['Queen'])];
    assert.equal(caption({ pictures }), `RoPE. Tokenizer Words. ${text} Phasor 1.2.3.`);
  });

  it('names all schemes of a picture of all', () => {
    const pictures = ['rope', 'alibi'].map((scheme) => ({ spec: resolveSpec({ scheme }) }));
    assert.match(caption({ pictures }), /^RoPE · ALiBi\. /);
  });
});
