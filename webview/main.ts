import './styles/base.css';
import './styles/controls.css';
import './styles/sections.css';
import './styles/layers.css';
import './styles/compare.css';
import type { ViewKind } from '../src/protocol/messages';
import { Application } from './application';
import { registerParts } from './charts/registerParts';
import { Compare } from './compare';
import { reportErrors } from './reportErrors';
import { Sidebar } from './sidebar';
import { Store } from './store';
import { vscodeHost } from './host';

const root = document.getElementById('app');
if (!root) throw new Error('The page has no #app to draw in.');

const host = vscodeHost();
reportErrors(host);
registerParts();

const kind: ViewKind = document.body.dataset.kind === 'compare' ? 'compare' : 'sidebar';
const application = new Application(root, kind, host, new Store(host.readState()), (context) =>
  kind === 'compare' ? new Compare(context) : new Sidebar(context),
);
window.addEventListener('pagehide', () => {
  application.dispose();
});
