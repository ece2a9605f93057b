import { Uri, workspace } from 'vscode';
import { say } from '../words/say';

const running = new Map<string, Promise<void>>();

/**
 * Runs a further file of the bundle of the extension installed at a URI, once. A web host gives an extension one file, and
 * no way to ask for more: so this reads it and runs it as a module, whereupon it hands its modules to webpack, and
 * `import()` finds them there.
 * @throws Error in one sentence where it cannot be read or run; then it may be tried again.
 */
export function runChunk(extensionUri: Uri, name: string): Promise<void> {
  const known = running.get(name);
  if (known) return known;
  const run = runScript(Uri.joinPath(extensionUri, 'dist', 'web', `${name}.js`)).catch((error: unknown) => {
    running.delete(name);
    throw new Error(say`${`${name}.js`} of Phasor cannot be loaded: ${String(error)}`, { cause: error });
  });
  running.set(name, run);
  return run;
}

async function runScript(file: Uri): Promise<void> {
  const script = await workspace.fs.readFile(file);
  const url = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
  try {
    await import(/* webpackIgnore: true */ url);
  } finally {
    URL.revokeObjectURL(url);
  }
}
