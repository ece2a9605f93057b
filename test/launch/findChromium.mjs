// @ts-check
import path from 'node:path';
import { canInstallDebianPackages, installDebianPackages } from './debian.mjs';
import { isExecutable } from './findOnPath.mjs';
import { UserError } from './userError.mjs';

/** Chrome, Edge or Chromium, where their installers put them on macOS. */
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

/** The same on Windows, below each of its program folders. */
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** The same on Linux, as commands on PATH. */
const linuxCommands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** With fonts for the scripts that the tests draw; Debian's package has none. */
const debianPackages = ['chromium', 'fonts-dejavu-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

/** @returns {string[]} Every place a browser may be, best first. */
const candidates = () => {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', path.join(process.env.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) =>
      macApplications.map((name) => path.join(folder, `${name}.app`, 'Contents/MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? windowsPrograms.map((program) => path.join(folder, program)) : []));
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).concat('/usr/bin', '/snap/bin');
  return linuxCommands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
};

/**
 * The installed Chrome, Edge or Chromium; installs Debian's when there is none and it can.
 * @returns {string} the path of its executable
 */
export const findChromium = () => {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (isExecutable(wanted)) return wanted;
    throw new UserError(`CHROME_PATH names ${wanted}, which is not an executable file: correct or unset it.`);
  }
  const found = candidates().find(isExecutable);
  if (found) return found;
  if (canInstallDebianPackages()) {
    console.log(`Installing ${debianPackages.join(', ')} with apt-get (once, about 150 MB) …`);
    installDebianPackages(debianPackages);
    const installed = candidates().find(isExecutable);
    if (installed) return installed;
    throw new UserError('apt-get could not install Chromium: see its messages above, or set CHROME_PATH to a browser.');
  }
  throw new UserError(
    'No browser found: install Google Chrome, Microsoft Edge or Chromium, or set CHROME_PATH to one.',
  );
};
