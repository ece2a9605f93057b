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
}
