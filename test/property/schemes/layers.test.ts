import { expect } from 'chai';
import fc from 'fast-check';
import { layerFamilies } from '../../../src/schemes/layerFamilies';
import { patternKinds } from '../../../src/schemes/layerKinds';
import { llama4QueryScale, ministral3QueryScale } from '../../../src/schemes/queryTemperature';
import { encodingOf } from '../../../src/schemes/resolveSpec';

const family = fc.constantFrom(...Object.keys(layerFamilies));
const count = fc.integer({ min: 1, max: 70 });

describe('the pattern of layers', () => {
  it('says one thing of every layer, whichever is current, and acts by it', () => {
    fc.assert(
      fc.property(family, count, fc.nat(69), (name, numHiddenLayers, nth) => {
        const layer = nth % numHiddenLayers;
        const { acts, layers } = encodingOf({ scheme: 'ropeByLayer', family: name, numHiddenLayers, layer });
        expect(layers?.kinds).to.have.length(numHiddenLayers);
        expect(layers?.current).to.equal(layer);
        expect(acts === 'nothing').to.equal(layers?.kinds[layer] === 'no encoding');
        expect(layers?.kinds).to.deep.equal(
          encodingOf({ scheme: 'ropeByLayer', family: name, numHiddenLayers }).layers?.kinds,
        );
      }),
    );
  });

  it('has ⌊count/n⌋ layers that differ where they are the last of n, ⌈count/n⌉ where the first', () => {
    fc.assert(
      fc.property(
        count,
        fc.integer({ min: 1, max: 80 }),
        fc.constantFrom('last' as const, 'first' as const),
        (layers, every, which) => {
          const kinds = patternKinds({ every, which, one: 'full', others: 'sliding' }, layers);
          const full = kinds.flatMap((kind, layer) => (kind === 'full' ? [layer] : []));
          expect(full).to.have.length(which === 'last' ? Math.floor(layers / every) : Math.ceil(layers / every));
          expect(new Set(full.map((layer) => (which === 'last' ? layer + 1 : layer) % every)).size).to.be.at.most(1);
        },
      ),
    );
  });
});

describe('the scale of queries', () => {
  const length = fc.integer({ min: 1, max: 10_000 });

  it('never falls with the position, and Llama 4 counts a position ahead of Ministral 3', () => {
    fc.assert(
      fc.property(length, fc.nat(1_000_000), (floorScale, position) => {
        const scale = llama4QueryScale(position, { floorScale, attnScale: 0.1 });
        expect(llama4QueryScale(position + 1, { floorScale, attnScale: 0.1 })).to.be.at.least(scale);
        expect(ministral3QueryScale(position + 1, 0.1, floorScale)).to.be.closeTo(scale, 1e-12);
      }),
    );
  });
});
