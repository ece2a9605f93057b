import { build } from '../launch/build.mjs';
import { type Host, runInVscode } from '../launch/runInVscode.mjs';
import type { Measurement } from './benchmark';

let built: Promise<void> | undefined;

/** Once for all that a process measures, as they ship. */
const buildBundles = async (): Promise<void> => {
  if (!(await build('production')) || !(await build('development', { suites: true }))) {
    throw new Error('The bundles could not be built');
  }
};

/** Runs a benchmark of `test/vscode/harness*.bench.ts` in a real VS Code. */
export const measureInVscode = async (host: Host, name: string): Promise<Measurement[]> => {
  await (built ??= buildBundles());
  const { result } = await runInVscode(host, { kind: 'bench', grep: name });
  if (!Array.isArray(result)) throw new Error(`“${name}” gave nothing in the ${host} host: see its output above`);
  return result as Measurement[];
};
