import { Chart } from 'chart.js';
import { Application } from '../../../webview/application';
import { registerParts } from '../../../webview/charts/registerParts';
import { vscodeHost } from '../../../webview/host';
import { pageOf } from '../../../webview/pageOf';
import { reportErrors } from '../../../webview/reportErrors';
import { Store } from '../../../webview/store';
import { asUiState } from '../../../webview/uiState';

/** The webview as `main.ts` starts it, with what a soak test counts in reach, and a way back to its first look. */
const host = vscodeHost();
// VS Code lets its views write to the clipboard; a page of an address without a certificate has none.
const taken = (): Promise<void> => Promise.resolve();
Object.defineProperty(navigator, 'clipboard', { value: { write: taken, writeText: taken } });
reportErrors(host);
registerParts();
const { dataset, ownerDocument } = document.body;
const store = new Store(undefined);
const kind = dataset.kind === 'compare' ? 'compare' : 'sidebar';
const root = ownerDocument.getElementById('app');
if (!root) throw new Error('no #app');

/** How many elements of each kind there are to see. */
function elements(): Record<string, number> {
  const counts: Record<string, number> = {};
  const all = [...document.querySelectorAll<HTMLElement>('#app *')];
  for (const { tagName, className } of all.filter((one) => one.checkVisibility())) {
    const kindOfIt = `${tagName} ${className}`;
    counts[kindOfIt] = (counts[kindOfIt] ?? 0) + 1;
  }
  return counts;
}

Object.assign(window, {
  application: new Application(root, kind, host, store, (context) => pageOf(kind, context, dataset)),
  /** As a page that was never touched, or that was set up like this; drawn with the next state. */
  forget: (ui: unknown) => {
    store.ui = asUiState(ui);
    for (const details of document.querySelectorAll('details')) details.open = false;
    for (const menu of document.querySelectorAll<HTMLElement>(':popover-open')) menu.hidePopover();
    for (const input of document.querySelectorAll('input')) input.blur();
    for (const scroller of document.querySelectorAll('*')) scroller.scrollTo(0, 0);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // What the last action was about, which may be in the page no longer.
    Object.assign(window, { found: undefined });
  },
  counts: () => ({
    charts: Object.keys(Chart.instances).length,
    canvases: document.querySelectorAll('canvas').length,
    elements: elements(),
  }),
});
