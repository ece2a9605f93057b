import type { Span } from '../analysis/cells';
import type { ColumnOrder, HeatmapMode } from '../analysis/heatmapLook';
import type { RuleSpec } from '../positions/rule';
import type { Spec } from '../schemes/encoding';
import type { Choices, Controls, Snapshot } from './snapshot';
import type { Strings } from './strings';

/** Raised when a message changes its meaning; a view of another version is reloaded. */
export const protocolVersion = 1;

/** The third is a tab with one picture, as large as the tab. */
export type ViewKind = 'sidebar' | 'compare' | 'picture';

/** The pictures that can be saved, copied and opened large. */
export const chartNames = [
  'heatmap',
  'difference',
  'heads',
  'headMatrices',
  'similarity',
  'clocks',
  'spectrum',
  'curves',
  'spectra',
  'profile',
] as const;
export type ChartName = (typeof chartNames)[number];

/** Whether a picture shows all that is compared, not one column of it. */
export const isOfAllColumns = (chart: ChartName): boolean => chart === 'spectra' || chart === 'profile';

export type PictureFormat = 'png' | 'svg';

/** What a view is told about the work behind it. */
export type Status =
  | { readonly state: 'ready' }
  | { readonly state: 'busy'; readonly message: string; /** 0 to 1 */ readonly progress?: number }
  /** Nothing to show, and what to do about it. */
  | { readonly state: 'empty'; readonly message: string; readonly action?: StatusAction }
  /** One clear sentence; the last good snapshot stays. Without an action, the view offers the log. */
  | { readonly state: 'failed'; readonly message: string; readonly action?: StatusAction };

/** The one thing to do about a status, as a button. */
export interface StatusAction {
  readonly label: string;
  readonly command: ViewCommand;
}

/** The complete state of a view. The answer to `ready`, and pushed whenever anything changes. */
export interface StateMessage {
  readonly type: 'state';
  readonly protocolVersion: number;
  readonly kind: ViewKind;
  readonly strings: Strings;
  readonly status: Status;
  readonly controls: Controls;
  /** The last good one, if there was any. */
  readonly snapshot?: Snapshot;
  readonly cursor: Cursor;
}

/** A state without the words and the choices of the one before, which it shares (see `abridged`). */
export interface AbridgedMessage extends Omit<StateMessage, 'type' | 'strings' | 'controls'> {
  readonly type: 'abridged';
  readonly controls: Omit<Controls, keyof Choices>;
}

/** The shared cursor (and the reference it is measured against), as token indices of a revision. */
export interface Cursor {
  readonly revision: number;
  readonly token: number | null;
  readonly reference: number;
}

export interface CursorMessage {
  readonly type: 'cursor';
  readonly cursor: Cursor;
}

/** Asks for what is drawn on a picture's canvas: exports, and the tests that compare pixels with numbers. */
export interface PixelsRequest {
  readonly type: 'pixelsRequest';
  readonly id: number;
  /** Which picture of the snapshot, and which chart of it. */
  readonly picture: number;
  readonly chart: string;
}

/** Asks for a picture as it is saved: on white, with a caption. */
export interface PictureRequest {
  readonly type: 'pictureRequest';
  readonly id: number;
  /** Which picture of the snapshot, and which chart of it. */
  readonly picture: number;
  readonly chart: ChartName;
  readonly format: PictureFormat;
}

export type ToView = StateMessage | AbridgedMessage | CursorMessage | PixelsRequest | PictureRequest;

/** The drawing area of a view, so that the host computes no more cells than there are pixels. */
export interface Viewport {
  /** Device pixels available to one heatmap. */
  readonly columns: number;
  readonly rows: number;
  /** The head whose bias matrix is shown. */
  readonly head: number;
  /** Small matrices of all heads are wanted, not of a few. */
  readonly allHeads?: boolean | undefined;
  /** Columns of the heatmap (dimensions, or pairs of a rotation) whose value curves are shown; empty for the featured ones. */
  readonly dimensions: readonly number[];
  /** Left out for all of the values as they are usually shown. */
  readonly heatmap?: HeatmapLook;
  /** The tokens whose texts are wanted, where there are more than a message holds; the first ones where left out. */
  readonly tokens?: TokenSpan | undefined;
}

/** Tokens start … start + count − 1. */
export interface TokenSpan {
  readonly start: number;
  readonly count: number;
}

/** How the heatmaps of a view are looked at: one look for all the pictures of a comparison. */
export interface HeatmapLook {
  /** A picture without this mode shows its values. */
  readonly mode: HeatmapMode;
  /** Left out for the usual order: vectors as stored, rotations by pair. */
  readonly order?: ColumnOrder | undefined;
  /** Left out for the whole. */
  readonly window?: HeatmapWindow | undefined;
  /** Colours span the values of the window; left out, those of the whole, so that a value keeps its colour. */
  readonly fitColours?: boolean | undefined;
}

/** The part of every heatmap that is in sight, as shares of its sides: pictures side by side have unlike columns. */
export interface HeatmapWindow {
  /** How many tokens the text had when the part was chosen; a text of another size is shown whole. */
  readonly tokens: number;
  readonly rows: Span;
  readonly columns: Span;
}

/** Buttons of the view run the same commands as the palette. */
export type ViewCommand =
  | 'chooseScheme'
  | 'chooseTokenizer'
  | 'choosePositions'
  | 'compare'
  | 'pin'
  | 'unpin'
  | 'highlight'
  | 'copy'
  | 'log'
  | 'settings'
  | 'openAsText'
  | 'sample';

export type FromView =
  | { readonly type: 'ready'; readonly viewport: Viewport }
  | { readonly type: 'viewport'; readonly viewport: Viewport }
  /** The snapshot of this revision has been painted. */
  | { readonly type: 'painted'; readonly revision: number }
  | { readonly type: 'cursor'; readonly cursor: Cursor }
  /** Change the spec shown in a column: the only one in the sidebar. Parameters left out get their usual values. */
  | { readonly type: 'spec'; readonly column: number; readonly spec: Spec }
  | {
      readonly type: 'removeColumn';
      readonly column: number;
      /** Of the snapshot that was looked at. */ readonly revision: number;
    }
  /** Ask for one more spec, and put it last. */
  | { readonly type: 'addColumn' }
  | {
      readonly type: 'moveColumn';
      readonly column: number;
      /** Where it stands then. */ readonly to: number;
      readonly revision: number;
    }
  /** The column that the others are shown as differences to; none with null. */
  | { readonly type: 'baseline'; readonly column: number | null; readonly revision: number }
  | { readonly type: 'tokenizer'; readonly id: string }
  /** Look at so many positions without any text; at the selection again with null. */
  | { readonly type: 'length'; readonly length: number | null }
  /** Change the rule for positions. Parameters left out get their usual values. */
  | { readonly type: 'positions'; readonly spec: RuleSpec }
  | { readonly type: 'command'; readonly command: ViewCommand }
  /** Do not wait for the work that the status tells of. */
  | { readonly type: 'cancel' }
  | PixelsReply
  | PictureReply
  /** Save a picture where the user says. */
  | {
      readonly type: 'savePicture';
      readonly column: number;
      readonly chart: ChartName;
      readonly format: PictureFormat;
      /** As in `PictureReply`. */
      readonly data: string;
    }
  /** Open a picture in a tab of its own. */
  | {
      readonly type: 'openPicture';
      readonly column: number;
      readonly chart: ChartName;
      readonly revision: number;
    }
  /** A picture was put on the clipboard, or could not be. */
  | { readonly type: 'pictureCopied'; readonly copied: boolean }
  /** Something went wrong in the view; for the output channel. */
  | { readonly type: 'error'; readonly message: string };

export interface PictureReply {
  readonly type: 'picture';
  readonly id: number;
  /** Of a PNG file the base64, of an SVG file the text; empty when there is no such picture. */
  readonly data: string;
}

export interface PixelsReply {
  readonly type: 'pixels';
  readonly id: number;
  readonly width: number;
  readonly height: number;
  /** Base64 of RGBA bytes, row-major: binary from a webview view is unreliable (vscode PR 148429). Empty when there is no such chart. */
  readonly rgba: string;
  /** The part of the canvas that holds the cells, in canvas pixels: left, top, width, height. */
  readonly area: readonly [number, number, number, number];
}
