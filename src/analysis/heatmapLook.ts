/**
 * What the cells of a heatmap show: the value itself; its difference to that of the reference token; or, where there
 * are sin/cos pairs, the angle at which each pair stands, or how far bfloat16 turns it aside.
 */
export type HeatmapMode = 'value' | 'difference' | 'angle' | 'phaseError';

/** How dimensions that make sin/cos pairs stand beside one another. */
export type ColumnOrder = 'stored' | 'pairs' | 'sinesFirst';

export const heatmapModes: readonly HeatmapMode[] = ['value', 'difference', 'angle', 'phaseError'];
export const columnOrders: readonly ColumnOrder[] = ['stored', 'pairs', 'sinesFirst'];
