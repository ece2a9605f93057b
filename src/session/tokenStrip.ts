import { membersIn } from '../analysis/cells';
import type { Positions } from '../positions/positions';
import type { TokenSpan, Viewport } from '../protocol/messages';
import type { TokenizerChoice, TokenStrip, TokenWindow } from '../protocol/snapshot';
import type { Tokens } from '../tokenize/tokens';
import { Recent } from './recent';

/** Tokens whose texts a message holds at once: as many, and all are there. */
export const mostTexts = 4096;

interface StripInput {
  readonly tokens: Tokens;
  /** Of the shown tokens. */
  readonly positions: Positions;
  readonly tokenizer: TokenizerChoice;
  readonly viewport: Viewport;
  /** The cursor's and the reference's, which every picture names. */
  readonly marked: readonly number[];
  readonly withoutText?: boolean | undefined;
}

/** The shown tokens as a view needs them: in the size of what it looks at, however many there are. */
export function tokenStrip({
  tokens,
  positions,
  tokenizer,
  viewport,
  marked,
  withoutText = false,
}: StripInput): TokenStrip {
  const { count: shown, axes, first } = positions;
  const span = within(shown, viewport.tokens ?? { start: 0, count: mostTexts });
  const isMany = shown > mostTexts;
  const isInside = (token: number): boolean => token >= span.start && token < span.start + span.count;
  const others = isMany
    ? [...zoomedSpans(viewport, shown), ...marked.map((start) => ({ start, count: 1 }))].filter(
        ({ start, count }) => start + count <= shown && !(isInside(start) && isInside(start + count - 1)),
      )
    : [];
  return {
    tokenizer,
    total: tokens.count,
    shown,
    ...windowOf(tokens, isMany ? span : { start: 0, count: shown }),
    others: others.map((other) => windowOf(tokens, other)),
    withoutText,
    axes,
    ...(isMany && first !== undefined
      ? { first, positions: new Float64Array(0), coordinates: [] }
      : {
          positions: coordinatesOn(positions, 0),
          coordinates: axes.slice(1).map((_, other) => coordinatesOn(positions, other + 1)),
        }),
  };
}

/** The nearest stretch of tokens that exist, no longer than a message holds. */
function within(shown: number, { start, count }: TokenSpan): TokenSpan {
  const kept = Math.min(count, mostTexts, shown);
  return { start: Math.max(0, Math.min(start, shown - kept)), count: kept };
}

/** Few rows, or few keys, have the names of their tokens. */
function zoomedSpans({ heatmap }: Viewport, shown: number): readonly TokenSpan[] {
  const { window } = heatmap ?? {};
  if (window?.tokens !== shown) return [];
  return [window.rows, window.columns].map((span) => membersIn(span, shown)).filter(({ count }) => count <= mostTexts);
}

/** The last windows of a text: they stay while its heatmap is zoomed. */
const windows = new WeakMap<Tokens, Recent<TokenWindow>>();

function windowOf(tokens: Tokens, span: TokenSpan): TokenWindow {
  const known = windows.get(tokens) ?? new Recent<TokenWindow>(4);
  windows.set(tokens, known);
  return known.get(`${span.start} ${span.count}`, () => cutWindow(tokens, span));
}

function cutWindow({ text, starts, ends, ids, cuts }: Tokens, { start, count }: TokenSpan): TokenWindow {
  const end = start + count;
  const [from, to] = count === 0 ? [0, 0] : [starts[start] ?? 0, ends[end - 1] ?? 0];
  // Copies: a view of a part would carry the whole buffer with it.
  return {
    start,
    text: text.slice(from, to),
    starts: starts.slice(start, end).map((offset) => offset - from),
    ends: ends.slice(start, end).map((offset) => offset - from),
    ids: ids.slice(start, end),
    cuts: cuts.slice(start, end),
  };
}

function coordinatesOn(positions: Positions, axis: number): Float64Array {
  return Float64Array.from({ length: positions.count }, (_, token) => positions.at(token, axis));
}
