import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import ts from 'typescript';
import { formats } from '../../../src/exports/formats';
import type { PhasorApi } from '../../../src/apiTypes';
import { ownedApi } from '../api/ownedApi';

const page = readFileSync('docs/api.md', 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, code = '']) => code);

describe('docs/api.md', () => {
  it('shows the extension that the tests load, whole', () => {
    const folder = 'test/fixtures/exampleExtension';
    assert.deepEqual(blocks('js'), [readFileSync(`${folder}/extension.js`, 'utf8')]);
    const manifest: unknown = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    assert.deepEqual(JSON.parse(blocks('json')[0] ?? ''), manifest);
  });

  it('names everything that the API has, and every format', () => {
    const owned = ownedApi();
    for (const name of Object.keys(owned.api)) assert.include(page, `\`${name}`, name);
    owned.dispose();
    for (const { id } of formats) assert.include(page, `\`${id}\``);
  });

  it('calls encode with specs and positions that it takes', () => {
    const owned = ownedApi();
    const calls = blocks('ts').filter((code) => code.includes('phasor.encode'));
    assert.lengthOf(calls, 1);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    new Function('phasor', calls[0] ?? '')(owned.api satisfies PhasorApi);
    owned.dispose();
  });
});

describe('The types of the API', () => {
  it('are one file that imports nothing, so that it can be copied', () => {
    const { importedFiles, referencedFiles } = ts.preProcessFile(readFileSync('src/apiTypes.ts', 'utf8'));
    assert.isEmpty([...importedFiles, ...referencedFiles]);
  });
});
