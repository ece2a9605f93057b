import { element, setText } from '../dom';

const pause = 400;

/** Tells screen readers, politely and once, where the cursor came to rest. */
export class Announcer {
  readonly element = element('div', { class: 'visuallyHidden', 'aria-live': 'polite' });
  #timer: ReturnType<typeof setTimeout> | undefined;

  announce(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      setText(this.element, text);
    }, pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.element.remove();
  }
}
