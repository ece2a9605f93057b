#!/usr/bin/env node
// @ts-check
// Takes the arguments of a desktop VS Code that runs an extension's tests, and runs them in the VS Code server:
// the `vscodeExecutablePath` of @vscode/test-electron where a desktop build cannot be had.
import { runInServer } from './runInServer.mjs';
import { UserError, describeError } from './userError.mjs';

const args = process.argv.slice(2);

/** @param {string} name @returns {string} */
const required = (name) => {
  const found = args.find((arg) => arg.startsWith(`--${name}=`));
  if (!found) throw new UserError(`vscodeExecutable runs extension tests only: give it --${name}=…`);
  return found.slice(name.length + 3);
};

try {
  process.exitCode = await runInServer({
    extension: required('extensionDevelopmentPath'),
    tests: required('extensionTestsPath'),
    folder: args.find((arg) => !arg.startsWith('-')),
    seconds: Number(process.env.PHASOR_VSCODE_SECONDS ?? 600),
  });
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
// Whatever is still open belongs to a run that has ended.
process.exit();
