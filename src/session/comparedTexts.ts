import { SpecError } from '../schemes/specError';
import { say } from '../words/say';
import { lengthOf, type Selection } from './selection';

/** A text of its own, as a comparison keeps it: with the text itself, so that it is there wherever the comparison is. */
export interface ComparedText {
  /** File name, for the eye; empty where nobody knows. */
  readonly label: string;
  /** What of it: "selection", "line 12". */
  readonly detail: string;
  readonly text: string;
}

/** What is selected, as one text. */
export function comparedText({ label, detail, segments }: Selection): ComparedText {
  return { label, detail, text: segments.map(({ text }) => text).join('') };
}

/** Each stretch of a selection as a text of its own. */
export function textsWithin({ label, segments }: Selection): readonly ComparedText[] {
  return segments.map(({ text }, index) => ({ label, detail: say`selection ${index + 1}`, text }));
}

/** Texts as a selection with a stretch for each: they are tokenized as one, and no token crosses from one into the next. */
export function textsSelection(texts: readonly ComparedText[]): Selection {
  let start = 0;
  const segments = texts.map(({ text }) => {
    const segment = { text, start };
    start += text.length;
    return segment;
  });
  // No document: nobody moves a caret in it, and nobody knows its symbols.
  return { document: '', version: 0, label: '', detail: '', segments, caret: -1, texts };
}

/** UTF-16 units of all of them. */
export const lengthOfTexts = (texts: readonly ComparedText[]): number => lengthOf(textsSelection(texts).segments);

/**
 * Texts as somebody wrote them: in a file, or as the argument of a command, where a text may stand alone.
 * @throws SpecError in one sentence
 */
export function readTexts(given: unknown): readonly ComparedText[] {
  if (!Array.isArray(given)) throw new SpecError(say`"texts" must be a list of texts.`);
  return given.map((one: unknown, index) => {
    const {
      text,
      label = '',
      detail = '',
    } = (typeof one === 'object' && one !== null ? one : { text: one }) as Readonly<Record<string, unknown>>;
    if (typeof text === 'string' && typeof label === 'string' && typeof detail === 'string') {
      return { label, detail, text };
    }
    throw new SpecError(say`Text ${index + 1} of "texts" is ${JSON.stringify(one)}, but it must have a "text".`);
  });
}

/** Characters of a text that its title shows. */
const titleLength = 24;

/** A title for each text: its first words, and its number where others begin alike. */
export function textTitles(texts: readonly ComparedText[]): string[] {
  const beginnings = texts.map(({ text }) => `“${beginningOf(text)}”`);
  return beginnings.map((beginning, index) =>
    beginnings.filter((other) => other === beginning).length > 1 ? `${index + 1} · ${beginning}` : beginning,
  );
}

function beginningOf(text: string): string {
  // No more of a long text than a title could need.
  const words = text
    .slice(0, 40 * titleLength)
    .trim()
    .replaceAll(/\s+/g, ' ');
  const signs = Array.from(words);
  if (signs.length <= titleLength) return words;
  const cut = signs.slice(0, titleLength).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > titleLength / 2 ? cut.slice(0, space) : cut}…`;
}
