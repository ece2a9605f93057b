// @ts-check

/**
 * @typedef {object} Step of `npm test`
 * @property {string} name
 * @property {readonly string[]} npm arguments of npm
 * @property {boolean} counts whether it counts its tests; else it passes or fails as one
 * @property {number} minutes it may take
 */

/** @param {string} name @returns {Step} */
const check = (name) => ({ name, npm: ['run', '-s', `test:${name}`], counts: false, minutes: 20 });

/** @param {string} name @param {number} minutes @returns {Step} */
const mocha = (name, minutes) => ({
  name,
  npm: ['run', '-s', `test:${name}`, '--', '--reporter', 'test/launch/totalsReporter.mjs'],
  counts: true,
  minutes,
});

/** @param {string} name @param {readonly string[]} script @returns {Step} */
const building = (name, script) => ({ name, npm: ['run', '-s', ...script], counts: false, minutes: 20 });

/** @type {Step} */
const vscode = { name: 'vscode', npm: ['run', '-s', 'test:vscode', '--', '--no-build'], counts: true, minutes: 25 };

/**
 * All that `npm test` runs, stage by stage. The lanes of a stage run side by side, their steps one after the other: what
 * needs no browser keeps one core busy, so that two lanes take half the time, and what drives a browser or VS Code has the
 * machine to itself. The bundles are built once, as they ship: that checks their sizes, and what runs in the real VS Code
 * is what users get.
 * @type {readonly (readonly (readonly Step[])[])[]}
 */
export const stages = [
  [
    [check('types'), mocha('unit', 20), check('format')],
    [
      check('lint'),
      building('build', ['build']),
      building('suites', ['build:suites']),
      check('imports'),
      mocha('golden', 10),
    ],
  ],
  [[mocha('webview', 25)]],
  [[vscode]],
  [[mocha('e2e', 20)]],
];
