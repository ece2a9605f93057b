import { assert } from 'chai';
import type { OwnedApi } from '../../../src/api';
import type { AddsDefinition, BiasesDefinition, PhasorApi, RotatesDefinition } from '../../../src/apiTypes';
import { properties } from '../../../src/analysis/properties';
import { numpy } from '../../../src/exports/pythonDialect';
import { pythonCode } from '../../../src/exports/pythonCode';
import { indexPositions } from '../../../src/positions/indexPositions';
import { registryRevision, schemeById, schemes } from '../../../src/schemes/registry';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { SpecError } from '../../../src/schemes/specError';
import { ownedApi } from './ownedApi';

const citation = { authors: 'Me', title: 'Mine', year: 2026, url: 'https://example.com' };

const vectors: AddsDefinition = {
  id: 'my-vectors',
  name: 'My vectors',
  acts: 'adds',
  summary: 'Adds multiples of the position.',
  formula: 'PE(n, d) = n · (d + 1) · scale',
  citation,
  parameters: {
    hiddenSize: { kind: 'integer', label: 'Hidden size', help: 'D.', default: 3, minimum: 1, maximum: 64 },
    scale: { kind: 'number', label: 'Scale', help: 'Of all.', default: 2 },
    sign: {
      kind: 'choice',
      label: 'Sign',
      help: 'Up or down.',
      default: 'plus',
      choices: { plus: 'up', minus: 'down' },
    },
  },
  prepare: ({ hiddenSize, scale, sign }) => ({
    dimension: Number(hiddenSize),
    vectorAt: (position) =>
      position < 0
        ? undefined
        : Array.from(
            { length: Number(hiddenSize) },
            (_, d) => position * (d + 1) * Number(scale) * (sign === 'minus' ? -1 : 1),
          ),
  }),
};

const biases: BiasesDefinition = {
  id: 'my-biases',
  name: 'My biases',
  acts: 'biases',
  summary: 'Takes the square of the distance off.',
  formula: 'bias = −(i − j)²',
  citation,
  prepare: () => ({ heads: 2, biasAtDistance: (head, distance) => (0 - distance ** 2) / (head + 1) }),
};

const rotates: RotatesDefinition = {
  id: 'my-rotation',
  name: 'My rotation',
  acts: 'rotates',
  summary: 'Rotates two pairs.',
  formula: 'angle n / (k + 1)',
  citation,
  prepare: () => ({ headDim: 4, inverseFrequencies: [1, 0.5], layout: 'interleaved', attentionFactor: 2 }),
};

describe('A scheme that another extension registers', () => {
  let owned: OwnedApi;
  let phasor: PhasorApi;
  let changes = 0;

  beforeEach(() => {
    changes = 0;
    owned = ownedApi(() => changes++);
    phasor = owned.api;
  });
  afterEach(() => {
    owned.dispose();
  });

  it('is one of the schemes until it is disposed, beside those that act alike', () => {
    const before = schemes.map(({ id }) => id);
    const revision = registryRevision();
    const registered = phasor.registerScheme(vectors);
    const lastOfItsKind = before.lastIndexOf(schemes.filter(({ acts }) => acts === 'adds').at(-2)?.id ?? '');
    assert.deepEqual(
      schemes.map(({ id }) => id),
      before.toSpliced(lastOfItsKind + 1, 0, 'my-vectors'),
    );
    assert.equal(schemeById('my-vectors')?.name, 'My vectors');
    assert.notEqual(registryRevision(), revision);
    registered.dispose();
    registered.dispose();
    assert.deepEqual(
      schemes.map(({ id }) => id),
      before,
    );
    assert.isUndefined(schemeById('my-vectors'));
  });

  it('is announced when it comes and when it goes', () => {
    let heard = 0;
    const listening = phasor.onDidChangeSchemes(() => heard++);
    const registered = phasor.registerScheme(vectors);
    assert.deepEqual([changes, heard], [1, 1]);
    listening.dispose();
    registered.dispose();
    assert.deepEqual([changes, heard], [2, 1]);
  });

  it('goes with Phasor', () => {
    phasor.registerScheme(vectors);
    owned.dispose();
    assert.isUndefined(schemeById('my-vectors'));
  });

  it('gives vectors, with its parameters completed and checked like those of any scheme', () => {
    phasor.registerScheme(vectors);
    const { spec, vectors: given } = phasor.encode({ scheme: 'my-vectors', sign: 'minus' }, [1, -1]);
    assert.deepEqual(spec, { scheme: 'my-vectors', hiddenSize: 3, scale: 2, sign: 'minus' });
    assert.deepEqual(given, Float64Array.of(-2, -4, -6, NaN, NaN, NaN));
    assert.throws(
      () => phasor.encode({ scheme: 'my-vectors', hiddenSize: 0 }, 1),
      'hiddenSize is 0, but it must be a whole number from 1 to 64 (setting phasor.parameters.my-vectors.hiddenSize).',
    );
  });

  it('gives biases, none after the query where it is causal', () => {
    phasor.registerScheme(biases);
    assert.deepEqual(
      phasor.encode({ scheme: 'my-biases' }, [0, 3]).bias,
      Float64Array.of(0, NaN, -9, 0, 0, NaN, -4.5, 0),
    );
    phasor.registerScheme({
      ...biases,
      id: 'my-pairs',
      prepare: () => ({ heads: 1, causal: false, bias: (_, i, j) => i - 10 * j }),
    });
    assert.deepEqual(phasor.encode({ scheme: 'my-pairs' }, [1, 2]).bias, Float64Array.of(-9, -19, -8, -18));
  });

  it('rotates', () => {
    phasor.registerScheme(rotates);
    const { cos, sin, attentionFactor } = phasor.encode({ scheme: 'my-rotation' }, 3);
    assert.equal(attentionFactor, 2);
    assert.deepEqual(cos, Float64Array.of(2 * Math.cos(3), 2 * Math.cos(1.5)));
    assert.deepEqual(sin, Float64Array.of(2 * Math.sin(3), 2 * Math.sin(1.5)));
    const encoding = encodingOf({ scheme: 'my-rotation' });
    assert.equal(encoding.acts === 'rotates' && encoding.pairs.dimensionsOf(1).join(), '2,3');
  });

  it('is compared and exported like any other', () => {
    phasor.registerScheme(biases);
    phasor.registerScheme(rotates);
    const encodings = ['my-biases', 'my-rotation'].map((scheme) => encodingOf({ scheme }));
    assert.isNotEmpty(properties(encodings, { length: 32 }));
    const [encoding] = encodings;
    assert.isDefined(encoding);
    const code = pythonCode({ encoding, positions: indexPositions(4) }, numpy, '1.2.3');
    assert.match(code, /^# My biases: bias \(2, 4, 4\)/);
  });

  it('may be a class, whose methods know their object', () => {
    class Prepared {
      readonly dimension = 1;
      readonly factor = 5;
      vectorAt(position: number): number[] {
        return [this.factor * position];
      }
    }
    phasor.registerScheme({ ...vectors, prepare: () => new Prepared() });
    assert.deepEqual(phasor.encode({ scheme: 'my-vectors' }, 2).vectors, Float64Array.of(10));
  });

  const refused: readonly (readonly [string, object, string])[] = [
    ['an id that is taken', { id: 'rope' }, 'There is a scheme rope already: give yours another id.'],
    ['an id that is none', { id: 'my scheme' }, 'The id of a scheme is my scheme, but it must be letters, digits'],
    ['another kind', { acts: 'learns' }, 'acts as learns, but it must be one of adds, rotates, biases, nothing.'],
    ['no name', { name: ' ' }, 'The scheme my-vectors has no name, but it must be a text.'],
    ['no prepare', { prepare: 5 }, 'The scheme my-vectors has no function prepare.'],
    [
      'a citation without a page',
      { citation: { ...citation, url: 'javascript:alert(1)' } },
      'a url that starts with https:',
    ],
    ['parameters in a list', { parameters: [] }, 'The parameters of the scheme my-vectors must be an object.'],
    [
      'a parameter of no kind',
      { parameters: { x: { kind: 'colour', label: '', help: '' } } },
      'The parameter x of the scheme my-vectors is of kind colour, but it must be integer, number, numbers, boolean or choice.',
    ],
    [
      'a default out of bounds',
      { parameters: { x: { kind: 'integer', label: '', help: '', default: 9, maximum: 8 } } },
      'The parameter x of the scheme my-vectors has the default 9, but it must be a whole number not above 8.',
    ],
    ['a parameter without help', { parameters: { x: { kind: 'boolean', label: '', default: true } } }, 'has no help'],
  ];
  for (const [what, change, sentence] of refused) {
    it(`is refused with ${what}, in one sentence`, () => {
      const before = schemes.length;
      assert.throws(() => phasor.registerScheme({ ...vectors, ...change }), SpecError, sentence);
      assert.lengthOf(schemes, before);
      assert.equal(changes, 0);
    });
  }

  const broken: readonly (readonly [string, () => unknown, string])[] = [
    [
      'throws in prepare',
      () => {
        throw new Error('no such file.\nat line 3');
      },
      'The scheme my-vectors failed: no such file.',
    ],
    ['prepares nothing', () => undefined, 'The scheme my-vectors prepared undefined, but it must be an object.'],
    [
      'has no dimension',
      () => ({ vectorAt: () => [1] }),
      'prepared dimension missing, but it must be a whole number from 1 to 8192.',
    ],
    ['has no vectors', () => ({ dimension: 2 }), 'The scheme my-vectors prepared no function vectorAt.'],
    [
      'gives too few numbers',
      () => ({ dimension: 2, vectorAt: () => [1] }),
      'The scheme my-vectors gave 1 numbers as the vector of position 4, but there must be 2 numbers.',
    ],
    [
      'gives no numbers',
      () => ({ dimension: 1, vectorAt: () => ['1'] }),
      'The scheme my-vectors gave 1 as the vector of position 4, but it must be a number.',
    ],
    [
      'throws at a position',
      () => ({
        dimension: 1,
        vectorAt: () => {
          throw new TypeError('x is undefined');
        },
      }),
      'The scheme my-vectors failed: x is undefined.',
    ],
  ];
  for (const [what, prepare, sentence] of broken) {
    it(`that ${what} breaks nothing but its own encoding, and says so in one sentence`, () => {
      phasor.registerScheme({ ...vectors, prepare } as AddsDefinition);
      assert.throws(() => phasor.encode({ scheme: 'my-vectors' }, 4), SpecError, sentence);
      assert.deepEqual(phasor.encode({ scheme: 'rope', headDim: 2 }, 0).cos, Float64Array.of(1));
    });
  }
});
