/** A canvas with the part of it that holds the data, in canvas pixels: left, top, width, height. */
export interface Drawn {
  readonly canvas: HTMLCanvasElement;
  readonly area: readonly [number, number, number, number];
}

/** The canvases on the page by picture and name, for whoever asks for their pixels. */
export class Canvases {
  readonly #byName = new Map<string, () => Drawn | undefined>();
  /** Draws what is not drawn yet, before somebody looks. */
  beforeLook: () => void = () => undefined;

  /** @returns how to take it out again */
  add(picture: number, chart: string, drawn: () => Drawn | undefined): () => void {
    const key = `${picture}/${chart}`;
    this.#byName.set(key, drawn);
    return () => {
      if (this.#byName.get(key) === drawn) this.#byName.delete(key);
    };
  }

  find(picture: number, chart: string): Drawn | undefined {
    this.beforeLook();
    return this.#byName.get(`${picture}/${chart}`)?.();
  }
}
