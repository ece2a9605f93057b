/** Something that happens more than once. Structurally VS Code's event, without its module. */
export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  /** Listen until the returned object is disposed. */
  readonly event = (listener: (value: T) => void): { dispose(): void } => {
    // A wrapper of its own, so that one function listening twice is two listeners.
    const own = (value: T): void => {
      listener(value);
    };
    this.#listeners.add(own);
    return { dispose: () => this.#listeners.delete(own) };
  };

  fire(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }

  get listenerCount(): number {
    return this.#listeners.size;
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
