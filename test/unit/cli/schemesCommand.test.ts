import { assert } from 'chai';
import { schemes } from '../../../src/schemes/registry';
import type { Scheme } from '../../../src/schemes/scheme';
import { printedJson, ranCli } from './ranCli';

describe('phasor schemes', () => {
  it('prints, as JSON, everything the registry says of every scheme', async () => {
    const printed = (await printedJson(['schemes', '--json'])) as Omit<Scheme, 'prepare'>[];
    assert.deepEqual(printed, JSON.parse(JSON.stringify(schemes)));
    const rope = printed.find(({ id }) => id === 'rope');
    assert.deepInclude(rope?.parameters.headDim, { default: 128, minimum: 2, maximum: 8192 });
    assert.equal(rope?.citation.year, 2021);
  });

  it('prints, as text, name, formula, paper and every parameter with its default and bounds', async () => {
    const { code, output } = await ranCli(['schemes']);
    assert.equal(code, 0);
    for (const { id, name, acts, formula, citation, parameters } of schemes) {
      assert.include(output, `${id}: ${name} (${acts})\n`);
      assert.include(output, formula);
      assert.include(output, citation.url);
      for (const parameter of Object.keys(parameters)) assert.include(output, `\n    ${parameter} `);
    }
    assert.match(output, / {4}headDim +128 +an even whole number from 2 to 8192\n/);
  });
});
