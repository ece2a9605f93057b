import { expect } from 'chai';
import { facts } from '../../../src/analysis/facts';
import { properties } from '../../../src/analysis/properties';
import { formatNumber, thinSpace } from '../../../src/numerics/format';
import { indexPositions } from '../../../src/positions/indexPositions';
import { listedPositions } from '../../../src/positions/listedPositions';
import type { Positions } from '../../../src/positions/positions';
import type { Spec } from '../../../src/schemes/encoding';
import { schemes } from '../../../src/schemes/registry';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { biasesOf } from '../../golden/encodings';

function valuesOf(spec: Spec, positions: Positions, head = 0): Record<string, string> {
  return Object.fromEntries(facts(encodingOf(spec), positions, { head }).map(({ id, value }) => [id, value]));
}

describe('the facts of a rotation', () => {
  const positions = indexPositions(11);

  it('count 18 of 64 pairs of Llama-2 that never turn once in 4096 positions', () => {
    expect(valuesOf({ scheme: 'rope' }, positions)).to.deep.equal({
      wavelengths: `6.28 – 54${thinSpace}400`,
      neverTurn: '18 of 64 pairs',
      rotaryDim: '128 of 128',
      attentionFactor: '1',
      shiftInvariance: '0',
      bfloat16: `5.01 rad at 4${thinSpace}095`,
    });
  });

  it('say what a scaling makes of the pairs at the factor times the trained length', () => {
    const llama3 = {
      ...{ scheme: 'rope', ropeType: 'llama3', ropeTheta: 500000, factor: 8, lowFreqFactor: 1, highFreqFactor: 4 },
      originalMaxPositionEmbeddings: 8192,
    };
    expect(valuesOf(llama3, positions)).to.include({ beyondTrained: '0 · 35 · 29' });
    const linear = { scheme: 'rope', ropeType: 'linear', factor: 4, maxPositionEmbeddings: 4096 };
    expect(valuesOf(linear, positions)).to.include({ beyondTrained: '0 · 64 · 0' });
  });

  it('count 29 of 64 pairs at θ = 500 000 in 8192 positions', () => {
    const spec = { scheme: 'rope', ropeTheta: 500000, maxPositionEmbeddings: 8192 };
    expect(valuesOf(spec, positions)).to.include({ neverTurn: '29 of 64 pairs' });
  });

  it('count the channels of a partial rotation', () => {
    expect(valuesOf({ scheme: 'rope', partialRotaryFactor: 0.25 }, positions)).to.include({ rotaryDim: '32 of 128' });
  });
});

describe('the facts of vectors', () => {
  it('of a sinusoid have the norm √(D/2) and the wavelengths of the ladder', () => {
    expect(valuesOf({ scheme: 'sinusoidal' }, indexPositions(4096))).to.deep.equal({
      norm: '8',
      neighbours: '1.95',
      wavelengths: `6.28 – 54${thinSpace}400`,
      neverTurn: '18 of 64 pairs',
      parameters: '0',
    });
  });

  it('measure the distance of neighbours: 2 sin ½ for one pair of frequency 1', () => {
    const values = valuesOf({ scheme: 'sinusoidal', hiddenSize: 2 }, indexPositions(5, 70));
    expect(values.neighbours).to.equal((2 * Math.sin(0.5)).toPrecision(3));
  });

  it('say that features stand beside the input, and how many they are', () => {
    expect(valuesOf({ scheme: 'perceiver', numBands: 4 }, indexPositions(3))).to.include({ beside: '9' });
    expect(valuesOf({ scheme: 'sinusoidal' }, indexPositions(3))).to.not.have.property('beside');
  });

  it('compare the norm with that of what they are added to, or of what they stand beside', () => {
    const normOf = (scheme: string): string | undefined =>
      facts(encodingOf({ scheme }), indexPositions(3)).find(({ id }) => id === 'norm')?.definition;
    for (const scheme of ['sinusoidal', 'learned', 'hierarchical']) {
      expect(normOf(scheme)).to.match(/norm of the token embeddings they are added to\.$/);
    }
    for (const scheme of ['perceiver', 'nerf', 'time2vec']) {
      expect(normOf(scheme)).to.match(/norm of the input they stand beside\.$/);
    }
  });

  it('of a table with a padding row measure its 0 too', () => {
    expect(valuesOf({ scheme: 'sinusoidal', paddingIdx: 1 }, indexPositions(3))).to.include({ norm: '0 – 8' });
  });

  it('count the positions that n rows serve together, n²', () => {
    const spec = { scheme: 'hierarchical', maxPositionEmbeddings: 4, hiddenSize: 2 };
    expect(valuesOf(spec, indexPositions(20))).to.include({ withoutVector: '4 of 20', parameters: '8' });
  });

  it('count the tokens beyond a learned table, by position', () => {
    const spec = { scheme: 'learned', maxPositionEmbeddings: 10, hiddenSize: 4 };
    expect(valuesOf(spec, indexPositions(12))).to.include({ withoutVector: '2 of 12', parameters: '40' });
    expect(valuesOf(spec, indexPositions(12, 5))).to.include({ withoutVector: '7 of 12' });
  });

  it('have no value where no token has a vector', () => {
    const spec = { scheme: 'learned', maxPositionEmbeddings: 10 };
    expect(valuesOf(spec, indexPositions(3, 10))).to.include({ norm: '–', neighbours: '–' });
    expect(valuesOf({ scheme: 'sinusoidal' }, indexPositions(0))).to.include({ norm: '–', neighbours: '–' });
  });

  it('take the span of the positions, not the count of the tokens', () => {
    const jumping: Positions = { count: 2, axes: ['index'], at: (token) => token * 4095 };
    expect(valuesOf({ scheme: 'sinusoidal' }, jumping)).to.include({ neverTurn: '18 of 64 pairs' });
  });
});

describe('the facts of a bias', () => {
  it('leave out tokens that have no position', () => {
    const some = listedPositions([NaN, 3, Infinity, 10, NaN]);
    for (const scheme of ['rope', 'alibi', 't5', 'kerple', 'transformerXl']) {
      expect(valuesOf({ scheme }, some), scheme).to.deep.equal(valuesOf({ scheme }, listedPositions([3, 10])));
    }
  });

  it('look for half the attention as far as 65 536 positions, and as 4096 where contents count', () => {
    const farApart = listedPositions([0, 2 ** 20]);
    const never = { scheme: 'sandwich', hiddenSize: 2, numAttentionHeads: 1 };
    expect(valuesOf(never, farApart).halvingDistance).to.equal(`not within ${formatNumber(65_536)}`);
    expect(valuesOf(never, listedPositions([0, 65_536])).halvingDistance).to.equal('not in this text');
    const none = { scheme: 'conformer', hiddenSize: 2, numAttentionHeads: 1, linearPos: [0, 0, 0, 0] };
    expect(valuesOf(none, farApart).halvingDistance).to.equal(`not within ${formatNumber(4096)}`);
  });

  it('of ALiBi have the slopes, and where attention halves in the head shown', () => {
    expect(valuesOf({ scheme: 'alibi' }, indexPositions(101), 1)).to.deep.equal({
      slopes: '0.00391 – 0.5',
      halving: '2.77 tokens',
      farthest: '−25',
      parameters: '0',
    });
  });

  it('of ALiBi have the same farthest bias in BLOOM, where only the difference from the own key counts', () => {
    for (const start of [0, 70]) {
      const positions = indexPositions(101, start);
      expect(valuesOf({ scheme: 'alibi', dialect: 'bloom' }, positions, 1)).to.deep.equal(
        valuesOf({ scheme: 'alibi' }, positions, 1),
      );
    }
  });

  it('of T5 count the buckets that the shown distances fall in', () => {
    const shown = (count: number, bidirectional = true): string | undefined =>
      valuesOf({ scheme: 't5', bidirectional }, indexPositions(count)).buckets;
    // Distances −2 … 2 have a bucket each; bucket 16, "0 after the query", is never used.
    expect(shown(3)).to.equal('5 of 32');
    expect(shown(1)).to.equal('1 of 32');
    expect(shown(1000)).to.equal('31 of 32');
    expect(shown(1000, false)).to.equal('32 of 32');
  });

  it('of Sandwich have the nearest key that half the attention reaches, measured', () => {
    // d = 2: −2 sin²(Δ · 10000^(−1) / 2), so halved where sin² is ln 2 · 8h/H / 2: never with eight heads or fewer.
    const spec = { scheme: 'sandwich', hiddenSize: 2, numAttentionHeads: 1 };
    expect(valuesOf(spec, indexPositions(100))).to.include({ halvingDistance: 'not in this text' });
    // The last of 16 heads of d = 128 divides by 8, the first by a half.
    expect(valuesOf({ scheme: 'sandwich', numAttentionHeads: 16 }, indexPositions(100))).to.include({
      halvingDistance: '1',
    });
  });

  it('of KERPLE have the distance where (1 + aΔ)^(−p) is a half', () => {
    const spec = { scheme: 'kerple', numAttentionHeads: 1 };
    const bias = (away: number): number => biasesOf(spec).bias(0, away, 0);
    const halved = Number(valuesOf(spec, indexPositions(4096)).halvingDistance);
    expect(bias(halved)).to.be.at.most(-Math.LN2);
    expect(bias(halved - 1)).to.be.above(-Math.LN2);
  });

  it('of FIRE are those of the last token shown', () => {
    const spec = { scheme: 'fire', initL: 8 };
    expect(valuesOf(spec, indexPositions(20, 100))).to.include({
      farthest: formatNumber(biasesOf(spec).bias(0, 119, 100), 4),
      parameters: String(2 * 32 + 32 * 12 + 12 + 2),
    });
  });

  it('stay within the heads there are', () => {
    expect(valuesOf({ scheme: 'alibi', numAttentionHeads: 1 }, indexPositions(3), 7)).to.include({
      farthest: '−0.007813',
    });
  });
});

describe('the facts of no encoding', () => {
  it('say where order comes from', () => {
    expect(valuesOf({ scheme: 'nope' }, indexPositions(3))).to.deep.equal({
      parameters: '0',
      order: 'the causal mask',
    });
  });
});

describe('every fact', () => {
  it('calls what the softmax takes a logit, and spells tokenize as VS Code does', () => {
    const encodings = schemes.map(({ id }) => encodingOf({ scheme: id }));
    const texts = [
      ...encodings.flatMap((encoding) => facts(encoding, indexPositions(20))),
      ...properties(encodings, { length: 64 }),
    ].map(({ label, definition }) => `${label} ${definition}`);
    for (const text of texts) expect(text).to.not.match(/\bscores?\b|tokeniz/i);
  });

  it('comes with a label and a definition, and once', () => {
    for (const scheme of schemes.map(({ id }) => id)) {
      const list = facts(encodingOf({ scheme }), indexPositions(20));
      expect(new Set(list.map(({ id }) => id)).size).to.equal(list.length);
      for (const { label, definition } of list) {
        expect(label).to.not.equal('');
        expect(definition).to.match(/\.$/);
      }
    }
  });
});

describe('the facts with all their digits', () => {
  const exactOf = (spec: Spec, id: string): string | undefined =>
    facts(encodingOf(spec), indexPositions(11)).find((fact) => fact.id === id)?.exact;

  it('are those that are rounded for reading', () => {
    const [shortest, longest] = exactOf({ scheme: 'rope', headDim: 4 }, 'wavelengths')?.split(' – ').map(Number) ?? [];
    expect(shortest).to.equal(2 * Math.PI);
    expect(longest).to.be.closeTo(200 * Math.PI, 1e-9);
    // Peng et al. 2023: 0.1 ln 4 + 1.
    const yarn = { scheme: 'rope', ropeType: 'yarn', factor: 4, originalMaxPositionEmbeddings: 2048 };
    expect(Number(exactOf(yarn, 'attentionFactor'))).to.be.closeTo(0.1 * Math.log(4) + 1, 1e-15);
    expect(Number(exactOf({ scheme: 'alibi' }, 'halving'))).to.equal(Math.LN2 / 0.5);
    expect(exactOf({ scheme: 'alibi' }, 'slopes')).to.equal(`${2 ** -8} – 0.5`);
  });
});
