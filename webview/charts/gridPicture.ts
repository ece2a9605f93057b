import type { Grid } from '../../src/protocol/snapshot';
import type { Theme } from '../theme';
import type { GridWindow } from './gridWindow';
import type { GridWords } from './gridWords';

/** What the chart of a grid is made from. */
export interface GridPicture extends GridWords {
  readonly grid: Grid;
  /** Shown where the grid has not come yet. */
  readonly overview?: Grid | undefined;
  /** The part of the whole that is in sight; left out where the grid is looked at as it is. */
  readonly window?: GridWindow | undefined;
  readonly theme: Theme;
  /** CSS pixels of the chart and of its plot. */
  readonly width: number;
  readonly height: number;
}
