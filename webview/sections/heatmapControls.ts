import { columnOrders, heatmapModes, type ColumnOrder, type HeatmapMode } from '../../src/analysis/heatmapLook';
import type { Picture } from '../../src/protocol/snapshot';
import { element } from '../dom';
import type { Context, Part, PictureView } from '../page';

const modeWords = {
  value: 'modeValue',
  difference: 'modeDifference',
  angle: 'modeAngle',
  phaseError: 'modePhaseError',
} as const;
const orderWords = { stored: 'orderStored', pairs: 'orderPairs', sinesFirst: 'orderSinesFirst' } as const;

/** What the cells of a picture can show. */
function modesOf({ acts, clocks }: Picture): HeatmapMode[] {
  if (acts !== 'adds' && acts !== 'rotates') return ['value'];
  return clocks ? ['value', 'difference', 'angle', 'phaseError'] : ['value', 'difference'];
}

/** How its columns can stand: angles and their errors are of pairs, and have one order. */
const ordersOf = ({ clocks }: Picture, mode: HeatmapMode): ColumnOrder[] =>
  clocks && mode !== 'angle' && mode !== 'phaseError' ? ['stored', 'pairs', 'sinesFirst'] : [];

/** What a heatmap shows, and in what order. */
export class HeatmapControls implements Part<PictureView> {
  readonly #mode = element('select');
  readonly #order = element('select');
  readonly element = element('span', { class: 'heatmapControls' });

  constructor(context: Context) {
    const change = (look: Partial<ReturnType<Context['ui']>['heatmap']>): void => {
      context.changeUi({ heatmap: { ...context.ui().heatmap, ...look } });
    };
    this.#mode.addEventListener('change', () => {
      const mode = heatmapModes.find((one) => one === this.#mode.value);
      if (mode) change({ mode });
    });
    this.#order.addEventListener('change', () => {
      // A list that is open while a state comes may be empty when it is chosen from.
      const order = columnOrders.find((one) => one === this.#order.value);
      if (order) change({ order });
    });
  }

  update({ picture, ui, strings }: PictureView): void {
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
    this.#hold([this.#mode, this.#order].filter(({ options }) => options.length > 1));
  }

  dispose(): void {
    this.element.remove();
  }

  /** Taken out and put in only where something changes: a control would lose the focus. */
  #hold(controls: readonly HTMLElement[]): void {
    const held = [...this.element.children];
    if (held.length === controls.length && controls.every((control, index) => control === held[index])) return;
    for (const control of held) if (!controls.includes(control as HTMLElement)) control.remove();
    controls.forEach((control, index) => {
      if (this.element.children[index] !== control)
        this.element.insertBefore(control, this.element.children[index] ?? null);
    });
    this.element.hidden = controls.length === 0;
  }
}

function offer<Value extends string>(
  select: HTMLSelectElement,
  values: readonly Value[],
  chosen: Value,
  nameOf: (value: Value) => string,
  label: string,
): void {
  select.setAttribute('aria-label', label);
  select.title = label;
  const offered = values.join();
  if (select.dataset.offered !== offered) {
    select.dataset.offered = offered;
    select.replaceChildren(...values.map((value) => element('option', { value }, nameOf(value))));
  }
  select.value = chosen;
}
