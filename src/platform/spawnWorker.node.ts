import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Uri } from 'vscode';
import type { FromWorker } from '../tokenize/workerMessages';
import { say } from '../words/say';
import type { RunningWorker, WorkerEvents } from './runningWorker';

/** Starts the tokenize worker of the extension installed at a URI, as a thread. */
export function spawnWorker(extensionUri: Uri, events: WorkerEvents): Promise<RunningWorker> {
  return Promise.resolve(startThread(join(extensionUri.fsPath, 'dist', 'node', 'tokenizeWorker.js'), events));
}

/** @param script path of the worker's script */
export function startThread(script: string, events: WorkerEvents): RunningWorker {
  // Options of the host's own process, such as a debugger's, are not for the worker.
  const worker = new Worker(script, { execArgv: [] });
  worker.on('message', (message: FromWorker) => {
    events.onMessage(message);
  });
  worker.on('error', (error: unknown) => {
    events.onCrash(error instanceof Error ? error : new Error(String(error)));
  });
  worker.on('exit', (code) => {
    events.onCrash(new Error(say`The tokenize worker ended with exit code ${code}.`));
  });
  return {
    send: (message, buffers) => {
      worker.postMessage(message, buffers);
    },
    terminate: () => {
      void worker.terminate();
    },
  };
}
