import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { schemes } from '../../../src/schemes/registry';
import { schemesPage } from '../../launch/generateSchemesPage';

describe('docs/schemes.md', () => {
  const page = readFileSync('docs/schemes.md', 'utf8');

  it('is what the registry says: otherwise run npm run generate', async function () {
    // Prettier lays out all of the page.
    this.timeout(120_000);
    assert.isTrue(page === (await schemesPage()), 'docs/schemes.md is out of date: run npm run generate');
  });

  it('has every scheme with its formula, its paper and its parameters', () => {
    for (const { id, formula, citation, parameters } of schemes) {
      const section = page.split(`\n## ${id}\n`)[1]?.split('\n## ')[0] ?? '';
      for (const said of [formula, citation.url, ...Object.keys(parameters)]) assert.include(section, said);
    }
  });
});
