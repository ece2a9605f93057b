import { assert } from 'chai';
import { english } from '../../../src/protocol/strings';
import { boolean, choice, integer, number, optionalInteger } from '../../../src/parameters/parameters';
import { complaintAbout, dimensionOf, summaryOf } from '../../../webview/controls/parameterWords';

const parameters = {
  headDim: integer({ label: 'Head dimension', help: '', default: 128, minimum: 2, maximum: 8192, multipleOf: 2 }),
  ropeTheta: number({ label: 'θ (base)', help: '', default: 10000, exclusiveMinimum: 0 }),
  factor: number({ label: 'Factor', help: '', default: 1, minimum: 1 }),
  layout: choice({ label: 'Layout', help: '', default: 'half', choices: { half: '', interleaved: '' } }),
  causal: boolean({ label: 'Causal', help: '', default: false }),
};

describe('The summary of a spec', () => {
  it('has the first number, the dimension, and what was changed', () => {
    assert.equal(summaryOf(parameters, { scheme: 'rope' }, english), 'θ 10\u202f000 · 128 dims · half');
    const changed = { scheme: 'rope', headDim: 64, factor: 8, causal: true, layout: 'interleaved' };
    assert.equal(summaryOf(parameters, changed, english), 'θ 10\u202f000 · 64 dims · Factor 8 · interleaved · Causal');
  });
  it('says no dimension where that is left out', () => {
    const optional = { headDim: optionalInteger({ label: 'Head dimension', help: '', otherwise: 'by family' }) };
    assert.equal(summaryOf({ ...parameters, ...optional }, { scheme: 'rope' }, english), 'θ 10\u202f000 · half');
  });
  it('is empty for a scheme without parameters', () => {
    assert.equal(summaryOf({}, { scheme: 'nope' }, english), '');
    assert.isUndefined(dimensionOf({}));
  });
});

describe('A complaint about a number', () => {
  it('names the bound that is broken', () => {
    const about = (value: number): string => complaintAbout(value, parameters.headDim, english);
    assert.equal(about(64), '');
    assert.equal(about(63), 'Expected a multiple of 2.');
    assert.equal(about(0), 'Expected at least 2.');
    assert.equal(about(9000), 'Expected at most 8\u202f192.');
    assert.equal(about(2.5), 'Expected a whole number.');
    assert.equal(about(NaN), 'Expected a number.');
    assert.equal(complaintAbout(0, parameters.ropeTheta, english), 'Expected above 0.');
  });
});
