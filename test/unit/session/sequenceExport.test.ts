import { assert } from 'chai';
import { exportedCsv } from '../../../src/exports/exportedCsv';
import { exportedEncoding, type ExportedEncoding } from '../../../src/exports/exportedEncoding';
import { formats, written } from '../../../src/exports/formats';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Encoding } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { sequenceSource } from '../../../src/session/sequenceExport';
import type { Sequence } from '../../../src/session/sequence';
import { selectionOf, wordTokens } from './fakes';

function sequenceOf(text: string): Sequence {
  const selection = selectionOf(text);
  return { selection, segments: selection.segments, tokens: wordTokens(text), wasCapped: false, maxCharacters: 1000 };
}

const source = (sequence: Sequence, encoding: Encoding, offset: number): ReturnType<typeof sequenceSource> =>
  sequenceSource(sequence, encoding, indexPositions(sequence.tokens.count, offset));
const exportEncoding = (...given: Parameters<typeof source>): ExportedEncoding => exportedEncoding(source(...given));

describe('Copying an encoding', () => {
  const sequence = sequenceOf('King and Queen');

  it('gives vectors in full double precision, from the offset on', () => {
    const exported = exportEncoding(sequence, encodingOf({ scheme: 'sinusoidal', hiddenSize: 4 }), 3);
    assert.deepEqual(exported.shape, [3, 4]);
    assert.deepEqual(
      exported.tokens?.map(({ position }) => position),
      [3, 4, 5],
    );
    exported.vectors?.forEach((vector, token) => {
      const n = 3 + token;
      const expected = [Math.sin(n), Math.cos(n), Math.sin(n / 100), Math.cos(n / 100)];
      vector.forEach((value, d) => {
        assert.closeTo(value, expected[d] ?? NaN, 1e-15);
      });
    });
  });

  it('gives inverse frequencies, cosines and sines of a rotation', () => {
    const exported = exportEncoding(sequence, encodingOf({ scheme: 'rope', headDim: 4 }), 0);
    assert.deepEqual(exported.inverseFrequencies, [1, 0.01]);
    assert.closeTo(exported.sin?.[2]?.[1] ?? NaN, Math.sin(0.02), 1e-15);
    assert.equal(exported.attentionFactor, 1);
  });

  it('gives the decay of a rotation that fades, by head and pair', () => {
    const retnet = encodingOf({ scheme: 'retnet', headDim: 4, numAttentionHeads: 2 });
    const [first, second] = [Math.log1p(-(2 ** -5)), Math.log1p(-(2 ** -6))];
    assert.deepEqual(exportEncoding(sequence, retnet, 0).logGains, [
      [first, first],
      [second, second],
    ]);
    assert.isUndefined(exportEncoding(sequence, encodingOf({ scheme: 'rope' }), 0).logGains);
  });

  it('gives the bias of each head, null where there is none', () => {
    const exported = exportEncoding(sequence, encodingOf({ scheme: 'alibi', numAttentionHeads: 2 }), 0);
    assert.deepEqual(exported.bias?.[0], [
      [0, null, null],
      [-0.0625, 0, null],
      [-0.125, -0.0625, 0],
    ]);
  });

  it('gives biases at the positions of the tokens where the query counts', () => {
    const exported = exportEncoding(
      sequence,
      encodingOf({ scheme: 'alibi', numAttentionHeads: 1, dialect: 'bloom' }),
      256,
    );
    assert.deepEqual(exported.bias?.[0]?.[1], [1, 1 + 2 ** -8, null]);
  });

  it('is valid JSON that reads back the same numbers', () => {
    const exported = exportEncoding(sequence, encodingOf({ scheme: 'rope', headDim: 8 }), 7);
    assert.deepEqual((JSON.parse(JSON.stringify(exported)) as typeof exported).cos, exported.cos);
  });

  it('gives CSV with quotes and line breaks kept inside their fields', () => {
    const csv = exportedCsv(
      source(sequenceOf('say "hi"\nthere'), encodingOf({ scheme: 'sinusoidal', hiddenSize: 2 }), 0),
    );
    assert.equal(csv.split('\r\n')[0], 'position,id,token,d0,d1');
    assert.include(csv, '1,1," ""hi""",');
    assert.include(csv, '2,2,"\nthere",');
  });

  it('gives one CSV line a bias', () => {
    const csv = exportedCsv(source(sequence, encodingOf({ scheme: 'alibi', numAttentionHeads: 1 }), 0));
    assert.deepEqual(csv.trimEnd().split('\r\n').slice(0, 3), ['head,query,key,bias', '0,0,0,0', '0,1,0,-0.00390625']);
  });

  it('refuses, in one sentence, what no clipboard can hold', () => {
    const long = sequenceOf('word '.repeat(3000));
    const [json] = formats;
    assert.isDefined(json);
    assert.throws(
      () => written(json, source(long, encodingOf({ scheme: 't5' }), 0), '1.2.3'),
      /JSON holds at most 4000000/,
    );
  });
});
