import { Uri, workspace } from 'vscode';
import { spawnWorker } from './spawnWorker';
import { WorkerClient } from './workerClient';

/** The tokenizers of the extension installed at a URI, off the host's thread. */
export class TokenizerClient extends WorkerClient {
  constructor(extensionUri: Uri) {
    super({
      spawn: (events) => spawnWorker(extensionUri, events),
      loadRanks: async (name) => workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'ranks', `${name}.tiktoken`)),
    });
  }
}
