import { expect } from 'chai';
import { memoryCost, operationsCost, parametersCost } from '../../../src/analysis/costs';
import { encodingOf } from '../../../src/schemes/resolveSpec';

describe('costs', () => {
  it('of learning are rows of a table, or numbers of every head', () => {
    expect(parametersCost(encodingOf({ scheme: 'learned', offset: 2 }))).to.deep.equal({
      formula: '514 · D',
      value: 514 * 128,
    });
    expect(parametersCost(encodingOf({ scheme: 't5' }))).to.deep.equal({ formula: 'B · H', value: 384 });
    expect(parametersCost(encodingOf({ scheme: 'kerple' }))).to.deep.equal({ formula: '2 · H', value: 24 });
    expect(parametersCost(encodingOf({ scheme: 'fire', mlpWidth: 5, numAttentionHeads: 2 }))).to.deep.equal({
      formula: '12 · H',
      value: 24,
    });
    expect(parametersCost(encodingOf({ scheme: 'rope' }))).to.deep.equal({ formula: '', value: 0 });
  });

  it('of a token are by kind', () => {
    expect(operationsCost(encodingOf({ scheme: 'sinusoidal' }), 7)).to.deep.equal([
      { formula: 'D', value: 128, per: 'once' },
    ]);
    expect(operationsCost(encodingOf({ scheme: 'retnet', headDim: 64 }), 7)).to.deep.equal([
      { formula: '3 · R', value: 192, per: 'head' },
      { formula: 'H · L', value: 56, per: 'layer' },
    ]);
    expect(operationsCost(encodingOf({ scheme: 'rope', partialRotaryFactor: 0.5 }), 7)).to.deep.equal([
      { formula: '3 · R', value: 192, per: 'head' },
    ]);
    expect(operationsCost(encodingOf({ scheme: 'shaw', headDim: 16, numAttentionHeads: 2 }), 7)).to.deep.equal([
      { formula: 'H · L · 17', value: 2 * 7 * 17, per: 'layer' },
    ]);
    expect(operationsCost(encodingOf({ scheme: 'nope' }), 7)).to.deep.equal([{ formula: '', value: 0, per: 'layer' }]);
  });

  it('of memory end where a table ends', () => {
    const learned = encodingOf({ scheme: 'learned', hiddenSize: 4, maxPositionEmbeddings: 10 });
    expect(memoryCost(learned, 10)).to.deep.equal({ formula: 'L · D', value: 40 });
    expect(memoryCost(learned, 11)).to.deep.equal({ formula: '10 · D', value: 40 });
  });

  it('of memory are the different biases of all heads', () => {
    expect(memoryCost(encodingOf({ scheme: 't5' }), 3)).to.deep.equal({ formula: 'H · (2L − 1)', value: 60 });
    expect(memoryCost(encodingOf({ scheme: 'alibi' }), 3)).to.deep.equal({ formula: 'H · L', value: 24 });
    expect(memoryCost(encodingOf({ scheme: 'fire' }), 3)).to.deep.equal({ formula: 'H · L(L + 1)/2', value: 72 });
  });

  it('of windows are those of one window, however many there are', () => {
    for (const scheme of ['swin', 'swinV2']) {
      const windows = encodingOf({ scheme, windowHeight: 2, windowWidth: 3, numAttentionHeads: 5 });
      const operations = (length: number): number => operationsCost(windows, length)[0]!.value;
      expect(operationsCost(windows, 100)).to.deep.equal([{ formula: 'H · 6', value: 30, per: 'layer' }]);
      expect(memoryCost(windows, 100)).to.deep.equal({ formula: 'H · 6²', value: 180 });
      expect([operations(6), operations(4), memoryCost(windows, 4).value]).to.deep.equal([30, 20, 80]);
    }
  });

  it('of the whole image end with it and its class token', () => {
    const beit = encodingOf({ scheme: 'beit', windowHeight: 2, windowWidth: 2, numAttentionHeads: 3 });
    expect(memoryCost(beit, 5)).to.deep.equal({ formula: 'H · L²', value: 75 });
    expect(memoryCost(beit, 50)).to.deep.equal({ formula: 'H · 5²', value: 75 });
  });
});
