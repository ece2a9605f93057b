// @ts-check
// `npm start`: opens VS Code with Phasor on the samples, with nothing but Node and npm to begin with.
import path from 'node:path';
import { root } from './folders.mjs';
import { installDependencies } from './setUp.mjs';
import { describeError } from './userError.mjs';

const samples = path.join(root, 'media/samples');

try {
  await installDependencies();
  // These import what has just been installed.
  const { build } = await import('./build.mjs');
  const { openInDesktop, canOpenDesktop } = await import('./openInDesktop.mjs');
  const { openInServer } = await import('./openInServer.mjs');
  if (canOpenDesktop() && (await build('development')) && openInDesktop(samples)) {
    console.log(
      'VS Code opens with Phasor on media/samples: select some text and run “Phasor: Show Position Encoding of Selection”.',
    );
  } else {
    await openInServer(samples);
  }
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}
