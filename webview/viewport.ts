import type { ViewKind, Viewport } from '../src/protocol/messages';
import { highestPlot, plotWidth } from './charts/layout';
import type { Store } from './store';
import { columnWidth, sectionWidth } from './columnWidth';

/** The device pixels of one heatmap, so that no cell is computed that no pixel shows. */
export function viewportOf(root: HTMLElement, kind: ViewKind, { ui, message }: Store): Viewport {
  const width =
    kind === 'compare'
      ? columnWidth(root.clientWidth, message?.controls.specs.length ?? 2)
      : sectionWidth(root.clientWidth);
  const ratio = window.devicePixelRatio;
  return {
    columns: Math.max(1, Math.round(plotWidth(width) * ratio)),
    rows: Math.round(highestPlot * ratio),
    head: ui.head,
    dimensions: ui.dimensions,
    heatmap: ui.heatmap,
  };
}
