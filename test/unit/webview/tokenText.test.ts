import { assert } from 'chai';
import { shorten, visible } from '../../../src/tokenize/visibleText';
import { tokenText } from '../../../webview/controls/tokenText';
import { tokensOf } from '../../webview/support/exampleStates';

describe('The text of a token', () => {
  it('shows white space as signs', () => {
    assert.equal(visible(' a b\n'), '·a·b↵');
    assert.equal(visible('\r\n\t\r'), '↵→␍');
  });
  it('shows what is invisible by its code, and so disarms what reorders text', () => {
    assert.equal(visible('\u202Eabc'), '⟨202E⟩abc');
    assert.equal(visible('\u200B\u0000\uFEFF'), '⟨200B⟩⟨0000⟩⟨FEFF⟩');
    assert.equal(visible('\uD800'), '⟨D800⟩');
  });
  it('leaves joiners inside of what they join', () => {
    assert.equal(visible('👩‍👧'), '👩‍👧');
    assert.equal(visible('\u200D'), '⟨200D⟩');
  });
  it('shows the bytes of a cut character, after whole ones', () => {
    // “ 你”: the last byte of 你 (E4 BD A0) belongs to the next token.
    const first = tokensOf([' 你'], { cuts: Uint8Array.of(1 << 2) });
    assert.equal(tokenText(first, 0), '·你⟨E4 BD⟩');
    // Bytes two and three of 😀 (F0 9F 98 80).
    const middle = tokensOf(['😀'], { cuts: Uint8Array.of(1 | (1 << 2)) });
    assert.equal(tokenText(middle, 0), '😀⟨9F 98⟩');
  });
});

describe('Shortening', () => {
  it('leaves what fits', () => {
    assert.equal(shorten('·Queen', 6), '·Queen');
  });
  it('ends what does not fit with an ellipsis', () => {
    assert.equal(shorten('·matters', 6), '·matt…');
  });
  it('counts wide characters twice', () => {
    assert.equal(shorten('位置编码', 6), '位置…');
  });
});
