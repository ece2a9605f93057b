import { assert } from 'chai';
import type { EncodedNumbers } from '../../../src/analysis/encodedNumbers';
import { expectClose } from '../../golden/close';
import { goldenCases } from '../../golden/goldenFile';
import { ropeSpec, type RopeConfig } from '../../golden/ropeConfig';
import { printedJson, ranCli } from './ranCli';

async function encoded(spec: object, ...options: string[]): Promise<EncodedNumbers & { positions: number[] }> {
  return (await printedJson(['encode', JSON.stringify(spec), ...options])) as EncodedNumbers & { positions: number[] };
}

describe('phasor encode', () => {
  it('prints vectors at any positions, in full double precision', async () => {
    const printed = await encoded({ scheme: 'sinusoidal', hiddenSize: 4 }, '--positions', '7,0,1000000');
    assert.deepInclude(printed, { acts: 'adds', positions: [7, 0, 1000000], shape: [3, 4] });
    assert.deepInclude(printed.spec, { scheme: 'sinusoidal', hiddenSize: 4, base: 10000 });
    assert.deepEqual(
      printed.vectors,
      [7, 0, 1e6].map((n) => [Math.sin(n), Math.cos(n), Math.sin(n * 0.01), Math.cos(n * 0.01)]),
    );
  });

  it('takes positions below 0, after a space or an equals sign', async () => {
    const spec = { scheme: 'sinusoidal', hiddenSize: 2 };
    const spaced = await encoded(spec, '--positions', '-4:2:3');
    assert.deepEqual(spaced.positions, [-4, -1]);
    assert.deepEqual(
      spaced.vectors,
      [-4, -1].map((n) => [Math.sin(n), Math.cos(n)]),
    );
    assert.deepEqual(await encoded(spec, '--positions=-4:2:3'), spaced);
  });

  it('says of vectors that they are put beside embeddings', async () => {
    assert.deepInclude(await encoded({ scheme: 'perceiver' }, '--positions', '0'), {
      combines: 'concatenates',
    } as object);
    assert.notProperty(await encoded({ scheme: 'sinusoidal' }, '--positions', '0'), 'combines');
  });

  it('prints null where a learned table has ended', async () => {
    const spec = { scheme: 'learned', hiddenSize: 1, maxPositionEmbeddings: 2, table: [0.5, -0.25] };
    assert.deepInclude(await encoded(spec, '--positions', '0:3'), { vectors: [[0.5], [-0.25], [null]] } as object);
  });

  for (const ropeType of ['default', 'dynamic', 'yarn', 'longrope', 'llama3']) {
    it(`prints the inverse frequencies and attention factors of the reference for ${ropeType}`, async () => {
      interface Inputs {
        readonly config: RopeConfig;
        readonly seq_len: number | null;
      }
      interface Expected {
        readonly inv_freq_f64: number[];
        readonly attention_factor: number;
      }
      for (const { inputs, expected } of goldenCases<Inputs, Expected>(`rope_invfreq_${ropeType}`)) {
        const { config, seq_len: length } = inputs;
        const seqLen = length === null ? [] : ['--seq-len', String(length)];
        const printed = await encoded(ropeSpec(config), '--positions', '0,3', ...seqLen);
        const { inverseFrequencies = [], attentionFactor = NaN, cos, sin } = printed;
        expectClose(inverseFrequencies, expected.inv_freq_f64, { relative: 1e-9 });
        expectClose([attentionFactor], [expected.attention_factor], { relative: 1e-9 });
        const at3 = (wave: (angle: number) => number): number[] =>
          expected.inv_freq_f64.map((frequency) => expected.attention_factor * wave(3 * frequency));
        expectClose(cos?.[1] ?? [], at3(Math.cos), { absolute: 1e-8 });
        expectClose(sin?.[1] ?? [], at3(Math.sin), { absolute: 1e-8 });
      }
    });
  }

  it('reads the length of the sequence from the greatest position unless it is given', async () => {
    const dynamic = { scheme: 'rope', ropeType: 'dynamic', factor: 2, headDim: 8, maxPositionEmbeddings: 16 };
    const [short, long, given] = [
      await encoded(dynamic, '--positions', '0:16'),
      await encoded(dynamic, '--positions', '0,31'),
      await encoded(dynamic, '--positions', '0', '--seq-len', '32'),
    ];
    assert.deepEqual(long.inverseFrequencies, given.inverseFrequencies);
    assert.notDeepEqual(short.inverseFrequencies, given.inverseFrequencies);
  });

  it('prints the biases of the reference by head, null where a key is after its query', async () => {
    interface Inputs {
      readonly num_heads: number;
      readonly alibi_bias_max: number;
    }
    interface Expected {
      readonly causal_bias_first_rows_f64: number[][][];
    }
    for (const { inputs, expected } of goldenCases<Inputs, Expected>('alibi')) {
      const spec = { scheme: 'alibi', numAttentionHeads: inputs.num_heads, alibiBiasMax: inputs.alibi_bias_max };
      const rows = expected.causal_bias_first_rows_f64[0]?.length ?? 0;
      const { bias, shape } = await encoded(spec, '--positions', `0:${rows}`);
      assert.deepEqual(shape, [inputs.num_heads, rows, rows]);
      expected.causal_bias_first_rows_f64.forEach((queries, head) => {
        queries.forEach((row, query) => {
          const printed = bias?.[head]?.[query] ?? [];
          expectClose(printed.slice(0, query + 1).map(Number), row, { absolute: 1e-9 });
          assert.isTrue(printed.slice(query + 1).every((value) => value === null));
        });
      });
    }
  });

  it('prints a shape and no numbers where there is no encoding', async () => {
    assert.deepEqual(await encoded({ scheme: 'nope' }, '--positions', '0:2'), {
      spec: { scheme: 'nope' },
      acts: 'nothing',
      positions: [0, 1],
      shape: [0],
    });
  });

  it('prints what queries are multiplied by, where nothing is rotated too', async () => {
    const llama4 = { scheme: 'ropeByLayer', family: 'llama4', floorScale: 100, attnScale: 0.5 };
    const unrotated = await encoded({ ...llama4, layer: 3 }, '--positions', '0,99,299');
    assert.deepInclude(unrotated, {
      acts: 'nothing',
      queryScale: [1, 2, 4].map((n) => 1 + 0.5 * Math.log(n)),
    } as object);
    assert.notProperty(await encoded({ ...llama4, layer: 0 }, '--positions', '0,99'), 'queryScale');
  });

  it('reads the same spec from a file, from standard input and from the command line', async () => {
    const spec = '{ "scheme": "alibi", "numAttentionHeads": 1 }';
    const options = ['--positions', '0:2', '--csv'];
    const inline = await ranCli(['encode', spec, ...options]);
    assert.equal(inline.code, 0);
    assert.deepEqual(await ranCli(['encode', '-', ...options], { stdin: spec }), inline);
    assert.deepEqual(await ranCli(['encode', 'a.json', ...options], { files: { 'a.json': `\uFEFF${spec}` } }), inline);
  });

  it('takes the id of a scheme for its defaults', async () => {
    const options = ['--positions', '0:2', '--csv'];
    const byId = await ranCli(['encode', 'alibi', ...options], { files: { alibi: '{"scheme":"nope"}' } });
    assert.deepEqual(byId, await ranCli(['encode', '{"scheme":"alibi"}', ...options]));
  });

  it('takes the config.json of a model for the encoding that it runs with', async () => {
    const config = { model_type: 'llama', hidden_size: 64, num_attention_heads: 8, rope_theta: 5e5 };
    const scaled = { ...config, rope_scaling: { type: 'linear', factor: 4 } };
    const spec = { scheme: 'rope', headDim: 8, ropeTheta: 5e5, ropeType: 'linear', factor: 4 };
    const options = ['--positions', '0:3', '--csv'];
    const files = { 'config.json': JSON.stringify(scaled) };
    const printed = await ranCli(['encode', JSON.stringify(spec), ...options]);
    assert.equal(printed.code, 0);
    assert.deepEqual(await ranCli(['encode', 'config.json', ...options], { files }), printed);
    assert.deepEqual(await ranCli(['encode', '-', ...options], { stdin: JSON.stringify(scaled) }), printed);
  });

  it('prints CSV with a line a position, or a line a bias by the positions of query and key', async () => {
    const lines = async (spec: object): Promise<string[]> =>
      (await ranCli(['encode', JSON.stringify(spec), '--positions', '0,4', '--csv'])).output.split('\r\n');
    const sinusoid = [`0,0,1`, `4,${Math.sin(4)},${Math.cos(4)}`, ''];
    assert.deepEqual(await lines({ scheme: 'sinusoidal', hiddenSize: 2 }), ['position,d0,d1', ...sinusoid]);
    const rotation = [`0,1,0`, `4,${Math.cos(4)},${Math.sin(4)}`, ''];
    assert.deepEqual(await lines({ scheme: 'rope', headDim: 2 }), ['position,cos0,sin0', ...rotation]);
    const biases = ['0,0,0,0', `0,4,0,${-4 / 256}`, '0,4,4,0', ''];
    assert.deepEqual(await lines({ scheme: 'alibi', numAttentionHeads: 1 }), ['head,query,key,bias', ...biases]);
  });

  it('writes as .npy the numbers that it prints as JSON, cosines before sines', async () => {
    const spec = { scheme: 'rope', headDim: 8, ropeType: 'yarn', factor: 4 };
    const options = ['--positions', '0:12:3'];
    const { cos, sin } = await encoded(spec, ...options);
    const { bytes } = await ranCli(['encode', JSON.stringify(spec), ...options, '--npy']);
    const data = Buffer.from(bytes.subarray(128));
    const values = Array.from({ length: data.length / 8 }, (_, index) => data.readDoubleLE(8 * index));
    assert.include(Buffer.from(bytes.subarray(10, 128)).toString(), "'shape': (2, 4, 4)");
    assert.deepEqual(values, [cos, sin].flat(2));
  });
});

describe('phasor encode --code', () => {
  const alibi = '{"scheme":"alibi","numAttentionHeads":2}';

  it('prints code in the language that is asked for', async () => {
    const starts = { numpy: /^import numpy as np$/m, pytorch: /^import torch$/m, jax: /^import jax$/m };
    for (const [language, start] of Object.entries(starts)) {
      assert.match((await ranCli(['encode', alibi, '--positions', '0:3', '--code', language])).output, start);
    }
    const { output } = await ranCli(['encode', alibi, '--positions', '0:3', '--code', 'pytest']);
    assert.match(output, /\[-0\.0625, 0\.0, nan\]/);
  });

  it('answers a language that there is not with one sentence', async () => {
    for (const language of ['fortran', 'json']) {
      const { code, error } = await ranCli(['encode', alibi, '--positions', '0:3', '--code', language]);
      assert.equal(code, 2);
      assert.equal(
        error,
        `--code is ${language}, but it must be one of numpy, pytorch, jax, typescript, pytest, vitest.\n`,
      );
    }
    const { error } = await ranCli(['encode', alibi, '--positions', '0:3', '--code', 'numpy', '--csv']);
    assert.equal(error, 'Only one of --csv and --code can be given.\n');
  });
});
