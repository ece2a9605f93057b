/** A stretch of a document. */
export interface Segment {
  readonly text: string;
  /** UTF-16 offset of the stretch in its document. */
  readonly start: number;
}

/**
 * The text that is looked at: one or more stretches of a document, in document order, read as one sequence. Sequence
 * offsets count UTF-16 units over the stretches laid end to end.
 */
export interface Selection {
  /** URI of the document. */
  readonly document: string;
  /** Version of the document when it was read; ranges are good for this version only. */
  readonly version: number;
  /** File name, for the eye. */
  readonly label: string;
  /** What of it: "selection", "3 selections", "line 12". */
  readonly detail: string;
  readonly segments: readonly Segment[];
  /** Document offset of the caret. */
  readonly caret: number;
  /** Set where each stretch is a text of its own, beside the others: what to call it. */
  readonly texts?: readonly { readonly label: string; readonly detail: string }[] | undefined;
}

/** True when both are the same text of the same document; the caret may differ. */
export function sameText(a: Selection, b: Selection): boolean {
  return (
    a.document === b.document &&
    a.version === b.version &&
    a.segments.length === b.segments.length &&
    a.segments.every((segment, index) => {
      const other = b.segments[index];
      return other?.start === segment.start && other.text === segment.text;
    })
  );
}

/** The stretches cut to `maximum` UTF-16 units in all, never inside a surrogate pair. */
export function capped(segments: readonly Segment[], maximum: number): readonly Segment[] {
  const kept: Segment[] = [];
  let room = maximum;
  for (const segment of segments) {
    if (segment.text.length <= room) {
      kept.push(segment);
      room -= segment.text.length;
      continue;
    }
    const splitsPair =
      /[\uD800-\uDBFF]/.test(segment.text.charAt(room - 1)) && /[\uDC00-\uDFFF]/.test(segment.text.charAt(room));
    kept.push({ start: segment.start, text: segment.text.slice(0, splitsPair ? room - 1 : room) });
    break;
  }
  return kept;
}

/** UTF-16 units of all stretches. */
export function lengthOf(segments: readonly Segment[]): number {
  return segments.reduce((length, segment) => length + segment.text.length, 0);
}
