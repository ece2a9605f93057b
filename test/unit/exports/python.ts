import { spawnSync } from 'node:child_process';

/** A Python with NumPy, or why there is none. */
export type Python = { readonly command: string } | { readonly missing: string };

/** Debian's own is where its package python3-numpy puts NumPy, whatever stands before it on the path. */
const candidates = ['python3', 'python', '/usr/bin/python3'];

function find(): Python {
  const command = candidates.find((name) => spawnSync(name, ['-c', 'import numpy']).status === 0);
  return command === undefined
    ? { missing: 'there is no Python with NumPy here (on Debian: apt-get install python3-numpy)' }
    : { command };
}

let found: Python | undefined;

/** Looked for once; the tests that need it skip, and say why, where there is none. */
export function pythonWithNumpy(context: Mocha.Context): string {
  found ??= find();
  if ('command' in found) return found.command;
  console.log(`      skipped: ${found.missing}`);
  return context.skip();
}
