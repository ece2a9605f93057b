import { Chart } from 'chart.js';
import type { ToView, ViewKind } from '../../../src/protocol/messages';
import { Application } from '../../../webview/application';
import { registerParts } from '../../../webview/charts/registerParts';
import { Compare } from '../../../webview/compare';
import type { Host } from '../../../webview/host';
import { Sidebar } from '../../../webview/sidebar';
import { Store } from '../../../webview/store';

/** The webview with its insides in reach: started, fed and disposed by the test that loads this page. */
const listeners = new Set<(message: ToView) => void>();
const host: Host = {
  post: () => undefined,
  onMessage: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  readState: () => undefined,
  writeState: () => undefined,
};

registerParts();
Object.assign(window, {
  start: (kind: ViewKind) => {
    const root = document.getElementById('app');
    if (!root) throw new Error('no #app');
    return new Application(root, kind, host, new Store(undefined), (context) =>
      kind === 'compare' ? new Compare(context) : new Sidebar(context),
    );
  },
  send: (message: ToView) => {
    for (const listener of listeners) listener(message);
  },
  counts: () => ({
    charts: Object.keys(Chart.instances).length,
    listeners: listeners.size,
    nodes: document.querySelectorAll('#app *').length,
  }),
});
