import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { ranCli } from './ranCli';

describe('phasor', () => {
  it('prints its version, that of the extension', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepInclude(await ranCli(['--version']), { code: 0, output: `${version}\n`, error: '' });
  });

  it('prints a help that names every command, alone or after a command', async () => {
    const { code, output } = await ranCli(['--help']);
    assert.equal(code, 0);
    for (const name of ['schemes', 'encode', 'compare', 'precision', 'positions', 'permutation'])
      assert.include(output, `phasor ${name} `);
    assert.equal((await ranCli(['encode', '--help'])).output, output);
  });

  const rope = '{"scheme":"rope"}';
  const list = ['--positions', '0:4'];
  const errors: readonly (readonly [claim: string, argv: readonly string[], sentence: string])[] = [
    [
      'no command',
      [],
      'The command is missing, but it must be one of schemes, encode, compare, precision, positions, permutation (see phasor --help).',
    ],
    [
      'an unknown command',
      ['lint'],
      'The command is lint, but it must be one of schemes, encode, compare, precision, positions, permutation (see phasor --help).',
    ],
    ['no spec', ['encode', ...list], 'encode takes one SPEC, but 0 are given (see phasor --help).'],
    [
      'two specs to encode',
      ['encode', rope, rope, ...list],
      'encode takes one SPEC, but 2 are given (see phasor --help).',
    ],
    ['no spec to compare', ['compare', ...list], 'compare takes at least one SPEC (see phasor --help).'],
    ['words for schemes', ['schemes', 'rope'], 'schemes takes no rope (see phasor --help).'],
    ['an unknown option', ['encode', rope, '--positon', '0'], "Unknown option '--positon' (see phasor --help)."],
    [
      'an option without its value',
      ['encode', rope, '--positions'],
      "Option '--positions <value>' argument missing (see phasor --help).",
    ],
    [
      'a length below 0',
      ['encode', rope, ...list, '--seq-len', '-5'],
      '--seq-len is -5, but it must be a whole number from 1 on.',
    ],
    [
      'an option in place of a value',
      ['encode', rope, '--positions', '--json'],
      "Option '--positions' argument is ambiguous (see phasor --help).",
    ],
    ['no positions', ['encode', rope], '--positions is missing: give for example --positions 0:16 or 0,5,9.'],
    [
      'tokens without their rule',
      ['encode', rope, ...list, '--count', '3'],
      '--count is about the tokens of a rule, but --rule is missing.',
    ],
    [
      'standard input for two specs',
      ['compare', '-', '-', ...list],
      'Only one SPEC can be -, because standard input is read once.',
    ],
    ['an id that is none', ['encode', 'rpe', ...list], 'rpe cannot be read: there is no such file.'],
    ['two formats', ['encode', rope, ...list, '--csv', '--npy'], 'Only one of --csv and --npy can be given.'],
    ['a missing file', ['encode', 'none.json', ...list], 'none.json cannot be read: there is no such file.'],
    ['a broken file', ['encode', 'broken.json', ...list], 'broken.json is not JSON: '],
    [
      'nothing on standard input',
      ['encode', '-', ...list],
      'Standard input is not JSON: Unexpected end of JSON input.',
    ],
    [
      'a spec that is none',
      ['encode', 'list.json', ...list],
      'The spec is [1], but it must be an object such as { "scheme": "rope" }.',
    ],
    [
      'an unknown scheme',
      ['compare', '{"scheme":"rpe"}', ...list],
      'The scheme is "rpe", but it must be one of sinusoidal, ',
    ],
    [
      'a config.json of a family without RoPE',
      ['encode', '{"model_type":"bert"}', ...list],
      'model_type is "bert", which is none of the families with RoPE that are known; near it: ',
    ],
    [
      'a config.json whose scaling lacks its factor',
      ['compare', '{"model_type":"llama","rope_scaling":{"type":"linear"}}', ...list],
      'rope_type is "linear", but the configuration lacks factor, which it needs.',
    ],
    [
      'a config.json that makes no spec',
      ['encode', '{"model_type":"llama","head_dim":7}', ...list],
      'headDim is 7, but it must be an even whole number from 2 to 8192.',
    ],
    [
      'a value out of bounds',
      ['encode', '{"scheme":"rope","headDim":7}', ...list],
      'headDim is 7, but it must be an even whole number from 2 to 8192.',
    ],
    [
      'a length of nothing',
      ['encode', rope, ...list, '--seq-len', '0'],
      '--seq-len is 0, but it must be a whole number from 1 on.',
    ],
    [
      'more than a string can hold',
      ['encode', rope, '--positions', '0:100000'],
      'The encoding of 100000 positions has 6400000 numbers, but JSON holds at most 4000000: take fewer positions.',
    ],
  ];
  for (const [claim, argv, sentence] of errors) {
    it(`answers ${claim} with one sentence on standard error and exit code 2`, async () => {
      const files = { 'broken.json': '{\n"scheme": rope\n}', 'list.json': '[1]' };
      const { code, output, error } = await ranCli(argv, { files });
      assert.equal(code, 2);
      assert.equal(output, '');
      assert.isTrue(error.startsWith(sentence), error);
      assert.match(error, /^[^\n]+[.]\n$/);
    });
  }
});
