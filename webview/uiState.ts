import { isHeatmapLook } from '../src/protocol/guards';
import type { HeatmapLook } from '../src/protocol/messages';

/** What the user set up in this view and nowhere else. The only thing that is persisted. */
export interface UiState {
  readonly head: number;
  /** Columns of the heatmap whose curves are shown; empty for the featured ones. */
  readonly dimensions: readonly number[];
  readonly allClocks: boolean;
  readonly allHeads: boolean;
  readonly parametersOpen: boolean;
  readonly heatmap: HeatmapLook;
  /** The kinds of pictures whose tables are open. */
  readonly tables: readonly string[];
}

export const initialUi: UiState = {
  head: 0,
  dimensions: [],
  allClocks: false,
  allHeads: false,
  parametersOpen: false,
  heatmap: { mode: 'value' },
  tables: [],
};

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** What an earlier page left, as far as it still makes sense. */
export function asUiState(stored: unknown): UiState {
  if (typeof stored !== 'object' || stored === null) return initialUi;
  const { head, dimensions, allClocks, allHeads, parametersOpen, heatmap, tables } = stored as Partial<
    Record<keyof UiState, unknown>
  >;
  return {
    head: isCount(head) ? head : initialUi.head,
    dimensions: Array.isArray(dimensions) && dimensions.every(isCount) ? dimensions : initialUi.dimensions,
    allClocks: allClocks === true,
    allHeads: allHeads === true,
    parametersOpen: parametersOpen === true,
    heatmap: isHeatmapLook(heatmap) ? heatmap : initialUi.heatmap,
    tables: Array.isArray(tables) ? tables.filter((one) => typeof one === 'string') : initialUi.tables,
  };
}
