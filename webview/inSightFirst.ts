import type { Part } from './page';
import { whenIdle } from './whenIdle';

/** How far beyond what is seen a part counts as in sight: where a little scrolling leads. */
const margin = '64px';

/**
 * Draws the parts of a page that are in sight at once and the others when the browser has time, or as they come into
 * sight: a narrow page is several screens long, and who selects text waits for the first of them.
 */
export class InSightFirst {
  readonly #known = new Set<Element>();
  readonly #outOfSight = new Set<Element>();
  readonly #waiting = new Map<Element, () => void>();
  readonly #sight = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) this.#sighted(entry);
    },
    { rootMargin: margin },
  );
  #callOff: (() => void) | undefined;

  /** `part.update(view)`, now or soon; soon with the last view that was given. */
  draw<V>(part: Part<V>, view: V): void {
    const { element } = part;
    if (!this.#known.has(element)) {
      this.#known.add(element);
      this.#sight.observe(element);
    }
    if (this.#outOfSight.has(element)) {
      this.#waiting.set(element, () => {
        part.update(view);
      });
      this.#callOff ??= whenIdle(this.#drawSome);
    } else {
      this.#waiting.delete(element);
      part.update(view);
    }
  }

  /** Draw now whatever waits. */
  readonly flush = (): void => {
    for (const element of [...this.#waiting.keys()]) this.#drawNow(element);
  };

  forget({ element }: Pick<Part<never>, 'element'>): void {
    this.#sight.unobserve(element);
    for (const elements of [this.#known, this.#outOfSight, this.#waiting]) elements.delete(element);
  }

  dispose(): void {
    this.#sight.disconnect();
    this.#callOff?.();
    this.#callOff = undefined;
    this.#waiting.clear();
  }

  /** A part that takes no room is in no place: drawn, it may get one in sight. */
  #sighted({ target, isIntersecting, boundingClientRect: { height } }: IntersectionObserverEntry): void {
    // Chromium takes back what was seen of a part that was forgotten since; no standard says that it must.
    if (!this.#known.has(target)) return;
    if (!isIntersecting && height > 0) {
      this.#outOfSight.add(target);
      return;
    }
    this.#outOfSight.delete(target);
    this.#drawNow(target);
  }

  #drawNow(element: Element): void {
    const draw = this.#waiting.get(element);
    this.#waiting.delete(element);
    draw?.();
  }

  readonly #drawSome = (timeLeft: () => number): void => {
    this.#callOff = undefined;
    for (const element of [...this.#waiting.keys()]) {
      this.#drawNow(element);
      if (timeLeft() <= 0) break;
    }
    if (this.#waiting.size > 0) this.#callOff = whenIdle(this.#drawSome);
  };
}
