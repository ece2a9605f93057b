/** What an SVG file names and uses again: clips and patterns. */
export class Definitions {
  readonly #known = new Map<string, string>();
  #markup = '';

  get markup(): string {
    return this.#markup;
  }

  /** @returns the id of what is defined; the same again for the same markup */
  idOf(markup: (id: string) => string): string {
    const key = markup('');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = `d${this.#known.size + 1}`;
    this.#known.set(key, id);
    this.#markup += markup(id);
    return id;
  }
}
