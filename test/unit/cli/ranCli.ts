import { run } from '../../../src/cli/run';
import { loadRanks } from '../tokenize/testPorts';

interface Ran {
  readonly code: number;
  readonly output: string;
  readonly bytes: Uint8Array;
  readonly error: string;
}

/** What `phasor` does with these arguments, in a folder with these files. */
export async function ranCli(
  argv: readonly string[],
  { stdin = '', files = {} }: { stdin?: string; files?: Readonly<Record<string, string>> } = {},
): Promise<Ran> {
  const written: Buffer[] = [];
  let error = '';
  const code = await run(argv, {
    readFile: (path) => {
      const text = files[path];
      return text === undefined
        ? Promise.reject(Object.assign(new Error(`ENOENT: no such file, open '${path}'`), { code: 'ENOENT' }))
        : Promise.resolve(text);
    },
    readStdin: () => Promise.resolve(stdin),
    readRanks: loadRanks,
    write: (data) => written.push(Buffer.from(data)),
    writeError: (text) => (error += text),
  });
  const bytes = Buffer.concat(written);
  return { code, bytes, output: bytes.toString('utf8'), error };
}

/** The JSON that `phasor` prints, having found nothing wrong. */
export async function printedJson(argv: readonly string[], stdin?: string): Promise<unknown> {
  const { code, output, error } = await ranCli(argv, { stdin });
  if (code !== 0 || error !== '') throw new Error(`exit code ${code}: ${error}`);
  return JSON.parse(output);
}
