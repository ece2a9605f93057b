import { textsSelection, type ComparedText } from './comparedTexts';
import { Session } from './session';

/**
 * A session of texts that are compared: they are its selection, whatever the editor shows. It has a cursor of its own,
 * and the settings of another session.
 */
export class TextsSession extends Session {
  #texts = '';
  readonly #following: { dispose(): void };

  constructor(main: Session, texts: readonly ComparedText[]) {
    super(main.ports, main.settings);
    this.#following = main.onDidChange(() => {
      if (main.settings !== this.settings) this.configure(main.settings);
    });
    this.showTexts(texts);
  }

  showTexts(texts: readonly ComparedText[]): void {
    const key = JSON.stringify(texts);
    if (key === this.#texts) return;
    this.#texts = key;
    const selection = textsSelection(texts);
    this.select(() => selection);
  }

  override dispose(): void {
    this.#following.dispose();
    super.dispose();
  }
}
