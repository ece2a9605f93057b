import type { Host } from './host';
import { keptState } from './keptState';
import type { Store } from './store';

/** Milliseconds without anything new, after which it is kept: while a selection is dragged nothing is. */
const pause = 400;

/** Leaves what was set up and what was drawn last to the next page. */
export class StateKeeper {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: Host,
    private readonly store: Store,
  ) {}

  /** The host has sent a state. */
  keepSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { ui, message, snapshot } = this.store;
      const last = message && keptState({ ...message, snapshot });
      this.host.writeState(last ? { ...ui, last } : ui);
    }, pause);
  }

  /** What was set up is kept at once: it is small. What is drawn of it comes from the host. */
  keepUi(): void {
    this.host.writeState(this.store.ui);
    this.keepSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
