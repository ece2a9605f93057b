import { evenColumns } from './tileLayout';

/** Where dials stand: left to right, then top to bottom, centred, in CSS pixels. */
export interface ClockLayout {
  readonly columns: number;
  readonly cell: number;
  readonly radius: number;
  readonly rowHeight: number;
  readonly height: number;
  /** Of the text below a dial. */
  readonly textSize: number;
  /** Below the centre of a dial: the middles of its two lines of text, and of its strip of dimensions. */
  readonly lines: readonly [number, number];
  readonly strip: number;
}

const smallestCell = 50;
const largestCell = 66;
const largestRadius = 20;
/** Of a dial in a tab of its own, and of its text against the usual. */
const largestOfAll = 180;
const largestText = 1.6;
/** Above a dial, beside it, and below its strip. */
const [top, side, bottom] = [3, 6, 9];

/** @param height to be filled, where the page has room; as much as the dials take where left out */
export function clockLayout(count: number, width: number, fontSize: number, height?: number): ClockLayout {
  if (height !== undefined) return largeLayout(count, width, fontSize, height);
  const columns = evenColumns(count, Math.floor(width / smallestCell));
  const cell = Math.min(largestCell, width / columns);
  return layoutOf(count, columns, cell, Math.min(largestRadius, cell / 2 - side), fontSize);
}

/** The columns in which dials get largest. */
function largeLayout(count: number, width: number, fontSize: number, height: number): ClockLayout {
  let best: ClockLayout | undefined;
  const most = Math.max(1, Math.min(count, Math.floor(width / smallestCell)));
  for (let columns = 1; columns <= most; columns++) {
    const cell = width / columns;
    const rows = Math.ceil(count / columns);
    // Text takes of the room, and grows with the dial.
    const radiusFor = (text: number): number => (height / rows - linesBelow(text) - top - bottom) / 2;
    const text = fontSize * Math.max(1, Math.min(largestText, radiusFor(fontSize) / 40));
    const radius = Math.min(largestOfAll, cell / 2 - side, radiusFor(text));
    if (!best || radius > best.radius) best = layoutOf(count, columns, cell, radius, text);
  }
  // More dials than there is room for are as small as anywhere, and the page scrolls.
  return best && best.radius >= largestRadius ? best : clockLayout(count, width, fontSize);
}

/** From the edge of a dial to its strip. */
const linesBelow = (textSize: number): number => 2.5 * textSize + 7;

function layoutOf(count: number, columns: number, cell: number, radius: number, textSize: number): ClockLayout {
  const lines = [radius + textSize, radius + 2 * textSize + 2] as const;
  const strip = radius + linesBelow(textSize);
  const rowHeight = top + radius + strip + bottom;
  return { columns, cell, radius, rowHeight, height: Math.ceil(count / columns) * rowHeight, textSize, lines, strip };
}

/** Centre of the dial at an index, in CSS pixels. */
export function clockCentre(layout: ClockLayout, index: number, width: number): readonly [number, number] {
  const { columns, radius, rowHeight } = layout;
  // The first column stands at the left edge and the last at the right, however wide the page is.
  const step = width / columns;
  return [(index % columns) * step + step / 2, Math.floor(index / columns) * rowHeight + radius + top];
}
