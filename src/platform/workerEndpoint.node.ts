import { parentPort } from 'node:worker_threads';
import type { WorkerEndpoint } from '../tokenize/tokenizeService';
import type { ToWorker } from '../tokenize/workerMessages';

/** How a worker thread of Node talks to who started it. */
export const endpoint: WorkerEndpoint = {
  eventLoop: {
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  },
  receive: (handler) => {
    parentPort?.on('message', (message: ToWorker) => {
      handler(message);
    });
  },
  send: (message, buffers) => {
    parentPort?.postMessage(message, buffers);
  },
};
