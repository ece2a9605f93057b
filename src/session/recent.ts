import type { Steps } from '../numerics/steps';

/** Remembers the last few results of pure functions by key, and forgets the one longest unused. */
export class Recent<Value> {
  readonly #values = new Map<string, Value>();

  constructor(private readonly capacity: number) {}

  /** What is remembered; undefined where nothing is. */
  known(key: string): Value | undefined {
    return this.#values.get(key);
  }

  get(key: string, compute: () => Value): Value {
    const known = this.#values.get(key);
    const value = known ?? compute();
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.capacity && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }

  /** The same, where it takes steps. What is called off is not remembered. */
  *inSteps(key: string, compute: () => Steps<Value>): Steps<Value> {
    const value = this.known(key) ?? (yield* compute());
    return this.get(key, () => value);
  }
}
