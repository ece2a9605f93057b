import type { ViewKind, Viewport } from '../src/protocol/messages';
import { highestPlot, plotWidth } from './charts/layout';
import type { Store } from './store';
import { columnWidth, sectionWidth } from './columnWidth';

/** The device pixels of one heatmap, so that no cell is computed that no pixel shows. */
export function viewportOf(root: HTMLElement, kind: ViewKind, { ui, snapshot, tokens }: Store): Viewport {
  const width = widthOf(root.clientWidth, kind, snapshot?.pictures.length ?? 2);
  const ratio = window.devicePixelRatio;
  return {
    columns: Math.max(1, Math.round(plotWidth(width) * ratio)),
    rows: Math.round((kind === 'picture' ? window.innerHeight : highestPlot) * ratio),
    head: ui.head,
    ...(ui.allHeads ? { allHeads: true } : {}),
    dimensions: ui.dimensions,
    heatmap: ui.heatmap,
    tokens,
  };
}

function widthOf(width: number, kind: ViewKind, columns: number): number {
  switch (kind) {
    case 'sidebar':
      return sectionWidth(width);
    case 'compare':
      return columnWidth(width, columns);
    case 'picture':
      return width;
  }
}
