import { element, uniqueId } from '../dom';

/** A place on the page that a tooltip speaks of, in CSS pixels of the window. */
export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const gap = 6;

/** The one tooltip of the page: for definitions and for charts. Escape dismisses it. */
export class Tooltip {
  readonly element = element('div', { class: 'tooltip', role: 'tooltip', id: uniqueId('tooltip'), hidden: '' });
  #owner: Element | undefined;
  #anchor: (() => Anchor) | undefined;

  constructor() {
    window.addEventListener('keydown', this.#onKey);
    window.addEventListener('scroll', this.#onScroll, true);
  }

  /**
   * @param owner the element described; a tooltip of another owner is replaced
   * @param anchor asked again when the page scrolls
   */
  show(owner: Element, lines: readonly string[], anchor: () => Anchor): void {
    if (this.#owner !== owner) this.hide();
    this.#owner = owner;
    this.#anchor = anchor;
    this.element.replaceChildren(...lines.map((line) => element('div', {}, line)));
    this.element.hidden = false;
    owner.setAttribute('aria-describedby', this.element.id);
    this.#place(anchor());
  }

  /** @param owner hide only the tooltip of this element */
  hide(owner?: Element): void {
    if (owner && owner !== this.#owner) return;
    this.element.hidden = true;
    this.#owner?.removeAttribute('aria-describedby');
    this.#owner = undefined;
    this.#anchor = undefined;
  }

  dispose(): void {
    this.hide();
    window.removeEventListener('keydown', this.#onKey);
    window.removeEventListener('scroll', this.#onScroll, true);
    this.element.remove();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.hide();
  };

  readonly #onScroll = (): void => {
    // The focus may have scrolled its element into view.
    if (this.#anchor) this.#place(this.#anchor());
  };

  /** Below the anchor, or above where there is no room below; never outside the window. */
  #place({ left, top, width, height }: Anchor): void {
    const { offsetWidth, offsetHeight, style } = this.element;
    const { clientWidth, clientHeight } = document.documentElement;
    const wanted = left + width / 2 - offsetWidth / 2;
    const below = top + height + gap;
    const fits = below + offsetHeight <= clientHeight;
    style.left = `${Math.max(gap, Math.min(clientWidth - offsetWidth - gap, wanted))}px`;
    style.top = `${fits ? below : Math.max(0, top - offsetHeight - gap)}px`;
  }
}

/** Show a definition while an element is pointed at or has the focus. */
export function describe(tooltip: Tooltip, target: HTMLElement, lines: () => readonly string[]): void {
  const show = (): void => {
    tooltip.show(target, lines(), () => target.getBoundingClientRect());
  };
  const hide = (): void => {
    if (document.activeElement !== target) tooltip.hide(target);
  };
  target.addEventListener('pointerenter', show);
  target.addEventListener('focus', show);
  target.addEventListener('pointerleave', hide);
  target.addEventListener('blur', () => {
    tooltip.hide(target);
  });
}
