import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Io } from './io';
import { run } from './run';

/** The entry of `dist/cli.js`: the process around `run`. */
const io: Io = {
  readFile: (path) => readFile(path, 'utf8'),
  readStdin: () => text(process.stdin),
  // The build puts them beside this file.
  readRanks: (name) => readFile(join(__dirname, 'ranks', `${name}.tiktoken`)),
  write: (data) => process.stdout.write(data),
  writeError: (sentence) => process.stderr.write(sentence),
};

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Not `process.exit`: what is still on its way to a pipe must arrive.
void run(process.argv.slice(2), io).then((code) => (process.exitCode = code));
