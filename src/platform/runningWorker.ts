import type { FromWorker, ToWorker } from '../tokenize/workerMessages';

/** A worker as its host holds it. */
export interface RunningWorker {
  /** Sends a message; the buffers go with it instead of being copied. */
  send(message: ToWorker, buffers?: ArrayBuffer[]): void;
  terminate(): void;
}

export interface WorkerEvents {
  onMessage(message: FromWorker): void;
  /** The worker has stopped, or could not begin, for a reason of its own. May be told more than once. */
  onCrash(error: Error): void;
}
