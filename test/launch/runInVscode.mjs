// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { findDesktop } from './desktop.mjs';
import { copyForWebHost, exampleExtension } from './extensionCopy.mjs';
import { cache, root } from './folders.mjs';
import { quietSettings } from './quietSettings.mjs';
import { makeWorkspace } from './sampleWorkspace.mjs';

/** @typedef {'node' | 'web'} Host */

/**
 * @typedef {object} Ending of a run
 * @property {boolean} passed by VS Code's exit code; an extension host that crashed may give 0
 * @property {unknown} result what test/vscode/index.ts wrote; undefined when it did not get that far
 */

const launcher = path.join(
  root,
  'test/launch',
  process.platform === 'win32' ? 'vscodeExecutable.cmd' : 'vscodeExecutable.mjs',
);

/**
 * The Node host runs in a desktop VS Code where one can be had; the web host in a browser, which is where it is at home.
 * `PHASOR_VSCODE`: `server`, or the executable of a desktop VS Code, for both.
 * @param {Host} host
 */
const findExecutable = async (host) => {
  const wanted = process.env.PHASOR_VSCODE;
  if (wanted) return wanted === 'server' ? launcher : wanted;
  return (host === 'node' && (await findDesktop())) || launcher;
};

/** A profile of its own, so that no run sees what another left. @returns {string} */
const makeProfile = () => makeWorkspace({ 'User/settings.json': JSON.stringify(quietSettings) });

/**
 * Runs test/vscode/index.ts, as built, in a real VS Code.
 * @param {Host} host @param {import('../vscode/harnessRun').Plan} plan @returns {Promise<Ending>}
 */
export const runInVscode = async (host, plan) => {
  mkdirSync(cache, { recursive: true });
  const folder = makeWorkspace();
  const exchange = path.join(folder, '.phasor-run');
  mkdirSync(exchange);
  writeFileSync(path.join(exchange, 'plan.json'), JSON.stringify(plan));
  const { extensions, tests } =
    host === 'web'
      ? copyForWebHost()
      : { extensions: [root, exampleExtension], tests: path.join(root, 'out/vscode/node/index.js') };
  const profile = makeProfile();
  let passed = true;
  try {
    await runTests({
      vscodeExecutablePath: await findExecutable(host),
      extensionDevelopmentPath: extensions,
      extensionTestsPath: tests,
      launchArgs: [folder, '--disable-extensions', `--user-data-dir=${profile}`],
    });
  } catch (error) {
    console.error(String(error));
    passed = false;
  }
  const file = path.join(exchange, 'result.json');
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  for (const used of [folder, profile]) rmSync(used, { recursive: true, force: true, maxRetries: 3 });
  return { passed, result };
};
