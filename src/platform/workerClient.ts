import { errorOfFailure } from '../tokenize/failure';
import { Cancelled, type LoadRanks, type TokenizeOptions } from '../tokenize/tokenizer';
import type { Tokens } from '../tokenize/tokens';
import type { FromWorker } from '../tokenize/workerMessages';
import { say } from '../words/say';
import type { RunningWorker, WorkerEvents } from './runningWorker';

export interface WorkerClientPorts {
  readonly spawn: (events: WorkerEvents) => Promise<RunningWorker>;
  readonly loadRanks: LoadRanks;
}

interface Pending extends TokenizeOptions {
  readonly text: string;
  resolve(tokens: Tokens): void;
  reject(error: Error): void;
}

/**
 * Tokenizes in a worker that is started by the first request, and again by the first request after a crash. Every
 * request settles: with tokens, an error, or `Cancelled` when it was cancelled or the client disposed of.
 */
export class WorkerClient {
  #worker: Promise<RunningWorker> | undefined;
  #disposed = false;
  #lastRequest = 0;
  readonly #pending = new Map<number, Pending>();

  constructor(private readonly ports: WorkerClientPorts) {}

  /**
   * @param tokenizer an id of the registry
   * @throws Cancelled soon after the cancellation is requested
   */
  async tokenize(tokenizer: string, text: string, options: TokenizeOptions = {}): Promise<Tokens> {
    if (this.#disposed || options.cancellation?.isCancellationRequested) throw new Cancelled();
    const request = ++this.#lastRequest;
    return new Promise((resolve, reject) => {
      this.#pending.set(request, { ...options, text, resolve, reject });
      this.#worker ??= this.#spawn();
      this.#worker
        .then((worker) => {
          if (this.#pending.has(request)) worker.send({ type: 'tokenize', request, tokenizer, text });
        })
        .catch((error: unknown) => this.#settle(request)?.reject(errorOf(error)));
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#stop(new Cancelled());
  }

  #spawn(): Promise<RunningWorker> {
    const isCurrent = (): boolean => this.#worker === spawned;
    const events: WorkerEvents = {
      onMessage: (message) => {
        if (!isCurrent()) return;
        void spawned.then((worker) => {
          this.#receive(message, worker);
        });
      },
      onCrash: (error) => {
        if (isCurrent()) this.#stop(error);
      },
    };
    const spawned = Promise.resolve().then(() => this.ports.spawn(events));
    spawned.catch(() => {
      if (isCurrent()) this.#worker = undefined; // so that the next request tries again
    });
    return spawned;
  }

  /** Lets go of the worker and rejects all that wait for it. */
  #stop(reason: Error): void {
    const worker = this.#worker;
    this.#worker = undefined;
    worker?.then(
      (running) => {
        running.terminate();
      },
      () => undefined, // it never ran
    );
    for (const request of [...this.#pending.keys()]) this.#settle(request)?.reject(reason);
  }

  #receive(message: FromWorker, worker: RunningWorker): void {
    switch (message.type) {
      case 'needRanks':
        void this.#sendRanks(message.name, worker);
        break;
      case 'progress':
        this.#progress(message.request, message.share, worker);
        break;
      case 'tokens': {
        const pending = this.#settle(message.request);
        pending?.resolve({ ...message.tokens, text: pending.text });
        break;
      }
      case 'cancelled':
        this.#settle(message.request)?.reject(new Cancelled());
        break;
      case 'failed':
        this.#settle(message.request)?.reject(errorOfFailure(message.failure));
        break;
      default:
        message satisfies never;
    }
  }

  async #sendRanks(name: string, worker: RunningWorker): Promise<void> {
    try {
      // A copy, because the buffer goes away with the message, and that of the file may be shared.
      const bytes = new Uint8Array(await this.ports.loadRanks(name));
      worker.send({ type: 'ranks', name, bytes }, [bytes.buffer]);
    } catch (error) {
      worker.send({
        type: 'noRanks',
        name,
        message: say`The rank table ${name} cannot be read: ${errorOf(error).message}`,
      });
    }
  }

  /** The worker reports progress many times a second: the moment to see that a request was cancelled. */
  #progress(request: number, share: number, worker: RunningWorker): void {
    const pending = this.#pending.get(request);
    if (!pending?.cancellation?.isCancellationRequested) {
      pending?.onProgress?.(share);
      return;
    }
    this.#settle(request)?.reject(new Cancelled());
    worker.send({ type: 'cancel', request });
  }

  #settle(request: number): Pending | undefined {
    const pending = this.#pending.get(request);
    this.#pending.delete(request);
    return pending;
  }
}

function errorOf(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
