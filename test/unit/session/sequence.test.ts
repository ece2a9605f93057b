import { assert } from 'chai';
import { capped } from '../../../src/session/selection';
import { documentRange, tokenAtDocumentOffset, type Sequence } from '../../../src/session/sequence';
import { joinTokens } from '../../../src/tokenize/joinTokens';
import { selectionOf, wordTokens } from './fakes';

function sequenceOf(...segments: readonly { text: string; start: number }[]): Sequence {
  const tokens = joinTokens(
    segments.map(({ text }) => wordTokens(text)),
    { id: 'words' },
  );
  return { selection: selectionOf('', 0, { segments }), segments, tokens, wasCapped: false, maxCharacters: 1000 };
}

describe('A sequence', () => {
  const sequence = sequenceOf({ text: 'King and', start: 10 }, { text: 'Queen', start: 50 });

  it('finds the token at a document offset in any of its stretches', () => {
    assert.equal(tokenAtDocumentOffset(sequence, 10), 0);
    assert.equal(tokenAtDocumentOffset(sequence, 14), 1);
    assert.equal(tokenAtDocumentOffset(sequence, 52), 2);
  });

  it('gives the end of a stretch to its last token, and nothing to what lies between', () => {
    assert.equal(tokenAtDocumentOffset(sequence, 18), 1);
    assert.equal(tokenAtDocumentOffset(sequence, 55), 2);
    assert.isUndefined(tokenAtDocumentOffset(sequence, 9));
    assert.isUndefined(tokenAtDocumentOffset(sequence, 30));
    assert.isUndefined(tokenAtDocumentOffset(sequence, 56));
  });

  it('maps tokens back to the document', () => {
    assert.deepEqual(documentRange(sequence, 0), [10, 14]);
    assert.deepEqual(documentRange(sequence, 1), [14, 18]);
    assert.deepEqual(documentRange(sequence, 2), [50, 55]);
    assert.isUndefined(documentRange(sequence, 3));
  });

  it('is empty for an empty selection', () => {
    const empty = sequenceOf({ text: '', start: 0 });
    assert.equal(empty.tokens.count, 0);
    assert.isUndefined(tokenAtDocumentOffset(empty, 0));
  });

  it('is capped over stretches, the last one cut', () => {
    const segments = [
      { text: 'abc', start: 0 },
      { text: 'defg', start: 9 },
      { text: 'h', start: 20 },
    ];
    assert.deepEqual(capped(segments, 5), [
      { text: 'abc', start: 0 },
      { text: 'de', start: 9 },
    ]);
    assert.deepEqual(capped(segments, 8), segments);
  });
});
