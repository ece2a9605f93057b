#!/usr/bin/env node
// @ts-check
// Takes the arguments of a desktop VS Code that runs an extension's tests, and runs them in the VS Code server:
// the `vscodeExecutablePath` of @vscode/test-electron where a desktop build cannot be had.
import { runInServer } from './runInServer.mjs';
import { UserError, describeError } from './userError.mjs';

const args = process.argv.slice(2);

/** @param {string} name @returns {string[]} */
const required = (name) => {
  const found = args.filter((arg) => arg.startsWith(`--${name}=`));
  if (found.length === 0) throw new UserError(`vscodeExecutable runs extension tests only: give it --${name}=…`);
  return found.map((arg) => arg.slice(name.length + 3));
};

try {
  const [extension = '', ...installed] = required('extensionDevelopmentPath');
  process.exitCode = await runInServer({
    extension,
    installed,
    tests: required('extensionTestsPath')[0] ?? '',
    folder: args.find((arg) => !arg.startsWith('-')),
    seconds: Number(process.env.PHASOR_VSCODE_SECONDS ?? 600),
  });
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
// Whatever is still open belongs to a run that has ended.
process.exit();
