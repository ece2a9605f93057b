/** What a key does to the part of a grid that is in sight. */
export type ZoomStep =
  | { readonly does: 'zoom'; /** How many times as long each side gets. */ readonly factor: number }
  /** By shares of what is in sight. */
  | { readonly does: 'pan'; readonly rows: number; readonly columns: number }
  | { readonly does: 'reset' };

const closer = 0.7;
const aside = 0.25;
const page = 0.9;

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Plus, minus and 0; with Alt, arrows; the page keys. Keys with Ctrl are the editor's, plain arrows the cursor's. */
export function zoomStepOf({ key, altKey, ctrlKey, metaKey }: Key): ZoomStep | undefined {
  if (ctrlKey || metaKey) return undefined;
  const pan = (rows: number, columns: number): ZoomStep => ({ does: 'pan', rows, columns });
  if (altKey) {
    if (key === 'ArrowUp') return pan(-aside, 0);
    if (key === 'ArrowDown') return pan(aside, 0);
    if (key === 'ArrowLeft') return pan(0, -aside);
    if (key === 'ArrowRight') return pan(0, aside);
    return undefined;
  }
  switch (key) {
    case '+':
    case '=':
      return { does: 'zoom', factor: closer };
    case '-':
    case '_':
      return { does: 'zoom', factor: 1 / closer };
    case '0':
      return { does: 'reset' };
    case 'PageUp':
      return pan(-page, 0);
    case 'PageDown':
      return pan(page, 0);
    default:
      return undefined;
  }
}
