import { spawn, spawnSync, type StdioOptions } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assert } from 'chai';

const main = join(__dirname, '../../../src/cli/main.ts');
const words = ['--import', pathToFileURL(require.resolve('tsx')).href, main];
/** Printed, more than a pipe holds. */
const long = ['encode', 'rope', '--positions', '0:8192'];

describe('The process of phasor', function () {
  this.timeout(60_000);
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'phasor-cli-'));
    writeFileSync(join(folder, 'spec.json'), '{"scheme":"rope","headDim":2}');
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const ran = (argv: readonly string[], { input, stdio }: { input?: string; stdio?: StdioOptions } = {}) => {
    const options = { cwd: folder, input, stdio, maxBuffer: 2 ** 28 };
    const { status, stdout, stderr } = spawnSync(process.execPath, [...words, ...argv], options);
    return { status, stdout, error: String(stderr) };
  };

  it('reads files from the folder that it runs in, and standard input', () => {
    const compared = ran(['compare', 'spec.json', '-', '--positions', '0:16', '--json'], {
      input: '{"scheme":"alibi"}',
    });
    assert.deepInclude(compared, { status: 0, error: '' });
    const { length, specs } = JSON.parse(String(compared.stdout)) as { length: number; specs: { scheme: string }[] };
    assert.deepEqual([length, specs.map(({ scheme }) => scheme)], [16, ['rope', 'alibi']]);
  });

  it('writes all of its bytes to a pipe before it ends', () => {
    const { status, stdout } = ran([...long, '--npy']);
    assert.deepEqual([status, stdout.length], [0, 128 + 2 * 8192 * 64 * 8]);
  });

  it('ends without an error when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [...words, ...long], { cwd: folder });
    let error = '';
    child.stderr.on('data', (data) => (error += String(data)));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual([code, error], [0, '']);
  });

  it('says in one sentence what is wrong, with exit code 2', () => {
    const { status, stdout, error } = ran(['encode', 'other.json', '--positions', '0']);
    assert.deepEqual([status, String(stdout), error], [2, '', 'other.json cannot be read: there is no such file.\n']);
  });

  it('says in one sentence that a disk is full, with exit code 2', function () {
    if (!existsSync('/dev/full')) this.skip();
    const full = openSync('/dev/full', 'w');
    const { status, error } = ran(['schemes'], { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    assert.equal(status, 2);
    assert.match(error, /^Standard output cannot be written: ENOSPC[^\n]*\.\n$/);
  });
});
