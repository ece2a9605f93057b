import type { Snapshot, TokenStrip } from '../src/protocol/snapshot';
import type { PictureView } from './page';
import type { Marks } from './store';

/**
 * A column as its own text shows it, where texts are compared. What is the same as in the drawing before keeps its
 * identity, as everywhere in the page.
 */
export class TextColumn {
  #before: { readonly of: Snapshot; readonly strip: TokenStrip | undefined } | undefined;
  #text: Snapshot | undefined;
  #rows: Snapshot | undefined;
  #marks: Marks | undefined;

  /** What the tokens of this column alone are drawn from. */
  ofText(view: PictureView): PictureView {
    return this.#with(view, (own) => own);
  }

  /** What its pictures are drawn from: their rows run on to the end of the longest text. */
  ofRows(view: PictureView): PictureView {
    return this.#with(view, (_, rows) => rows);
  }

  #with(view: PictureView, choose: (own: Snapshot, rows: Snapshot) => Snapshot): PictureView {
    const { picture, snapshot, marks } = view;
    const { text } = picture;
    if (!text) return view;
    if (this.#before?.of !== snapshot || this.#before.strip !== text.tokens) {
      const { shown } = snapshot.tokens;
      const isSameStrip = this.#before?.strip === text.tokens && this.#rows?.tokens.shown === shown;
      const tokens = isSameStrip && this.#rows ? this.#rows.tokens : { ...text.tokens, shown };
      this.#before = { of: snapshot, strip: text.tokens };
      this.#text = { ...snapshot, ...text };
      this.#rows = { ...snapshot, ...text, tokens };
    }
    const own = this.#text ?? snapshot;
    return { ...view, snapshot: choose(own, this.#rows ?? own), marks: this.#within(marks, text.tokens.shown) };
  }

  /** A cursor beyond the end of this text is not in it. */
  #within(marks: Marks, shown: number): Marks {
    if (marks.cursor === null || marks.cursor < shown) return marks;
    if (this.#marks?.reference !== marks.reference) this.#marks = { cursor: null, reference: marks.reference };
    return this.#marks;
  }
}
