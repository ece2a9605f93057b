import type { EventLoop } from './eventLoop';
import { failureOf } from './failure';
import { createTokenizer } from './registry';
import { Cancelled, type Tokenizer } from './tokenizer';
import type { FromWorker, ToWorker } from './workerMessages';

/** The worker's side of the conversation, as its environment provides it. */
export interface WorkerEndpoint {
  readonly eventLoop: EventLoop;
  receive(handler: (message: ToWorker) => void): void;
  /** Sends a message; the buffers go with it instead of being copied. */
  send(message: FromWorker, buffers?: ArrayBuffer[]): void;
}

type TokenizeRequest = Extract<ToWorker, { type: 'tokenize' }>;

interface WaitingForRanks {
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

/** Answers the requests that come in at an endpoint, several at a time. */
export function serveTokenizers(endpoint: WorkerEndpoint): void {
  const tokenizers = new Map<string, Tokenizer>();
  const cancellations = new Map<number, { isCancellationRequested: boolean }>();
  const waiting = new Map<string, WaitingForRanks>();

  function loadRanks(name: string): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      waiting.set(name, { resolve, reject });
      endpoint.send({ type: 'needRanks', name });
    });
  }

  function tokenizerOf(id: string): Tokenizer {
    const tokenizer = tokenizers.get(id) ?? createTokenizer(id, { loadRanks, eventLoop: endpoint.eventLoop });
    tokenizers.set(id, tokenizer);
    return tokenizer;
  }

  async function tokenize({ request, tokenizer, text }: TokenizeRequest): Promise<void> {
    const cancellation = { isCancellationRequested: false };
    cancellations.set(request, cancellation);
    try {
      const { count, ids, starts, ends, cuts } = await tokenizerOf(tokenizer).tokenize(text, {
        cancellation,
        onProgress: (share) => {
          endpoint.send({ type: 'progress', request, share });
        },
      });
      const buffers = [ids, starts, ends, cuts].map((array) => array.buffer as ArrayBuffer);
      endpoint.send({ type: 'tokens', request, tokens: { tokenizer, count, ids, starts, ends, cuts } }, buffers);
    } catch (error) {
      if (error instanceof Cancelled) endpoint.send({ type: 'cancelled', request });
      else endpoint.send({ type: 'failed', request, failure: failureOf(error) });
    } finally {
      cancellations.delete(request);
    }
  }

  endpoint.receive((message) => {
    switch (message.type) {
      case 'tokenize':
        void tokenize(message);
        break;
      case 'cancel': {
        const cancellation = cancellations.get(message.request);
        if (cancellation) cancellation.isCancellationRequested = true;
        break;
      }
      case 'ranks':
        waiting.get(message.name)?.resolve(message.bytes);
        break;
      case 'noRanks':
        waiting.get(message.name)?.reject(new Error(message.message));
        break;
      default:
        message satisfies never;
    }
  });
}
