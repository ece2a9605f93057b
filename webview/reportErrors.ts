import type { Host } from './host';

/** Whatever goes wrong unseen in the view stands in the output channel. */
export function reportErrors(host: Host): void {
  window.addEventListener('error', ({ message, filename, lineno }) => {
    host.post({ type: 'error', message: `${message} (${filename.split('/').at(-1) ?? ''}:${lineno})` });
  });
  window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    host.post({ type: 'error', message: String(reason) });
  });
}
