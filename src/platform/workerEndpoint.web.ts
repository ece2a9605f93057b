import type { WorkerEndpoint } from '../tokenize/tokenizeService';
import type { ToWorker } from '../tokenize/workerMessages';

/** A message to oneself takes its turn behind those that wait already; a timer would wait 4 ms more. */
const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.onmessage = () => waiting.shift()?.();

/** How a web worker talks to who started it. */
export const endpoint: WorkerEndpoint = {
  eventLoop: {
    now: () => performance.now(),
    pause: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        turns.port2.postMessage(undefined);
      }),
  },
  receive: (handler) => {
    self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
      handler(data);
    };
  },
  send: (message, buffers = []) => {
    self.postMessage(message, { transfer: buffers });
  },
};
