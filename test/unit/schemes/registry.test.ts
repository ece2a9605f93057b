import Ajv from 'ajv';
import { expect } from 'chai';
import { expectation, fits } from '../../../src/parameters/parameterCheck';
import type { Parameter } from '../../../src/parameters/parameters';
import { schemeById, schemes } from '../../../src/schemes/registry';
import { encodingOf, resolveSpec } from '../../../src/schemes/resolveSpec';
import { parametersSetting, schemeSetting } from '../../../src/schemes/specSchema';

describe('the registry', () => {
  it('holds every id once', () => {
    expect(new Set(schemes.map(({ id }) => id)).size).to.equal(schemes.length);
    for (const scheme of schemes) expect(schemeById(scheme.id)).to.equal(scheme);
  });

  it('has no scheme by another name', () => {
    expect(schemeById('toString')).to.equal(undefined);
  });

  for (const { id, acts, parameters } of schemes) {
    it(`${id} acts as it says`, () => {
      expect(encodingOf({ scheme: id }).acts).to.equal(acts);
    });

    it(`${id} has defaults that fit its own bounds`, () => {
      for (const [name, parameter] of Object.entries(parameters)) {
        expect(fits(parameter, parameter.default), name).to.equal(true);
      }
    });
  }
});

describe('what a parameter expects', () => {
  const described = { label: '', help: '' };
  const sentences: readonly (readonly [Parameter, string])[] = [
    [{ ...described, kind: 'integer', default: 1 }, 'a whole number'],
    [{ ...described, kind: 'integer', default: 3, multipleOf: 3, minimum: 3 }, 'a whole multiple of 3 not below 3'],
    [{ ...described, kind: 'number', default: 1, maximum: 2 }, 'a number not above 2'],
    [{ ...described, kind: 'integer', optional: true, otherwise: '', minimum: 1 }, 'a whole number not below 1'],
    [{ ...described, kind: 'numbers', optional: true, otherwise: '' }, 'a list of numbers'],
    [
      { ...described, kind: 'numbers', optional: true, otherwise: '', exclusiveMinimum: 0 },
      'a list of numbers, each greater than 0',
    ],
    [{ ...described, kind: 'choice', default: 'a', choices: { a: '', b: '' } }, 'one of a, b'],
  ];
  for (const [parameter, sentence] of sentences) {
    it(`reads "${sentence}"`, () => {
      expect(expectation(parameter)).to.equal(sentence);
    });
  }
});

describe('the schema of the settings', () => {
  // The keywords that VS Code adds to JSON schema.
  const ajv = new Ajv({ keywords: ['enumDescriptions', 'enumItemLabels'] });

  it('accepts exactly the ids of the registry as scheme', () => {
    const valid = ajv.compile(schemeSetting());
    for (const { id } of schemes) expect(valid(id)).to.equal(true);
    expect(valid('rotary')).to.equal(false);
  });

  it('accepts the defaults of every scheme', () => {
    const valid = ajv.compile(JSON.parse(JSON.stringify(parametersSetting())) as object);
    const all = Object.fromEntries(
      schemes.map(({ id }) => {
        const { scheme, ...parameters } = resolveSpec({ scheme: id });
        return [scheme, parameters];
      }),
    );
    expect(valid(all), ajv.errorsText(valid.errors)).to.equal(true);
  });

  it('refuses what the door refuses', () => {
    const valid = ajv.compile(JSON.parse(JSON.stringify(parametersSetting())) as object);
    const refused = [
      { sinusoidal: { hiddenSize: 1 } },
      { sinusoidal: { base: 0 } },
      { rope: { factor: 0.5 } },
      { rope: { layout: 'concatenated' } },
      { rope: { theta: 1 } },
      { rope: { shortFactor: [1, 0] } },
      { rope: { attentionFactor: 0 } },
      { t5: { bidirectional: 'yes' } },
      { rotary: {} },
    ];
    for (const settings of refused) expect(valid(settings), JSON.stringify(settings)).to.equal(false);
  });
});
