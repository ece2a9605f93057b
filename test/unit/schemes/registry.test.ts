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

  for (const scheme of schemes) {
    const { id, acts, parameters } = scheme;

    it(`${id} acts as it says`, () => {
      expect(encodingOf({ scheme: id }).acts).to.equal(acts);
    });

    it(`${id} says in full what it is, where it comes from and whose numbers it has`, () => {
      const { name, summary, formula, citation, reference } = scheme;
      for (const text of [name, summary, formula, reference, citation.authors, citation.title]) {
        expect(text.trim(), id).to.equal(text).and.not.equal('');
      }
      expect(summary, 'the summary is a sentence').to.match(/^[A-Z].*[^.]\.$/);
      expect(formula, 'the formula says more than words').to.match(/[=↦·∈]|turns by/);
      expect(citation.year).to.be.within(2017, 2026);
      expect(citation.url).to.match(/^https:\/\/\S+$/);
      // A file of a repository, or a part of a paper where no code was published.
      expect(reference).to.match(/^[\w.-]+\/[\w.-]+: \S|section|equation|appendix/);
    });

    it(`${id} says of every parameter what it is, within which bounds, and what stands where it is left out`, () => {
      for (const [key, parameter] of Object.entries(parameters)) {
        expect(parameter.label, key).to.match(/\S/);
        expect(parameter.help, `${key}: the help is a sentence`).to.match(/^\S.*[.…]\)?$/s);
        if (parameter.kind === 'choice') {
          expect(Object.keys(parameter.choices), key).to.have.length.above(1);
          for (const [choice, text] of Object.entries(parameter.choices))
            expect(text, `${key}, ${choice}`).to.match(/\S/);
        }
        if ('optional' in parameter && parameter.optional) expect(parameter.otherwise, key).to.match(/\S/);
        else expect(parameter.default, key).not.to.equal(undefined);
        if (parameter.kind === 'integer') {
          expect(parameter.minimum, `${key} has a least value`).to.be.a('number');
          expect(parameter.maximum, `${key} has a greatest value`).to.be.a('number');
        }
      }
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
