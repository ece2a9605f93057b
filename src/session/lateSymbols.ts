import { lacksSymbols, withSymbols } from './sequenceSymbols';
import type { Session } from './session';

/** A language server may take this long to start: how long to wait before an editor without symbols is asked again. */
const patience = [500, 1000, 2000, 3000, 4000, 5000, 6000, 8000];

/**
 * Asks again for the symbols of the document that is shown, where the rule of the settings reads symbols and the editor
 * knew none: a language that was still starting may know them soon, and does not tell. Asks for nobody who does not look.
 */
export class LateSymbols {
  readonly #listening: { dispose(): void };
  #document: string | undefined;
  #asked = 0;
  #callOff: (() => void) | undefined;

  constructor(readonly session: Session) {
    this.#listening = session.onDidChange(() => {
      this.#look();
    });
  }

  dispose(): void {
    this.#listening.dispose();
    this.#rest();
    this.#asked = patience.length;
  }

  #look(): void {
    const { document } = this.session.sequence?.selection ?? {};
    if (document !== this.#document) {
      this.#rest();
      this.#asked = 0;
      this.#document = document;
    }
    if (!this.#isLacking) this.#rest();
    else this.#callOff ??= this.#askLater();
  }

  #askLater(): (() => void) | undefined {
    const milliseconds = patience[this.#asked];
    return milliseconds === undefined ? undefined : this.session.ports.after(milliseconds, () => void this.#ask());
  }

  /** Whether somebody looks at a sequence without the symbols that its positions follow from. */
  get #isLacking(): boolean {
    const { sequence, settings, isWatched } = this.session;
    return isWatched && sequence?.symbols !== undefined && lacksSymbols(sequence, settings);
  }

  async #ask(): Promise<void> {
    this.#asked++;
    const [{ sequence, ports }, document] = [this.session, this.#document];
    const { symbols = [] } = sequence ? await withSymbols(ports, sequence) : {};
    // By then something else may be shown, which is waited for already.
    if (document !== this.#document) return;
    this.#callOff = undefined;
    if (symbols.length > 0 && this.#isLacking) this.session.readAgain();
    else this.#look();
  }

  #rest(): void {
    this.#callOff?.();
    this.#callOff = undefined;
  }
}
