import { findNumpy } from '../../launch/findNumpy.mjs';

let found: string | undefined;

/** A Python with NumPy; a test that needs it is skipped, and says why, where there is none. */
export function pythonWithNumpy(context: Mocha.Context): string {
  found ??= findNumpy();
  if (found !== undefined) return found;
  console.log('      skipped: there is no Python with NumPy here (on Debian: apt-get install python3-numpy)');
  return context.skip();
}
