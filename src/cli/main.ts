import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Io } from './io';
import { failed, run } from './run';

/** The entry of `dist/cli.js`: the process around `run`. */
const io: Io = {
  readFile: (path) => readFile(path, 'utf8'),
  readStdin: () => text(process.stdin),
  // The build puts them beside this file.
  readRanks: (name) => readFile(join(__dirname, 'ranks', `${name}.tiktoken`)),
  write: (data) => process.stdout.write(data),
  writeError: (sentence) => process.stderr.write(sentence),
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) is no failure; a full disk is one.
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`Standard output cannot be written: ${error.message}.\n`);
  process.exit(failed);
});

// Not `process.exit`: what is still on its way to a pipe must arrive.
void run(process.argv.slice(2), io).then((code) => (process.exitCode = code));
