import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { ranCli } from '../cli/ranCli';

/** The last digits of a sine are the engine's. */
const rounded = (text: string): string => text.replaceAll(/\d+\.\d{12,}/g, (digits) => Number(digits).toPrecision(12));

/** Each example is a block of one command, its input from `echo` or a file of the page, and all it prints. */
describe('docs/cli.md', () => {
  const page = readFileSync('docs/cli.md', 'utf8');
  const files = Object.fromEntries(
    [...page.matchAll(/`(\w+\.json)`:\n\n```json\n(.*?)```/gs)].map(([, name = '', text = '']) => [name, text]),
  );
  const examples = [...page.matchAll(/```console\n\$ (.*?)\n(.*?)```/gs)];

  it('has examples to compare', () => {
    assert.isAtLeast(examples.length, 6);
  });

  for (const [, line = '', printed = ''] of examples) {
    it(`shows what is printed by ${line}`, async () => {
      const [, stdin = '', command = line] = /^echo '(.*)' \| (.*)$/.exec(line) ?? [];
      const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
      assert.equal(words[0], 'phasor');
      const { output, error } = await ranCli(words.slice(1), { stdin, files });
      assert.equal(rounded((output + error).replaceAll('\r\n', '\n')), rounded(printed));
    });
  }
});
