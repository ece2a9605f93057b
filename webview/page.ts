import type { FromView, StateMessage, TokenSpan } from '../src/protocol/messages';
import type { Picture, Snapshot } from '../src/protocol/snapshot';
import type { Strings } from '../src/protocol/strings';
import type { Tooltip } from './accessible/tooltip';
import type { Canvases } from './charts/canvases';
import type { Marks } from './store';
import type { Theme } from './theme';
import type { UiState } from './uiState';

/** All that one drawing of the page shows. Parts compare its fields by identity to see what changed. */
export interface View {
  readonly message: StateMessage;
  readonly snapshot: Snapshot;
  readonly strings: Strings;
  readonly theme: Theme;
  readonly marks: Marks;
  readonly ui: UiState;
  /** CSS pixels that a picture may be wide, and device pixels for each of them. */
  readonly width: number;
  readonly ratio: number;
  /** CSS pixels that a plot is high, where the page has room to fill; its own height where left out. */
  readonly height?: number | undefined;
}

/** A view looked at for one picture of the snapshot. */
export interface PictureView extends View {
  readonly picture: Picture;
  readonly column: number;
}

/** What parts can do besides drawing. */
export interface Context {
  readonly tooltip: Tooltip;
  readonly canvases: Canvases;
  /** Where the marks are now: keys may come faster than drawings. */
  marks(): Marks;
  mark(change: Partial<Marks>): void;
  /** What is set up now, for the same reason. */
  ui(): UiState;
  changeUi(change: Partial<UiState>): void;
  /** Ask for the texts of these tokens; they come with a later state. */
  lookAt(tokens: TokenSpan): void;
  /** Say it to screen readers, politely; only the last of what is said in a moment is. */
  announce(text: string): void;
  post(message: FromView): void;
}

/** A piece of the page that draws itself from a view and cleans up after itself. */
export interface Part<V = View> {
  readonly element: HTMLElement;
  update(view: V): void;
  dispose(): void;
}
