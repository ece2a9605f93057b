import { element, setText, uniqueId } from '../dom';

/** What a menu of a picture can do, in its order. */
const pictureActions = ['savePng', 'saveSvg', 'copyImage', 'openLarge'] as const;
export type PictureAction = (typeof pictureActions)[number];

/** Keys that move through an open menu. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A quiet button that opens a menu below it. The browser closes it on Escape and on a press elsewhere. */
export class PictureMenu {
  readonly #button = element('button', { class: 'icon', type: 'button', 'aria-haspopup': 'menu' }, '⋯');
  readonly #menu = element('div', { class: 'menu', role: 'menu', popover: 'auto', id: uniqueId('menu') });
  readonly #items = new Map<PictureAction, HTMLButtonElement>();
  readonly element = element('div', { class: 'pictureMenu' }, this.#button, this.#menu);

  constructor(choose: (action: PictureAction) => void) {
    this.#button.setAttribute('aria-controls', this.#menu.id);
    this.#button.setAttribute('aria-expanded', 'false');
    for (const action of pictureActions) {
      const item = element('button', { type: 'button', role: 'menuitem', tabindex: '-1' });
      item.addEventListener('click', () => {
        this.#close();
        choose(action);
      });
      this.#items.set(action, item);
      this.#menu.append(item);
    }
    this.#button.addEventListener('click', () => {
      this.#open();
    });
    this.#button.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      this.#open();
    });
    this.#menu.addEventListener('keydown', this.#onKey);
    this.#menu.addEventListener('toggle', () => {
      const isOpen = this.#menu.matches(':popover-open');
      this.#button.setAttribute('aria-expanded', String(isOpen));
      // What is below the menu moves away from under it.
      if (isOpen) window.addEventListener('scroll', this.#close, true);
      else window.removeEventListener('scroll', this.#close, true);
    });
  }

  /** @param name of the menu as a whole; an action without words is not offered */
  update(name: string, words: Readonly<Partial<Record<PictureAction, string>>>): void {
    this.#button.title = name;
    this.#button.setAttribute('aria-label', name);
    this.#menu.setAttribute('aria-label', name);
    for (const [action, item] of this.#items) {
      setText(item, words[action] ?? '');
      item.hidden = words[action] === undefined;
    }
  }

  dispose(): void {
    window.removeEventListener('scroll', this.#close, true);
  }

  #open(): void {
    this.#menu.showPopover();
    const { left, right, top, bottom } = this.#button.getBoundingClientRect();
    const { offsetWidth, offsetHeight, style } = this.#menu;
    const { clientWidth, clientHeight } = document.documentElement;
    const fits = bottom + offsetHeight <= clientHeight;
    style.left = `${Math.max(0, Math.min(right - offsetWidth, clientWidth - offsetWidth))}px`;
    style.top = `${fits ? bottom : Math.max(0, top - offsetHeight)}px`;
    style.minWidth = `${right - left}px`;
    this.#shown()[0]?.focus({ preventScroll: true });
  }

  readonly #close = (): void => {
    this.#menu.hidePopover();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') {
      this.#close();
      return;
    }
    const items = this.#shown();
    const next = steps[event.key]?.(items.indexOf(document.activeElement as HTMLButtonElement), items.length);
    if (next === undefined) return;
    event.preventDefault();
    items[next]?.focus();
  };

  #shown(): HTMLButtonElement[] {
    return [...this.#items.values()].filter(({ hidden }) => !hidden);
  }
}
