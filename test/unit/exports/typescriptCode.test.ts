import { assert } from 'chai';
import ts from 'typescript';
import type { ExportSource } from '../../../src/exports/exportSource';
import { recipeOf } from '../../../src/exports/recipe';
import { typescriptCode } from '../../../src/exports/typescriptCode';
import { vitestCode } from '../../../src/exports/vitestCode';
import { indexPositions } from '../../../src/positions/indexPositions';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { exportCases } from './exportCases';
import { expectArrays } from './expectArrays';

interface Generated {
  readonly positions: readonly number[];
  readonly encode: (positions: readonly number[]) => unknown;
}

/** The exports of a module, which may import one other. */
function run(code: string, imported: object = {}): Generated {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('exports', 'require', outputText)(exports, () => imported);
  return exports as Generated;
}

/** Of vitest, what generated tests use. */
const vitestTypes = `
export declare const it: { each(names: readonly string[]): (title: string, test: (name: string) => void) => void };
export declare function expect(actual: unknown): {
  toBe(expected: unknown): void;
  toBeNaN(): void;
  toBeCloseTo(expected: number, digits?: number): void;
};`;

describe('Generated TypeScript code', () => {
  for (const { title, source } of exportCases) {
    it(`computes the encoding of ${title}`, () => {
      const { encode, positions } = run(typescriptCode(source, '1.2.3'));
      expectArrays(encode(positions), source);
    });
  }

  it('holds at positions other than those it was made for, where it is a formula', () => {
    const encoding = encodingOf({ scheme: 'alibi', numAttentionHeads: 6 });
    const { encode } = run(typescriptCode({ encoding, positions: indexPositions(3) }, '1.2.3'));
    const positions = indexPositions(5, 90);
    expectArrays(encode([90, 91, 92, 93, 94]), { encoding, positions });
  });

  it('refuses positions whose numbers it does not hold', () => {
    const source = { encoding: encodingOf({ scheme: 'fire' }), positions: indexPositions(3) };
    assert.throws(() => run(typescriptCode(source, '1.2.3')).encode([0, 2, 4]), RangeError);
  });

  it('passes the strictest checks of types, and so do the tests', function () {
    this.timeout(120_000);
    const sources = exportCases.map(({ source }) => source).filter(({ positions }) => positions.at(0) === 2);
    const files = new Map([['/vitest.ts', vitestTypes]]);
    sources.forEach((source, index) => {
      files.set(`/code${index}.ts`, typescriptCode(source, '1.2.3'));
      if (source.encoding.acts !== 'nothing') {
        files.set(`/test${index}.ts`, vitestCode(source, '1.2.3').replace("'vitest'", "'./vitest'"));
      }
    });
    const options: ts.CompilerOptions = {
      strict: true,
      noUncheckedIndexedAccess: true,
      noUnusedLocals: true,
      noEmit: true,
      types: [],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    };
    const host = ts.createCompilerHost(options);
    const ofDisk = { ...host };
    host.fileExists = (name) => files.has(name) || ofDisk.fileExists(name);
    host.getSourceFile = (name, version) => {
      const text = files.get(name);
      return text === undefined ? ofDisk.getSourceFile(name, version) : ts.createSourceFile(name, text, version);
    };
    const program = ts.createProgram([...files.keys()], options, host);
    const messages = ts.getPreEmitDiagnostics(program).map(({ messageText, file, start }) => {
      const place = file?.text.slice(Math.max((start ?? 0) - 60, 0), (start ?? 0) + 60);
      return `${ts.flattenDiagnosticMessageText(messageText, '\n')} at ${place}`;
    });
    assert.deepEqual(messages, []);
  });
});

/** What a generated test comes to: an error a title, undefined where it passes. */
function outcomes(code: string): Readonly<Record<string, unknown>> {
  const results: Record<string, unknown> = {};
  const expect = (actual: unknown) => ({
    toBe: (expected: unknown) => {
      if (actual !== expected) assert.fail();
    },
    toBeNaN: () => {
      if (!Number.isNaN(actual)) assert.fail();
    },
    // As vitest defines it.
    toBeCloseTo: (expected: number, digits: number) => {
      if (!(Math.abs(Number(actual) - expected) < 10 ** -digits / 2)) assert.fail();
    },
  });
  const it = {
    each: (names: readonly string[]) => (title: string, test: (name: string) => void) => {
      for (const name of names) {
        try {
          test(name);
          results[title.replace('%s', name)] = undefined;
        } catch (error) {
          results[title.replace('%s', name)] = error;
        }
      }
    },
  };
  run(code, { expect, it });
  return results;
}

describe('A generated vitest module', () => {
  const rope: ExportSource = { encoding: encodingOf({ scheme: 'rope', headDim: 4 }), positions: indexPositions(3) };

  it('passes as it is where code computes the numbers, and waits for the reader’s own where it only holds them', function () {
    this.timeout(120_000);
    for (const { title, source } of exportCases) {
      if (source.encoding.acts === 'nothing') continue;
      const results = Object.values(outcomes(vitestCode(source, '1.2.3')));
      assert.isNotEmpty(results, title);
      for (const error of results) {
        if (recipeOf(source).kind === 'numbers') assert.match(String(error), /Return what your model computes/);
        else assert.isUndefined(error, title);
      }
    }
  });

  it('fails for an encoding that differs in one frequency', () => {
    const wrong = vitestCode(rope, '1.2.3').replace('10000 **', '10001 **');
    assert.match(String(outcomes(wrong)['gives the expected cos']), /AssertionError/);
  });

  it('refuses to expect numbers where there are none', () => {
    const nope = { encoding: encodingOf({ scheme: 'nope' }), positions: indexPositions(3) };
    assert.throws(() => vitestCode(nope, '1.2.3'), /there is nothing that a test could expect/);
  });
});
