import { assert } from 'chai';
import { properties } from '../../../src/analysis/properties';
import type { Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { printedJson, ranCli } from './ranCli';

describe('phasor compare', () => {
  const specs: readonly Spec[] = [
    { scheme: 'rope', headDim: 8 },
    { scheme: 'rope', headDim: 16 },
    { scheme: 'learned', hiddenSize: 4, maxPositionEmbeddings: 64 },
  ];
  const words = specs.map((spec) => JSON.stringify(spec));

  it('prints, as JSON, the properties at a length that holds the positions', async () => {
    const printed = (await printedJson(['compare', ...words, '--positions', '0,31', '--json'])) as object;
    const encodings = specs.map((spec) => encodingOf(spec, { sequenceLength: 32 }));
    assert.deepInclude(printed, { length: 32, specs: encodings.map(({ spec }) => spec) });
    assert.deepInclude(printed, { properties: properties(encodings, { length: 32 }) });
  });

  it('takes a config.json beside specs', async () => {
    const config = { model_type: 'llama', hidden_size: 64, num_attention_heads: 8, max_position_embeddings: 4096 };
    const argv = ['compare', JSON.stringify(config), ...words, '--positions', '0:32', '--json'];
    const { specs: compared } = (await printedJson(argv)) as { specs: readonly Spec[] };
    assert.equal(compared.length, 4);
    assert.deepEqual(compared[0], compared[1]);
  });

  it('prints, as text, a column a spec, told apart by what differs, and a line a property', async () => {
    const { code, output } = await ranCli(['compare', ...words, '--positions', '0:32']);
    const lines = output.trimEnd().split('\n');
    assert.equal(code, 0);
    assert.match(lines[0] ?? '', /^ +RoPE \(headDim 8\) {2,}RoPE \(headDim 16\) {2,}Learned absolute$/);
    assert.match(lines[1] ?? '', /^Learned parameters +0 +0 +\d+ · D = 256$/);
    assert.match(
      lines[3] ?? '',
      /^Table memory at 32 tokens +4 B · L · R = 1 KiB +4 B · L · R = 2 KiB +4 B · \S+ · D = 512 B$/,
    );
  });
});
