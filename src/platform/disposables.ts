interface Disposable {
  dispose(): unknown;
}

/** Holds what must be let go of together, the last first. Disposing twice is safe, and what is added later goes at once. */
export class Disposables implements Disposable {
  readonly #held: Disposable[] = [];
  #disposed = false;

  add<T extends Disposable>(disposable: T): T {
    if (this.#disposed) disposable.dispose();
    else this.#held.push(disposable);
    return disposable;
  }

  /** Lets go of everything, even when one of them throws; then throws what was thrown. */
  dispose(): void {
    this.#disposed = true;
    const errors: unknown[] = [];
    for (const disposable of this.#held.splice(0).reverse()) {
      try {
        disposable.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0)
      throw errors.length === 1 ? errors[0] : new AggregateError(errors, 'Several disposables failed');
  }
}
