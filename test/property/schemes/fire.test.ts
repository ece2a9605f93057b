import { expect } from 'chai';
import fc from 'fast-check';
import { fireBias, fireMlp, type FireWeights } from '../../../src/schemes/fireBias';
import { firePieces, pieceValue } from '../../../src/schemes/firePieces';
import { biasesOf } from '../../golden/encodings';

const weight = fc.double({ min: -2, max: 2, noNaN: true });
const list = (length: number): fc.Arbitrary<number[]> => fc.array(weight, { minLength: length, maxLength: length });

/** Weights of two heads, with units that never switch on among them. */
const weights: fc.Arbitrary<FireWeights> = fc.integer({ min: 1, max: 20 }).chain((width) =>
  fc.record({
    c: fc.double({ min: 0.01, max: 10, noNaN: true }),
    threshold: fc.integer({ min: 1, max: 2000 }),
    epsilon: fc.constantFrom(0, 1e-6),
    hiddenWeights: list(width),
    hiddenBiases: list(width),
    outputWeights: list(2 * width),
    outputBiases: list(2),
  }),
);
const position = fc.nat(100_000);

describe('FIRE', () => {
  it('in straight pieces equals its network', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (network, x) => {
        for (const head of [0, 1]) {
          expect(pieceValue(firePieces(network, head), x)).to.be.closeTo(fireMlp(network, head, x), 1e-9);
        }
      }),
    );
  });

  it('is bounded however far the key is: the network never leaves [0, 1]', () => {
    fc.assert(
      fc.property(weights, position, position, (network, a, b) => {
        const { hiddenWeights, hiddenBiases, outputWeights, outputBiases } = network;
        let bound = Math.abs(outputBiases[0]!);
        for (let w = 0; w < hiddenWeights.length; w++) {
          bound += Math.abs(outputWeights[w]!) * (Math.abs(hiddenWeights[w]!) + Math.abs(hiddenBiases[w]!));
        }
        expect(Math.abs(fireBias(network, 0, Math.max(a, b), Math.min(a, b)))).to.be.at.most(bound + 1e-9);
      }),
    );
  });

  it('depends on the distance alone for queries up to L', () => {
    fc.assert(
      fc.property(weights, fc.nat(), fc.nat(), (network, a, b) => {
        const query = a % (network.threshold + 1);
        const distance = b % (query + 1);
        expect(fireBias(network, 0, query, query - distance)).to.equal(
          fireBias(network, 0, network.threshold, network.threshold - distance),
        );
      }),
    );
  });

  it('has no jump at L', () => {
    fc.assert(
      fc.property(weights, fc.nat(), (network, some) => {
        const L = network.threshold;
        const distance = some % (L + 1);
        const step = 1e-6;
        const [before, after] = [L - step, L + step].map((query) => fireBias(network, 0, query, query - distance));
        expect(after).to.be.closeTo(before!, 1e-2);
      }),
    );
  });

  it('gives the farthest key of every query from L on the same bias, but for ε', () => {
    const encoding = biasesOf({ scheme: 'fire', eps: 0 });
    fc.assert(
      fc.property(fc.integer({ min: 512, max: 1_000_000 }), (query) => {
        expect(encoding.bias(3, query, 0)).to.be.closeTo(encoding.bias(3, 512, 0), 1e-12);
      }),
    );
  });
});
