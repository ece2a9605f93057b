import type { Uri } from 'vscode';
import { runChunk } from '../platform/runChunk';

/** What the commands do, from a file of its own: many windows never call one. */
export async function loadHandlers(extensionUri: Uri) {
  await runChunk(extensionUri, 'commands');
  return import(/* webpackChunkName: "commands" */ './handlers');
}
