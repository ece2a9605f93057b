import { assert } from 'chai';
import { rules } from '../../../src/positions/rules';
import { printedJson, ranCli } from './ranCli';

interface Printed {
  readonly spec: object;
  readonly axes: readonly string[];
  readonly positions: readonly unknown[];
}

const printed = async (...args: string[]): Promise<Printed> =>
  (await printedJson(['positions', ...args, '--json'])) as Printed;
const lines = async (args: readonly string[], world = {}): Promise<string[]> => {
  const { code, output, error } = await ranCli(['positions', ...args], world);
  assert.equal(code, 0, error);
  return output.split('\n').slice(0, -1);
};

describe('phasor positions', () => {
  it('lists the rules with their parameters and the model families that have them', async () => {
    const { output } = await ranCli(['positions']);
    for (const { id, name, parameters, presets } of rules) {
      assert.include(output, `${id}: ${name}\n`);
      for (const parameter of Object.keys(parameters)) assert.include(output, `\n    ${parameter} `);
      for (const preset of presets) assert.include(output, `\n    ${preset.name} `);
    }
    assert.notInclude(output, 'phasor.');
    assert.deepEqual(await printedJson(['positions', '--json']), JSON.parse(JSON.stringify(rules)));
  });

  it('prints one line a token, with its coordinates', async () => {
    assert.deepEqual(await lines(['index', '--offset', '5', '--count', '3']), ['5', '6', '7']);
    assert.deepEqual(await lines(['grid', '--width', '2', '--height', '1', '--classTokens', '1', '--count', '4']), [
      '-\t-',
      '0\t0',
      '0\t1',
      '-\t-',
    ]);
    assert.deepEqual(await lines(['index', '--count', '0']), []);
  });

  it('prints JSON with the axes', async () => {
    const { spec, axes, positions } = await printed(
      'padded',
      '--numbering',
      'opt',
      '--leftPadding',
      '1',
      '--count',
      '3',
    );
    assert.deepEqual(axes, ['index']);
    assert.deepEqual(positions, [1, 2, 3]);
    assert.deepEqual(spec, { rule: 'padded', numbering: 'opt', leftPadding: 1, rightPadding: 0 });
    const mrope = await printed('{"rule":"mrope","textBefore":1}', '--height', '2', '--width', '4', '--count', '4');
    assert.deepEqual(mrope.axes, ['t', 'h', 'w']);
    assert.deepEqual(mrope.positions, [
      [0, 0, 0],
      [1, 1, 1],
      [1, 1, 2],
      [3, 3, 3],
    ]);
  });

  it('reads ids', async () => {
    const segments = ['--segments', 'separators', '--separatorIds', '869,13'];
    const { axes, positions } = await printed('segments', '--ids', '5,869,7,13,4', ...segments);
    assert.deepEqual(axes, ['index', 'segment']);
    assert.deepEqual(positions, [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
      [0, 2],
    ]);
  });

  it('reads a text from a file or standard input, cut by a tokenizer', async () => {
    const text = 'one two\nthree';
    assert.deepEqual(await lines(['lines', '--text', 'a.txt', '--tokenizer', 'words'], { files: { 'a.txt': text } }), [
      '0\t0',
      '0\t1',
      '1\t0',
    ]);
    assert.lengthOf(await lines(['lines', '--text', '-'], { stdin: text }), 4);
    assert.deepEqual(
      await lines(['tree', '--text', '-', '--leaves', 'true', '--tokenizer', 'words'], { stdin: text }),
      ['0\t0', '0\t1', '1\t0'],
    );
  });

  it('reads symbols', async () => {
    const files = { 's.json': '[{"kind":"function","start":4,"end":7}]' };
    const args = ['symbols', '--text', '-', '--tokenizer', 'words', '--symbols', 's.json'];
    assert.deepEqual(await lines(args, { stdin: 'one two three', files }), ['0\t0\t0', '1\t1\t1', '2\t2\t2']);
  });

  const refused: readonly (readonly [readonly string[], string])[] = [
    [
      ['spiral', '--count', '3'],
      `The rule is "spiral", but it must be one of ${rules.map(({ id }) => id).join(', ')}.`,
    ],
    [['{"rule":'], 'The rule is not JSON: Unexpected end of JSON input.'],
    [['index'], 'One of --count N, --ids LIST and --text FILE says which tokens, but none is given.'],
    [
      ['index', '--count', '3', '--ids', '3'],
      'One of --count N, --ids LIST and --text FILE says which tokens, but --count and --ids are given.',
    ],
    [['index', '--count', 'x'], '--count is x, but it must be a whole number from 0 to 16777216.'],
    [['index', '--ids', '1,x'], '--ids is 1,x, but it must be whole numbers such as 5,6,869.'],
    [['index', '--count', '1', '--offset', 'x'], 'offset is "x", but it must be a whole number from 0 to 1073741824.'],
    [['index', '--count', '1', '--height', '2'], "Unknown option '--height' (see phasor --help)."],
    [['lines', '--count', '3'], 'Line and column reads the text of a document, but there is none.'],
    [['index', '--count', '3', '--tokenizer', 'words'], '--tokenizer is about a text, but --text is missing.'],
    [['lines', '--text', 'no.txt'], 'no.txt cannot be read: there is no such file.'],
    [
      ['lines', '--text', '-', '--tokenizer', 'bert'],
      '--tokenizer is bert, but it must be one of o200k_base, cl100k_base, r50k_base, words, characters, bytes, lines.',
    ],
    [['tree', '--text', '-', '--leaves', 'maybe'], 'leaves is "maybe", but it must be true or false.'],
    [['index', 'grid', '--count', '1'], 'positions takes one RULE, but grid is given too (see phasor --help).'],
    [['--count', '3'], 'The rule is missing: phasor positions lists them.'],
  ];
  for (const [args, message] of refused) {
    it(`refuses ${args.join(' ')}`, async () => {
      const { code, output, error } = await ranCli(['positions', ...args]);
      assert.deepEqual({ code, output, error }, { code: 2, output: '', error: `${message}\n` });
    });
  }

  it('refuses symbols that are none', async () => {
    const { error } = await ranCli(['positions', 'symbols', '--text', '-', '--symbols', 's.json'], {
      files: { 's.json': '[{"start":"0"}]' },
    });
    assert.match(error, /^s\.json must be a list of symbols such as/);
  });
});

describe('phasor encode', () => {
  it('encodes the positions of a rule', async () => {
    const spec = '{"scheme":"rope","headDim":2}';
    const { cos } = (await printedJson(['encode', spec, '--rule', '{"rule":"cache","past":7}', '--count', '2'])) as {
      cos: number[][];
    };
    assert.lengthOf(cos, 2);
    for (const [token, [value]] of cos.entries()) assert.closeTo(value ?? NaN, Math.cos(7 + token), 1e-14);
    const { error } = await ranCli(['encode', spec, '--rule', 'index', '--positions', '0:2', '--count', '2']);
    assert.equal(error, 'Only one of --positions and --rule can be given.\n');
  });
});
