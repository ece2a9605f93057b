import type { ColumnOrder, HeatmapMode } from '../../src/analysis/heatmapLook';
import type { Picture } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { element, setText } from '../dom';
import type { Context, Part, PictureView } from '../page';
import { windowIn } from './gridZoom';
import { isWhole } from '../charts/gridWindow';

const modeWords = { value: 'modeValue', difference: 'modeDifference', angle: 'modeAngle' } as const;
const orderWords = { stored: 'orderStored', pairs: 'orderPairs', sinesFirst: 'orderSinesFirst' } as const;

/** What the cells of a picture can show. */
export function modesOf({ acts, clocks }: Picture): HeatmapMode[] {
  if (acts !== 'adds' && acts !== 'rotates') return ['value'];
  return clocks ? ['value', 'difference', 'angle'] : ['value', 'difference'];
}

/** How its columns can stand: angles are of pairs, and have one order. */
export const ordersOf = ({ clocks }: Picture, mode: HeatmapMode): ColumnOrder[] =>
  clocks && mode !== 'angle' ? ['stored', 'pairs', 'sinesFirst'] : [];

/** What a heatmap shows, in what order, and the way back from a part of it to the whole. */
export class HeatmapControls implements Part<PictureView> {
  readonly #mode = element('select');
  readonly #order = element('select');
  readonly #reset = element('button', { class: 'link', type: 'button' });
  readonly element = element('span', { class: 'heatmapControls' }, this.#reset, this.#mode, this.#order);

  constructor(context: Context) {
    const change = (look: Partial<ReturnType<Context['ui']>['heatmap']>): void => {
      context.changeUi({ heatmap: { ...context.ui().heatmap, ...look } });
    };
    this.#mode.addEventListener('change', () => {
      change({ mode: this.#mode.value as HeatmapMode });
    });
    this.#order.addEventListener('change', () => {
      change({ order: this.#order.value as ColumnOrder });
    });
    this.#reset.addEventListener('click', () => {
      change({ window: undefined });
    });
  }

  update({ picture, ui, strings, snapshot }: PictureView): void {
    const modes = modesOf(picture);
    const mode = modes.find((one) => one === ui.heatmap.mode) ?? 'value';
    const usual = picture.acts === 'rotates' ? 'pairs' : 'stored';
    offer(this.#mode, modes, mode, (one) => strings[modeWords[one]], strings.shown);
    offer(
      this.#order,
      ordersOf(picture, mode),
      ui.heatmap.order ?? usual,
      (one) => strings[orderWords[one]],
      strings.columnOrder,
    );
    this.#reset.hidden = isWhole(windowIn(ui, snapshot.tokens.starts.length));
    this.#describeReset(strings);
  }

  dispose(): void {
    this.element.remove();
  }

  #describeReset({ showAll, zoomHelp }: Strings): void {
    setText(this.#reset, showAll);
    this.#reset.title = zoomHelp;
  }
}

/** Nothing to choose is no control. */
function offer<Value extends string>(
  select: HTMLSelectElement,
  values: readonly Value[],
  chosen: Value,
  nameOf: (value: Value) => string,
  label: string,
): void {
  select.hidden = values.length < 2;
  select.setAttribute('aria-label', label);
  select.title = label;
  const offered = values.join();
  if (select.dataset.offered !== offered) {
    select.dataset.offered = offered;
    select.replaceChildren(...values.map((value) => element('option', { value }, nameOf(value))));
  }
  select.value = chosen;
}
