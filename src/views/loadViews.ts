import type { Uri } from 'vscode';
import { runChunk } from '../platform/runChunk';

const chunk = 'views';

/** What pages are made of, from a file of its own. */
export async function loadViews(extensionUri: Uri) {
  await runChunk(extensionUri, chunk);
  return import(/* webpackChunkName: "views" */ './views');
}

/** What measures encodings for the comparison, from the same file. */
export async function loadProperties(extensionUri: Uri) {
  await runChunk(extensionUri, chunk);
  return import(/* webpackChunkName: "views" */ '../analysis/properties');
}
