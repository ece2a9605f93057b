// @ts-check

/**
 * @typedef {object} Step of `npm test`
 * @property {string} name
 * @property {readonly string[]} npm arguments of npm
 * @property {boolean} counts whether it counts its tests; else it passes or fails as one
 * @property {number} minutes it may take
 */

/** @param {string} name @returns {Step} */
const check = (name) => ({ name, npm: ['run', '-s', `test:${name}`], counts: false, minutes: 10 });

/** @param {string} name @param {number} minutes @returns {Step} */
const mocha = (name, minutes) => ({
  name,
  npm: ['run', '-s', `test:${name}`, '--', '--reporter', 'test/launch/totalsReporter.mjs'],
  counts: true,
  minutes,
});

/**
 * All that `npm test` runs, in this order. The bundles are built once, as they ship: that checks their sizes, and what
 * runs in the real VS Code is what users get.
 * @type {readonly Step[]}
 */
export const steps = [
  check('types'),
  check('lint'),
  check('format'),
  check('imports'),
  mocha('unit', 10),
  mocha('golden', 10),
  { name: 'build', npm: ['run', '-s', 'build'], counts: false, minutes: 10 },
  { name: 'suites', npm: ['run', '-s', 'build:suites'], counts: false, minutes: 10 },
  mocha('webview', 25),
  { name: 'vscode', npm: ['run', '-s', 'test:vscode', '--', '--no-build'], counts: true, minutes: 25 },
  mocha('e2e', 20),
];
