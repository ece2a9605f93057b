import { spawnSync } from 'node:child_process';
import { assert } from 'chai';
import { pythonCode } from '../../../src/exports/pythonCode';
import { jax, numpy, pytorch, type PythonDialect } from '../../../src/exports/pythonDialect';
import { pytestCode } from '../../../src/exports/pytestCode';
import { recipeOf } from '../../../src/exports/recipe';
import { indexPositions } from '../../../src/positions/indexPositions';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { exportCases } from './exportCases';
import { expectArrays } from './expectArrays';
import { jaxStandIn, torchStandIn } from './pythonStandIns';
import { pythonWithNumpy } from './python';
import { encodedArraysOf, runPython } from './runPython';

const codes = (dialect: PythonDialect, cases = exportCases): string[] =>
  cases.map(({ source }) => pythonCode(source, dialect, '1.2.3'));

/** One a spec. */
const fewCases = exportCases.filter(({ source }) => source.positions.at(0) === 7);

describe('Generated NumPy code', () => {
  let results: unknown[] = [];

  before(function () {
    this.timeout(120_000);
    results = runPython(pythonWithNumpy(this), codes(numpy), encodedArraysOf);
  });

  exportCases.forEach(({ title, source }, index) => {
    it(`computes the encoding of ${title}`, () => {
      expectArrays(results[index], source);
    });
  });
});

describe('Generated NumPy code', () => {
  it('holds at positions other than those it was made for, where it is a formula', function () {
    const python = pythonWithNumpy(this);
    const encoding = encodingOf({ scheme: 'rope', headDim: 16, ropeType: 'yarn', factor: 4 });
    const code = pythonCode({ encoding, positions: indexPositions(3) }, numpy, '1.2.3');
    const elsewhere = encodedArraysOf.replace('module["POSITIONS"]', 'module["POSITIONS"] + 1000');
    const [result] = runPython(python, [code], elsewhere);
    expectArrays(result, { encoding, positions: indexPositions(3, 1000) });
  });

  it('refuses positions whose numbers it does not hold', function () {
    const python = pythonWithNumpy(this);
    const codeOf = (scheme: string, count: number): string =>
      pythonCode({ encoding: encodingOf({ scheme }), positions: indexPositions(count) }, numpy, '1.2.3');
    const refused = `
try:
    module["encode"](module["POSITIONS"] * 2)
except (AssertionError, IndexError):
    return True
return False`;
    assert.deepEqual(runPython(python, [codeOf('fire', 3), codeOf('kerple', 5), codeOf('t5', 50)], refused.trim()), [
      true,
      true,
      true,
    ]);
  });

  it('prints names, shapes and numbers when it is run', function () {
    const python = pythonWithNumpy(this);
    const source = { encoding: encodingOf({ scheme: 'rope', headDim: 4 }), positions: indexPositions(3) };
    const ran = spawnSync(python, ['-'], { input: pythonCode(source, numpy, '1.2.3'), encoding: 'utf8' });
    assert.match(ran.stdout, /^cos \(3, 2\)\n\[\[ *1\. +1\. *\]/);
    assert.match(ran.stdout, /^sin \(3, 2\)$/m);
  });
});

describe('A generated pytest module', () => {
  const cases = fewCases.filter(({ source }) => source.encoding.acts !== 'nothing');
  const runTests = `
failures = {}
for name, test in module.items():
    if name.startswith("test_"):
        try:
            test()
            failures[name] = None
        except BaseException as error:
            failures[name] = type(error).__name__
return failures`.trim();

  it('passes as it is where code computes the numbers, and waits for the reader’s own where it only holds them', function () {
    this.timeout(120_000);
    const results = runPython(
      pythonWithNumpy(this),
      cases.map(({ source }) => pytestCode(source, '1.2.3')),
      runTests,
    );
    cases.forEach(({ title, source }, index) => {
      const outcome = recipeOf(source).kind === 'numbers' ? 'NotImplementedError' : null;
      const names =
        source.encoding.acts === 'adds' ? ['vectors'] : source.encoding.acts === 'rotates' ? ['cos', 'sin'] : ['bias'];
      assert.deepEqual(results[index], Object.fromEntries(names.map((name) => [`test_${name}`, outcome])), title);
    });
  });

  it('fails for an encoding that differs in one frequency', function () {
    const source = { encoding: encodingOf({ scheme: 'rope', headDim: 4 }), positions: indexPositions(3) };
    const wrong = pytestCode(source, '1.2.3').replace('10000.0 **', '10001.0 **');
    assert.deepEqual(runPython(pythonWithNumpy(this), [wrong], runTests), [
      { test_cos: 'AssertionError', test_sin: 'AssertionError' },
    ]);
  });
});

// Where the libraries themselves are not installed, NumPy stands in for them behind the few names that the code uses.
for (const [title, dialect, standIn] of [
  ['PyTorch', pytorch, torchStandIn],
  ['JAX', jax, jaxStandIn],
] as const) {
  describe(`Generated ${title} code`, () => {
    it('computes every encoding', function () {
      this.timeout(300_000);
      const python = pythonWithNumpy(this);
      const isThere = spawnSync(python, ['-c', `import ${dialect === jax ? 'jax' : 'torch'}`]).status === 0;
      if (!isThere) console.log(`      with a stand-in: ${title} is not installed`);
      const results = runPython(python, codes(dialect, fewCases), encodedArraysOf, isThere ? {} : standIn);
      fewCases.forEach(({ source }, index) => {
        expectArrays(results[index], source);
      });
    });
  });
}
