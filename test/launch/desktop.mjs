// @ts-check
import { SilentReporter, downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cache } from './folders.mjs';
import { hasDisplay } from './hasDisplay.mjs';

/** The desktop VS Code that tests run on where it can be had: the same as the server's. */
const version = process.env.PHASOR_VSCODE_VERSION ?? '1.139.1';

/** @returns {Promise<string | undefined>} the executable, downloaded on first use; nothing when it cannot be had */
export const findDesktop = async () => {
  if (!hasDisplay) return undefined;
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: cache, timeout: 5000, reporter: new SilentReporter() });
  } catch (error) {
    console.log(`No desktop VS Code ${version} (${String(error)}): using the VS Code server.`);
    return undefined;
  }
};
