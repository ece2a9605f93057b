import { Uri, workspace } from 'vscode';
import type { FromWorker } from '../tokenize/workerMessages';
import { say } from '../words/say';
import type { RunningWorker, WorkerEvents } from './runningWorker';

/**
 * Starts the tokenize worker of the extension installed at a URI. Browsers start workers only from the page's own
 * origin, which the extension's files are not of: so its script goes through a blob.
 */
export async function spawnWorker(extensionUri: Uri, events: WorkerEvents): Promise<RunningWorker> {
  const script = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'web', 'tokenizeWorker.js'));
  const url = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
  const worker = new Worker(url);
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    // Not before: the script is read from the URL after the constructor has returned.
    URL.revokeObjectURL(url);
    events.onMessage(data);
  };
  worker.onerror = ({ message }) => {
    events.onCrash(new Error(say`The tokenize worker failed: ${message}`));
  };
  return {
    send: (message, buffers = []) => {
      worker.postMessage(message, buffers);
    },
    terminate: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}
