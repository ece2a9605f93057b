import type { StatusAction, Status } from '../../src/protocol/messages';
import type { Strings } from '../../src/protocol/strings';
import { element, setText } from '../dom';
import type { Context } from '../page';
import { LengthInput } from './lengthInput';

/**
 * What goes on behind the pictures: a thin bar while busy, one sentence with one action otherwise. Where there is nothing
 * to show, positions without any text can be had too.
 */
export class StatusBar {
  readonly #bar = element('div', { class: 'progress' });
  readonly #message = element('span', { role: 'status' });
  readonly #button = element('button', { type: 'button' });
  readonly #orLength = element('span', { class: 'muted' });
  readonly #lengthInput: LengthInput;
  readonly #length: HTMLElement;
  readonly element: HTMLElement;
  #press: () => void = () => undefined;

  constructor(private readonly context: Context) {
    this.#lengthInput = new LengthInput((length) => {
      context.post({ type: 'length', length });
    });
    this.#length = element('div', { class: 'orLength' }, this.#orLength, this.#lengthInput.element);
    this.element = element('div', { class: 'status' }, this.#bar, this.#message, this.#button, this.#length);
    this.#button.addEventListener('click', () => {
      this.#press();
    });
  }

  update(status: Status, strings: Strings): void {
    this.element.hidden = status.state === 'ready';
    this.element.dataset.state = status.state;
    this.#length.hidden = status.state !== 'empty';
    if (status.state === 'ready') {
      setText(this.#message, '');
      return;
    }
    setText(this.#message, status.message);
    this.#offer(status, strings);
    if (status.state === 'empty') {
      setText(this.#orLength, strings.orLength);
      this.#lengthInput.update(undefined, strings);
    }
    this.#drawProgress(status);
  }

  /** The one thing to do about it. */
  #offer(status: Exclude<Status, { state: 'ready' }>, strings: Strings): void {
    const action = status.state === 'busy' ? undefined : actionOf(status, strings);
    const canCancel = status.state === 'busy' && status.progress !== undefined;
    this.#button.hidden = !action && !canCancel;
    this.#button.className = status.state === 'empty' ? 'primary' : 'link';
    setText(this.#button, action?.label ?? strings.cancel);
    this.#press = () => {
      this.context.post(action ? { type: 'command', command: action.command } : { type: 'cancel' });
    };
  }

  #drawProgress(status: Status): void {
    this.#bar.hidden = status.state !== 'busy';
    const progress = status.state === 'busy' ? status.progress : undefined;
    this.#bar.classList.toggle('endless', progress === undefined);
    this.#bar.style.setProperty('--progress', String(progress ?? 1));
  }
}

function actionOf(status: Extract<Status, { state: 'empty' | 'failed' }>, strings: Strings): StatusAction | undefined {
  if (status.action) return status.action;
  return status.state === 'failed' ? { label: strings.showLog, command: 'log' } : undefined;
}
