import { expect } from 'chai';
import { facts } from '../../../src/analysis/facts';
import { indexPositions } from '../../../src/positions/indexPositions';
import { listedPositions } from '../../../src/positions/listedPositions';
import type { Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';

function valuesOf(spec: Spec, positions = indexPositions(10)): Map<string, string> {
  return new Map(facts(encodingOf(spec), positions).map(({ id, value }) => [id, value]));
}

describe('what matters of a layer', () => {
  it('is its kind, how many there are of each kind, and how far a sliding one sees', () => {
    const values = valuesOf({ scheme: 'ropeByLayer', family: 'gemma3', slidingWindow: 512 });
    expect(values.get('layer')).to.equal('sliding');
    expect(values.get('layers')).to.equal('22 sliding, 4 full');
    expect(values.get('reach')).to.equal('511');
    expect(values.get('rotaryDim')).to.equal('256 of 256');
  });

  it('is for a layer without an encoding that order is seen through the mask, and the scale of queries', () => {
    const spec = { scheme: 'ropeByLayer', family: 'llama4', layer: 3 };
    const values = valuesOf(spec, listedPositions([0, 16383, 5]));
    expect(values.get('layer')).to.equal('no encoding');
    expect(values.get('order')).to.equal('the causal mask');
    expect(values.get('queryScale')).to.equal('1.1099');
    expect(values.has('reach')).to.equal(false);
  });

  it('is nothing for a model whose layers are alike', () => {
    const values = valuesOf({ scheme: 'rope' });
    for (const id of ['layer', 'layers', 'reach', 'queryScale']) expect(values.has(id), id).to.equal(false);
  });
});
