import './styles/base.css';
import './styles/controls.css';
import './styles/sections.css';
import './styles/layers.css';
import './styles/compare.css';
import './styles/pictures.css';
import { Application } from './application';
import { registerParts } from './charts/registerParts';
import { pageOf, viewKinds } from './pageOf';
import { reportErrors } from './reportErrors';
import { Store } from './store';
import { vscodeHost } from './host';

const root = document.getElementById('app');
if (!root) throw new Error('The page has no #app to draw in.');

const host = vscodeHost();
reportErrors(host);
registerParts();

const { dataset } = document.body;
const kind = viewKinds.find((one) => one === dataset.kind) ?? 'sidebar';
const application = new Application(root, kind, host, new Store(host.readState()), (context) =>
  pageOf(kind, context, dataset),
);
window.addEventListener('pagehide', () => {
  application.dispose();
});
