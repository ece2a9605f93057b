import { assert } from 'chai';
import { printedJson, ranCli } from './ranCli';

const toHalf = ['--from', 'interleaved', '--to', 'half'];
const permutation = async (spec: object, ...options: string[]): Promise<unknown> => {
  const printed = (await printedJson(['permutation', JSON.stringify(spec), ...options, '--json'])) as object;
  return 'permutation' in printed && printed.permutation;
};

describe('phasor permutation', () => {
  it('prints one channel a line: of a head of 8 in layout half, what interleaved has at 0, 2, 4, 6, 1, 3, 5, 7', async () => {
    const { code, output } = await ranCli(['permutation', '{"scheme":"rope","headDim":8}', ...toHalf]);
    assert.equal(code, 0);
    assert.equal(output, '0\n2\n4\n6\n1\n3\n5\n7\n');
  });

  it('prints the spec, both layouts and the permutation as JSON', async () => {
    const printed = await printedJson(['permutation', '{"scheme":"rope","headDim":4}', ...toHalf, '--json']);
    assert.deepInclude(printed, { from: 'interleaved', to: 'half', permutation: [0, 2, 1, 3] });
    assert.deepNestedInclude(printed, { 'spec.scheme': 'rope', 'spec.headDim': 4 });
  });

  it('goes back the way it came', async () => {
    const back = ['--from', 'half', '--to', 'interleaved'];
    assert.deepEqual(await permutation({ scheme: 'rope', headDim: 8 }, ...back), [0, 4, 1, 5, 2, 6, 3, 7]);
    const same = ['--from', 'half', '--to', 'half'];
    assert.deepEqual(await permutation({ scheme: 'rope', headDim: 4 }, ...same), [0, 1, 2, 3]);
  });

  it('leaves the channels that are not rotated where they are', async () => {
    const spec = { scheme: 'rope', headDim: 8, partialRotaryFactor: 0.5 };
    assert.deepEqual(await permutation(spec, ...toHalf), [0, 2, 1, 3, 4, 5, 6, 7]);
  });

  it('reads the head of a model from its config.json', async () => {
    const config = { model_type: 'gpt_neox', hidden_size: 64, num_attention_heads: 8, rotary_pct: 0.5 };
    assert.deepEqual(await permutation(config, ...toHalf), [0, 2, 1, 3, 4, 5, 6, 7]);
  });

  const refused: readonly (readonly [argv: readonly string[], sentence: string])[] = [
    [toHalf, 'permutation takes one SPEC, but 0 are given (see phasor --help).'],
    [['rope', 'alibi', ...toHalf], 'permutation takes one SPEC, but 2 are given (see phasor --help).'],
    [['rope', '--to', 'half'], '--from is missing: it must be half or interleaved.'],
    [['rope', '--from', 'half'], '--to is missing: it must be half or interleaved.'],
    [['rope', '--from', 'half', '--to', 'neox'], 'The layout is "neox", but it must be one of half, interleaved.'],
    [['alibi', ...toHalf], 'alibi rotates no channels, so none change places between two layouts.'],
  ];
  for (const [argv, sentence] of refused) {
    it(`refuses ${argv.join(' ')}`, async () => {
      const ran = await ranCli(['permutation', ...argv]);
      assert.deepInclude(ran, { code: 2, output: '', error: `${sentence}\n` });
    });
  }
});
