import { assert } from 'chai';
import { ladderOf } from '../../../src/exports/ladder';
import { recipeOf, type Recipe } from '../../../src/exports/recipe';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { AddsEncoding, Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';

const recipe = (spec: Spec, count = 40): Recipe =>
  recipeOf({ encoding: encodingOf(spec), positions: indexPositions(count) });

describe('How code comes to the numbers of an encoding', () => {
  const kinds: readonly (readonly [Spec, Recipe['kind']])[] = [
    [{ scheme: 'sinusoidal' }, 'vectors'],
    [{ scheme: 'sinusoidal', hiddenSize: 9, oddDimension: 'zeroPad' }, 'vectors'],
    // The row of zeros is no wave.
    [{ scheme: 'sinusoidal', paddingIdx: 1 }, 'numbers'],
    [{ scheme: 'sinusoidal', paddingIdx: 100 }, 'vectors'],
    [{ scheme: 'rope', ropeType: 'yarn', factor: 4 }, 'rotation'],
    [{ scheme: 'alibi' }, 'slopes'],
    [{ scheme: 'alibi', dialect: 'bloom' }, 'numbers'],
    [{ scheme: 't5' }, 'distances'],
    [{ scheme: 'kerple' }, 'distances'],
    [{ scheme: 'fire' }, 'numbers'],
    [{ scheme: 'learned' }, 'numbers'],
    [{ scheme: 'nope' }, 'numbers'],
  ];
  for (const [spec, kind] of kinds) {
    it(`is ${kind} for ${JSON.stringify(spec)}`, () => {
      assert.equal(recipe(spec).kind, kind);
    });
  }

  it('holds a weight a bucket where distances have buckets', () => {
    const found = recipe({ scheme: 't5', numAttentionHeads: 2, bidirectional: false });
    assert.equal(found.kind, 'distances');
    if (found.kind !== 'distances') return;
    assert.deepInclude(found, { heads: 2, causal: true, least: -39 });
    assert.lengthOf(found.values, 2 * 32);
    assert.deepEqual(found.buckets?.slice(-4), [3, 2, 1, 0]);
  });

  it('takes no formula that does not give the numbers', () => {
    const encoding = encodingOf({ scheme: 'sinusoidal', hiddenSize: 4 }) as AddsEncoding;
    const fill: AddsEncoding['fill'] = (positions, start, count, out) => {
      encoding.fill(positions, start, count, out);
      out[5]! += 1e-6;
    };
    const positions = indexPositions(3);
    assert.equal(recipeOf({ encoding: { ...encoding, fill }, positions }).kind, 'numbers');
    assert.equal(recipeOf({ encoding, positions }).kind, 'vectors');
  });
});

describe('The ladder of inverse frequencies', () => {
  const ladder = (spec: Spec): unknown => {
    const encoding = encodingOf(spec);
    assert.ok(encoding.acts === 'adds' || encoding.acts === 'rotates');
    return ladderOf(encoding.spec, encoding.pairs?.inverseFrequencies ?? new Float64Array(0));
  };

  it('is found in the numbers of the spec', () => {
    const base = { name: 'ropeTheta', value: 500000 };
    assert.deepEqual(ladder({ scheme: 'rope', headDim: 64, ropeTheta: 500000 }), {
      base,
      steps: 32,
      divisor: undefined,
    });
    const ofPaper = { base: { name: 'base', value: 10000 }, steps: 32, divisor: undefined };
    assert.deepEqual(ladder({ scheme: 'sinusoidal', hiddenSize: 64 }), ofPaper);
    assert.deepEqual(ladder({ scheme: 'sinusoidal', hiddenSize: 64, ladder: 'halfMinusOne' }), {
      ...ofPaper,
      steps: 31,
    });
    assert.deepEqual(ladder({ scheme: 'rope', headDim: 64, ropeTheta: 500000, ropeType: 'linear', factor: 8 }), {
      base,
      steps: 32,
      divisor: { name: 'factor', value: 8 },
    });
  });

  it('is none where all frequencies are 1, though the spec has a 1', () => {
    const mixed = { scheme: 'axialRope', dialect: 'ropeVitMixed', headDim: 4, numAttentionHeads: 1 };
    assert.isUndefined(ladder(mixed));
  });

  it('is none where pairs were scaled one by one', () => {
    assert.isUndefined(ladder({ scheme: 'rope', ropeType: 'yarn', factor: 4 }));
    assert.isUndefined(ladder({ scheme: 'rope', ropeType: 'llama3', factor: 8, originalMaxPositionEmbeddings: 512 }));
  });
});
