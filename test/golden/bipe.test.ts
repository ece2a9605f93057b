import { expect } from 'chai';
import { bipePositions } from '../../src/positions/segmentedPositions';
import { goldenCases } from './goldenFile';

interface Inputs {
  readonly token_ids: number[];
  readonly separator_ids: number[];
}

interface Expected {
  readonly intra_segment_ids: number[];
  readonly inter_segment_ids: number[];
}

describe('golden positions of BiPE', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, Expected>('bipe_ids')) {
    it(`${name} equals the reference`, () => {
      const positions = bipePositions(inputs.token_ids, inputs.separator_ids);
      const ids = (axis: number): number[] => inputs.token_ids.map((_, token) => positions.at(token, axis));
      expect(positions.axes).to.deep.equal(['index', 'segment']);
      expect(ids(0)).to.deep.equal(expected.intra_segment_ids);
      expect(ids(1)).to.deep.equal(expected.inter_segment_ids);
    });
  }
});
