import { isChartName } from '../src/protocol/guards';
import type { ViewKind } from '../src/protocol/messages';
import { Compare } from './compare';
import { LargePicture } from './largePicture';
import type { Context, Part } from './page';
import { Sidebar } from './sidebar';

export const viewKinds: readonly ViewKind[] = ['sidebar', 'compare', 'picture'];

/** @param data what the body says of the view: of a large picture, which */
export function pageOf(kind: ViewKind, context: Context, { chart, column }: DOMStringMap): Part {
  switch (kind) {
    case 'sidebar':
      return new Sidebar(context);
    case 'compare':
      return new Compare(context);
    case 'picture':
      return new LargePicture(context, isChartName(chart) ? chart : 'heatmap', Number(column ?? 0));
  }
}
