import { expect } from 'chai';
import { beyondTrained } from '../../src/analysis/beyondTrained';
import { pairsThatNeverTurn } from '../../src/analysis/featuredPairs';
import { frequencyBands } from '../../src/analysis/frequencyBands';
import { allIn, largestError, roundingErrors } from '../../src/analysis/precision';
import { firstInexactInteger } from '../../src/numerics/rounding';
import { seeded } from '../../src/numerics/random';
import { indexPositions } from '../../src/positions/indexPositions';
import type { Spec } from '../../src/schemes/encoding';
import { resolveSpec } from '../../src/schemes/resolveSpec';
import type { RopeValues } from '../../src/schemes/ropeParameters';
import { yarnRamp } from '../../src/schemes/ropeYarn';
import { biasesOf, rotationOf, vectorsOf } from './encodings';

// Figures that were measured for the survey of other tools, each with the digits that it gives.

describe('the figures of the survey: bfloat16', () => {
  it('holds no 257', () => {
    expect(firstInexactInteger('bfloat16')).to.equal(257);
  });

  const phaseErrors: [number, [number, number, number][]][] = [
    [
      10000,
      [
        [511, 0.625, 3],
        [2047, 2.504, 3],
        [4095, 5.009, 3],
        [32767, 40.08, 2],
      ],
    ],
    [
      500000,
      [
        [511, 0.914, 3],
        [2047, 3.662, 3],
        [4095, 7.326, 3],
        [32767, 58.62, 2],
      ],
    ],
  ];
  for (const [ropeTheta, errors] of phaseErrors) {
    for (const [position, figure, digits] of errors) {
      it(`frequencies of base ${ropeTheta} are off by ${figure} rad at ${position}`, () => {
        const { pairs } = rotationOf({ scheme: 'rope', headDim: 128, ropeTheta });
        const precision = { ...allIn('float64'), inverseFrequencies: 'bfloat16' } as const;
        const { phase } = roundingErrors({ pairs }, indexPositions(1, position), 0, precision);
        expect(largestError(phase).toFixed(digits)).to.equal(figure.toFixed(digits));
      });
    }
  }
});

describe('the figures of the survey: scaled rotations', () => {
  const yarn: Spec = { scheme: 'rope', ropeType: 'yarn', ropeTheta: 1e6, factor: 4, maxPositionEmbeddings: 131072 };
  const original: Spec = { ...yarn, originalMaxPositionEmbeddings: 32768 };
  const rampOf = (spec: Spec): readonly number[] => yarnRamp(resolveSpec(spec) as unknown as RopeValues);

  it('YaRN ×4 of Qwen blends pairs 23 to 40 and scales cosines by 1.1386', () => {
    expect(rampOf(original)).to.deep.equal([23, 40]);
    expect(rotationOf(original).attentionFactor.toFixed(4)).to.equal('1.1386');
  });

  it('YaRN without the original length blends 30 to 47: 23 of 64 frequencies differ, by up to 2.235', () => {
    expect(rampOf(yarn)).to.deep.equal([30, 47]);
    const [right, wrong] = [original, yarn].map((spec) => rotationOf(spec).pairs.inverseFrequencies);
    const ratios = Array.from(right!, (frequency, k) => wrong![k]! / frequency);
    expect(ratios.filter((ratio) => Math.abs(ratio - 1) > 1e-12)).to.have.length(23);
    expect(Math.max(...ratios).toFixed(3)).to.equal('2.235');
  });

  it('llama3 keeps 29 pairs, blends 6 and divides 29 by 8', () => {
    const llama3 = { scheme: 'rope', ropeType: 'llama3', ropeTheta: 500000, factor: 8, lowFreqFactor: 1 };
    const { pairs, scaling } = rotationOf({ ...llama3, highFreqFactor: 4, originalMaxPositionEmbeddings: 8192 });
    expect(frequencyBands(pairs.inverseFrequencies, scaling!.trained, 8)).to.deep.equal({
      kept: 29,
      blended: 6,
      divided: 29,
    });
  });

  for (const [sequenceLength, base] of [
    [4096, '10000.0'],
    [8192, '30527.7'],
    [16384, '72195.9'],
  ] as const) {
    it(`dynamic NTK ×2 of 4096 has base ${base} at ${sequenceLength}`, () => {
      const spec = { scheme: 'rope', ropeType: 'dynamic', factor: 2, maxPositionEmbeddings: 4096 };
      const { scaling, pairs } = rotationOf(spec, { sequenceLength });
      expect(scaling?.base?.toFixed(1)).to.equal(base);
      // The slowest of 64 pairs is base^(−126/128).
      expect((pairs.inverseFrequencies[63]! ** (-128 / 126)).toFixed(1)).to.equal(base);
    });
  }
});

describe('the figures of the survey: biases and layouts', () => {
  it('ALiBi has these twelve slopes', () => {
    const slopes = '.5 .25 .125 .0625 .03125 .01563 .00781 .00391 .70711 .35355 .17678 .08839'.split(' ').map(Number);
    const encoding = biasesOf({ scheme: 'alibi', numAttentionHeads: 12 });
    const printed = slopes.map((slope, head) => [slope, -encoding.bias(head, 1, 0)] as const);
    for (const [figure, slope] of printed) expect(Math.abs(figure - slope)).to.be.at.most(0.5e-5 + 1e-12);
  });

  it('half and interleaved rotate alike after the permutation of channels, within 2.7e-15', () => {
    const [half, interleaved] = (['half', 'interleaved'] as const).map((layout) =>
      rotationOf({ scheme: 'rope', headDim: 128, layout }),
    );
    const random = seeded(1);
    const ofPairs = Float64Array.from({ length: 128 }, () => random.gaussian());
    for (const position of [0, 1, 511, 4095]) {
      const rotated = [half!, interleaved!].map((encoding) => {
        const { pairs } = encoding;
        const [vector, out] = [new Float64Array(128), new Float64Array(128)];
        const channels = Array.from({ length: 64 }, (_, k) => pairs.dimensionsOf(k)).flat();
        channels.forEach((channel, index) => (vector[channel] = ofPairs[index]!));
        encoding.rotate(vector, position, out);
        return channels.map((channel) => out[channel]!);
      });
      const differences = rotated[0]!.map((value, index) => value - rotated[1]![index]!);
      expect(largestError(Float64Array.from(differences))).to.be.at.most(2.7e-15);
    }
  });

  it('interleaved and concatenated sinusoids have one Gram matrix, within 2e-14, and differ by 1.858 at position 10', () => {
    const [a, b] = (['interleaved', 'concatenated'] as const).map((layout) => {
      const rows = new Float64Array(100 * 64);
      vectorsOf({ scheme: 'sinusoidal', hiddenSize: 64, layout }).fill(indexPositions(100), 0, 100, rows);
      return Array.from({ length: 100 }, (_, row) => rows.subarray(row * 64, (row + 1) * 64));
    });
    const product = (x: Float64Array, y: Float64Array): number => x.reduce((sum, value, d) => sum + value * y[d]!, 0);
    let largest = 0;
    for (let i = 0; i < 100; i++) {
      for (let j = 0; j < 100; j++) {
        largest = Math.max(largest, Math.abs(product(a![i]!, a![j]!) - product(b![i]!, b![j]!)));
      }
    }
    expect(largest).to.be.at.most(2e-14);
    expect(largestError(a![10]!.map((value, d) => value - b![10]![d]!)).toFixed(3)).to.equal('1.858');
  });

  it('the ladder of the paper and the one of tensor2tensor part with the position', () => {
    const [paper, other] = (['paper', 'halfMinusOne'] as const).map((ladder) =>
      vectorsOf({ scheme: 'sinusoidal', hiddenSize: 512, ladder, layout: 'concatenated' }),
    );
    const cosines = [1, 10, 100, 1000].map((position) => {
      const [x, y] = [paper!, other!].map((encoding) => {
        const row = new Float64Array(512);
        encoding.fill(indexPositions(1, position), 0, 1, row);
        return row;
      });
      // Both have the norm √(D/2).
      return (x!.reduce((sum, value, d) => sum + value * y![d]!, 0) / 256).toFixed(4);
    });
    expect(cosines).to.deep.equal(['1.0000', '1.0000', '0.9979', '0.8160']);
  });
});

describe('the figures of the survey: what training showed', () => {
  for (const [distance, off] of [
    [2048, 44],
    [8192, 54],
    [65536, 63],
  ] as const) {
    it(`θ = 5e5 read as 1e4 turns ${off} of 64 pairs aside by more than π at distance ${distance}`, () => {
      const [right, wrong] = [500000, 10000].map(
        (ropeTheta) => rotationOf({ scheme: 'rope', ropeTheta }).pairs.inverseFrequencies,
      );
      const differences = right!.map((frequency, k) => distance * (frequency - wrong![k]!));
      expect(differences.filter((difference) => Math.abs(difference) > Math.PI)).to.have.length(off);
    });
  }

  for (const [model, ropeTheta, trained, never] of [
    ['Llama-2', 10000, 4096, 18],
    ['Llama-3', 500000, 8192, 29],
    ['Qwen3', 1e6, 32768, 24],
  ] as const) {
    it(`${never} of 64 pairs of ${model} never turn once in ${trained} tokens, and reach unseen angles beyond`, () => {
      const encoding = rotationOf({ scheme: 'rope', ropeTheta, maxPositionEmbeddings: trained });
      expect(pairsThatNeverTurn(encoding.pairs.inverseFrequencies, trained)).to.equal(never);
      const { pairs } = beyondTrained(encoding, { trained, target: 2 * trained });
      expect(pairs?.filter((pair) => pair === 'unseen')).to.have.length(never);
    });
  }
});
