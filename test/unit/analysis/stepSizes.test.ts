import { expect } from 'chai';
import { factsSteps } from '../../../src/analysis/facts';
import { propertiesSteps } from '../../../src/analysis/properties';
import type { Steps } from '../../../src/numerics/steps';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Encoding } from '../../../src/schemes/encoding';
import { schemes } from '../../../src/schemes/registry';
import { encodingOf, resolveSpec } from '../../../src/schemes/resolveSpec';

/** Numbers that an encoding may be asked for between two turns of the event loop: a millisecond or so. */
const most = 2 ** 14;

/** An encoding that counts the numbers it is asked for. */
function counted(encoding: Encoding): { readonly encoding: Encoding; readonly asked: () => number } {
  let numbers = 0;
  const count = <F extends (...given: never[]) => unknown>(method: F, size: (...given: Parameters<F>) => number): F =>
    ((...given: Parameters<F>) => {
      numbers += size(...given);
      return method(...given);
    }) as F;
  const asked = (): number => numbers;
  switch (encoding.acts) {
    case 'adds': {
      const fill = count(encoding.fill.bind(encoding), (_positions, _start, rows) => rows * encoding.dimension);
      return { encoding: { ...encoding, fill }, asked };
    }
    case 'rotates': {
      const { rotaryDim, headDim } = encoding;
      const fillCosSin = count(encoding.fillCosSin.bind(encoding), (_positions, _start, rows) => rows * rotaryDim);
      const rotate = count(encoding.rotate.bind(encoding), () => headDim);
      return { encoding: { ...encoding, fillCosSin, rotate }, asked };
    }
    case 'biases': {
      const fill = count(encoding.fill.bind(encoding), (_head, _positions, { queries, keys }) => queries * keys);
      const bias = count(encoding.bias.bind(encoding), () => 1);
      const { content } = encoding;
      const counting = { ...encoding, fill, bias };
      if (!content) return { encoding: counting, asked };
      const ofContent = { ...content, bias: count(content.bias.bind(content), () => 1) };
      return { encoding: { ...counting, content: ofContent }, asked };
    }
    case 'nothing':
      return { encoding, asked };
  }
}

function longestStep(steps: Steps<unknown>, asked: () => number): number {
  let longest = 0;
  for (let before = asked(), done: boolean | undefined = false; !done; before = asked()) {
    ({ done } = steps.next());
    longest = Math.max(longest, asked() - before);
  }
  return longest;
}

describe('Steps', () => {
  for (const { id } of schemes) {
    const prepared = () => counted(encodingOf(resolveSpec({ scheme: id }), { sequenceLength: 2000 }));

    it(`of the comparison's table ask for few numbers at a time: ${id}`, () => {
      const { encoding, asked } = prepared();
      expect(longestStep(propertiesSteps([encoding], { length: 2000 }), asked)).to.be.at.most(most);
      if (encoding.acts !== 'nothing') expect(asked()).to.be.greaterThan(0);
    });

    it(`of the numbers that matter ask for few at a time: ${id}`, () => {
      const { encoding, asked } = prepared();
      expect(longestStep(factsSteps(encoding, indexPositions(2000)), asked)).to.be.at.most(most);
    });
  }
});
