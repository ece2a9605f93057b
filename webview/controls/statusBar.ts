import type { StatusAction, Status } from '../../src/protocol/messages';
import type { Strings } from '../../src/protocol/strings';
import { element, setText } from '../dom';
import type { Context } from '../page';

/** What goes on behind the pictures: a thin bar while busy, one sentence with one action otherwise. */
export class StatusBar {
  readonly #bar = element('div', { class: 'progress' });
  readonly #message = element('span');
  readonly #button = element('button', { type: 'button' });
  readonly element = element('div', { class: 'status', role: 'status' }, this.#bar, this.#message, this.#button);
  #action: StatusAction | undefined;

  constructor(context: Context) {
    this.#button.addEventListener('click', () => {
      if (this.#action) context.post({ type: 'command', command: this.#action.command });
    });
  }

  update(status: Status, strings: Strings): void {
    this.element.hidden = status.state === 'ready';
    this.element.dataset.state = status.state;
    if (status.state === 'ready') {
      setText(this.#message, '');
      return;
    }
    setText(this.#message, status.message);
    this.#action = actionOf(status, strings);
    this.#button.hidden = this.#action === undefined;
    this.#button.className = status.state === 'empty' ? 'primary' : 'link';
    setText(this.#button, this.#action?.label ?? '');
    this.#drawProgress(status);
  }

  #drawProgress(status: Status): void {
    this.#bar.hidden = status.state !== 'busy';
    const progress = status.state === 'busy' ? status.progress : undefined;
    this.#bar.classList.toggle('endless', progress === undefined);
    this.#bar.style.setProperty('--progress', String(progress ?? 1));
  }
}

function actionOf(status: Exclude<Status, { state: 'ready' }>, strings: Strings): StatusAction | undefined {
  if (status.state === 'busy') return undefined;
  if (status.action) return status.action;
  return status.state === 'failed' ? { label: strings.showLog, command: 'log' } : undefined;
}
