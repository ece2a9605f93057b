import type { FromView, ToView } from '../src/protocol/messages';

/** What the webview knows of the world outside. The one seam that tests replace. */
export interface Host {
  post(message: FromView): void;
  onMessage(listener: (message: ToView) => void): () => void;
  readState(): unknown;
  writeState(state: unknown): void;
}

interface VsCodeApi {
  postMessage(message: FromView): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** VS Code hands its API out once only, so this is called once. */
export function vscodeHost(): Host {
  const api = acquireVsCodeApi();
  return {
    post: (message) => {
      api.postMessage(message);
    },
    onMessage: (listener) => {
      // A page may be sent other things than ours.
      const receive = ({ data }: MessageEvent<ToView | null | undefined>): void => {
        if (typeof data === 'object' && data !== null) listener(data);
      };
      window.addEventListener('message', receive);
      return () => {
        window.removeEventListener('message', receive);
      };
    },
    readState: () => api.getState(),
    writeState: (state) => {
      api.setState(state);
    },
  };
}
