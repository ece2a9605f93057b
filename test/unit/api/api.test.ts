import { assert } from 'chai';
import type { OwnedApi } from '../../../src/api';
import type { PhasorApi } from '../../../src/apiTypes';
import { schemes } from '../../../src/schemes/registry';
import { ownedApi } from './ownedApi';

describe('The API for other extensions', () => {
  let owned: OwnedApi;
  let phasor: PhasorApi;

  beforeEach(() => {
    owned = ownedApi();
    phasor = owned.api;
  });
  afterEach(() => {
    owned.dispose();
  });

  it('has a version', () => {
    assert.equal(phasor.version, 1);
  });

  it('lists the schemes with all that is data of them', () => {
    const listed = phasor.schemes();
    assert.deepEqual(
      listed.map(({ id }) => id),
      schemes.map(({ id }) => id),
    );
    const alibi = listed.find(({ id }) => id === 'alibi');
    assert.deepInclude(alibi, { name: 'ALiBi', acts: 'biases' });
    assert.deepInclude(alibi?.parameters.numAttentionHeads, { kind: 'integer', default: 8, minimum: 1 });
    assert.deepEqual(JSON.parse(JSON.stringify(listed)), listed, 'plain data');
  });

  it('encodes at one position, a list, a range, and at coordinates', () => {
    const spec = { scheme: 'sinusoidal', hiddenSize: 2 };
    const at = (...positions: number[]): number[] => positions.flatMap((n) => [Math.sin(n), Math.cos(n)]);
    const cases: readonly (readonly [Parameters<PhasorApi['encode']>[1], number[]])[] = [
      [3, [3]],
      [
        [5, 0],
        [5, 0],
      ],
      [Float32Array.of(2, 7), [2, 7]],
      [{ count: 3 }, [0, 1, 2]],
      [{ count: 3, start: 4, step: 2.5 }, [4, 6.5, 9]],
      [{ coordinates: { index: [8, 1] } }, [8, 1]],
    ];
    for (const [positions, expected] of cases) {
      const { vectors, shape, acts } = phasor.encode(spec, positions);
      assert.deepEqual(shape, [expected.length, 2]);
      assert.equal(acts, 'adds');
      at(...expected).forEach((value, index) => {
        assert.closeTo(vectors?.[index] ?? NaN, value, 1e-15);
      });
    }
  });

  it('encodes patches of an image by their rows and columns', () => {
    const spec = { scheme: 'sincos2d', hiddenSize: 8 };
    const first = phasor.encode(spec, { coordinates: { row: [0, 3], column: [0, 5] } });
    const other = phasor.encode(spec, { coordinates: { row: [0, 5], column: [0, 3] } });
    assert.deepEqual(first.shape, [2, 8]);
    assert.deepEqual(first.vectors?.slice(0, 8), other.vectors?.slice(0, 8));
    assert.notDeepEqual(first.vectors?.slice(8), other.vectors?.slice(8));
  });

  it('gives the frequencies and the factor of a rotation, at the length that is asked for', () => {
    const dynamic = { scheme: 'rope', headDim: 4, ropeType: 'dynamic', factor: 2, maxPositionEmbeddings: 2048 };
    assert.deepEqual(phasor.encode(dynamic, 0).inverseFrequencies, Float64Array.of(1, 0.01));
    const long = phasor.encode(dynamic, 0, { sequenceLength: 8192 });
    assert.closeTo(long.inverseFrequencies?.[1] ?? NaN, 1 / 700, 1e-12);
    assert.equal(long.attentionFactor, 1);
    assert.deepEqual([long.cos?.length, long.sin?.length], [2, 2]);
  });

  it('says which channels a pair turns, and which coordinate it reads', () => {
    const flat = phasor.encode({ scheme: 'rope', headDim: 6, layout: 'interleaved' }, 1);
    assert.deepEqual(flat.channels, [
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    assert.notProperty(flat, 'axes');
    const axial = phasor.encode({ scheme: 'axialRope', headDim: 8 }, { coordinates: { row: [2], column: [5] } });
    assert.deepEqual(axial.axes, ['row', 'column']);
    assert.deepEqual(axial.axisOf, [0, 0, 1, 1]);
    assert.deepEqual(axial.channels?.[0], [0, 4]);
    axial.cos?.forEach((cosine, pair) => {
      const coordinate = axial.axisOf?.[pair] === 0 ? 2 : 5;
      assert.closeTo(cosine, Math.cos(coordinate * (axial.inverseFrequencies?.[pair] ?? NaN)), 1e-14);
    });
  });

  it('says which vectors are put beside embeddings', () => {
    assert.equal(phasor.encode({ scheme: 'perceiver' }, 0).combines, 'concatenates');
    assert.notProperty(phasor.encode({ scheme: 'sinusoidal' }, 0), 'combines');
  });

  it('gives what a rotation fades by, and what queries are multiplied by', () => {
    const retnet = phasor.encode({ scheme: 'retnet', headDim: 4, numAttentionHeads: 2 }, 0);
    assert.lengthOf(retnet.logGains ?? [], 2 * 2);
    assert.closeTo(retnet.logGains?.[0] ?? NaN, Math.log(1 - 2 ** -5), 1e-12);
    const llama4 = { scheme: 'ropeByLayer', family: 'llama4', layer: 3, floorScale: 100, attnScale: 0.5 };
    const { acts, queryScale } = phasor.encode(llama4, [0, 99]);
    assert.equal(acts, 'nothing');
    assert.deepEqual(queryScale, Float64Array.of(1, 1 + 0.5 * Math.log(2)));
    assert.notProperty(phasor.encode({ scheme: 'rope', headDim: 4 }, 0), 'queryScale');
  });

  it('gives the channels that a head takes when a checkpoint changes its layout', () => {
    const rope = { scheme: 'rope', headDim: 6 };
    assert.deepEqual(phasor.layoutPermutation(rope, 'interleaved', 'half'), [0, 2, 4, 1, 3, 5]);
    const partial = { ...rope, partialRotaryFactor: 0.7 };
    assert.deepEqual(phasor.layoutPermutation(partial, 'half', 'interleaved'), [0, 2, 1, 3, 4, 5]);
    const channels = phasor.encode({ ...rope, layout: 'interleaved' }, 0).channels?.map(([first]) => first);
    assert.deepEqual(phasor.layoutPermutation(rope, 'interleaved', 'half').slice(0, 3), channels);
  });

  it('compares by the table of properties', async () => {
    const compared = [{ scheme: 'alibi' }, { scheme: 'learned' }];
    const { length, specs, properties } = await phasor.compare(compared, { count: 64 });
    assert.equal(length, 64);
    assert.deepInclude(specs[0], { scheme: 'alibi', numAttentionHeads: 8 });
    const learned = properties.find(({ label }) => label === 'Learned parameters');
    assert.equal(learned?.cells[0], '0');
    assert.match(learned?.cells[1] ?? '', /65\s536$/);
    assert.isNotEmpty(learned?.definition);
  });

  const errors: readonly (readonly [string, (api: PhasorApi) => unknown, RegExp])[] = [
    [
      'an unknown scheme',
      (api) => api.encode({ scheme: 'rotary' }, 0),
      /^The scheme is "rotary", but it must be one of /,
    ],
    [
      'a wrong parameter',
      (api) => api.encode({ scheme: 'rope', headDim: 7 }, 0),
      /^headDim is 7, but it must be an even/,
    ],
    [
      'the permutation of what rotates nothing',
      (api) => api.layoutPermutation({ scheme: 'alibi' }, 'half', 'interleaved'),
      /^alibi rotates no channels, so none change places between two layouts\.$/,
    ],
    [
      'a layout that there is not',
      (api) => api.layoutPermutation({ scheme: 'rope' }, 'half', 'neox' as 'half'),
      /^The layout is "neox", but it must be one of half, interleaved\.$/,
    ],
    [
      'no positions',
      (api) => api.encode({ scheme: 'rope' }, []),
      /^The positions are \[\], but they must be a number, /,
    ],
    [
      'a position that is no number',
      (api) => api.encode({ scheme: 'rope' }, [NaN]),
      /^The positions are \[null\], but /,
    ],
    ['a count that is none', (api) => api.encode({ scheme: 'rope' }, { count: 0.5 }), /"count":0\.5/],
    [
      'coordinates of different lengths',
      (api) => api.encode({ scheme: 'rope' }, { coordinates: { row: [1], column: [1, 2] } }),
      /lists of different lengths/,
    ],
    [
      'more numbers than can be held',
      (api) => api.encode({ scheme: 't5' }, { count: 4096 }),
      /has 201326592 numbers, but at most 134217728 can be held/,
    ],
  ];
  for (const [what, call, sentence] of errors) {
    it(`answers ${what} with one sentence`, () => {
      assert.throws(() => call(phasor), sentence);
    });
  }
});
