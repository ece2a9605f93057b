import { formatNumber } from '../../src/numerics/format';
import type { Grid, HeadMatrices } from '../../src/protocol/snapshot';
import { moveMarkByKey } from '../accessible/markKeys';
import { TableTwin } from '../accessible/tableTwin';
import { headMatricesTable } from '../accessible/tables/headMatricesTable';
import type { Anchor } from '../accessible/tooltip';
import { titleInColumn } from '../accessible/titleInColumn';
import { dialAfterKey } from '../charts/clockKeys';
import { freshContext } from '../charts/freshContext';
import { headGrids, summaryOfGrid } from '../charts/headGrids';
import { tileAt, tileLayout, tileUnder, type TileLayout } from '../charts/tileLayout';
import { TilePainter } from '../charts/tilePaint';
import { element, setText } from '../dom';
import { fill } from '../fill';
import type { Context, Part, PictureView } from '../page';
import { Legend } from './legend';
import { Section } from './section';

/** What is on the page. */
interface Shown {
  readonly view: PictureView;
  readonly matrices: HeadMatrices;
  readonly grids: readonly Grid[];
  readonly layout: TileLayout;
  /** The index of the chosen head; −1 where it is not among those shown. */
  readonly chosen: number;
}

/** The bias matrices of all heads, small, in one range of colours: what one head does is seen against the others. */
export class HeadMatricesSection implements Part<PictureView> {
  readonly #section = new Section('headMatrices');
  readonly #canvas = element('canvas', { role: 'application', tabindex: '0' });
  readonly #note = element('span', { class: 'muted' });
  readonly #toggle = element('button', { class: 'link', type: 'button' });
  readonly #legend = new Legend();
  readonly #painter = new TilePainter();
  readonly #table: TableTwin;
  #shown: Shown | undefined;
  #forgetCanvas: (() => void) | undefined;

  constructor(private readonly context: Context) {
    this.#table = new TableTwin(context, 'headMatrices');
    const { body, aside } = this.#section;
    body.append(this.#canvas, element('div', { class: 'footer' }, this.#note, this.#toggle), this.#table.element);
    aside.append(this.#legend.element, this.#table.button);
    this.#toggle.addEventListener('click', () => {
      context.changeUi({ allHeads: !context.ui().allHeads });
    });
    this.#canvas.addEventListener('pointermove', (event) => {
      const index = this.#under(event);
      if (index < 0) context.tooltip.hide(this.#canvas);
      else this.#tell(index);
    });
    this.#canvas.addEventListener('click', (event) => {
      this.#choose(this.#under(event));
    });
    this.#canvas.addEventListener('keydown', this.#onKey);
    for (const type of ['pointerleave', 'blur'] as const) {
      this.#canvas.addEventListener(type, () => {
        context.tooltip.hide(this.#canvas);
      });
    }
  }

  get element(): HTMLElement {
    return this.#section.element;
  }

  update(view: PictureView): void {
    const { headMatrices: matrices } = view.picture;
    if (!matrices) {
      this.#section.hide();
      this.dispose();
      return;
    }
    const { theme, width, height, ratio, marks, strings } = view;
    const before = this.#shown;
    const isOfSame = before?.matrices === matrices && before.view.strings === strings;
    const grids = isOfSame ? before.grids : headGrids(matrices, strings.headMatrices);
    const layout = tileLayout(grids.length, width, theme.fontSize, height);
    const chosen = matrices.heads.indexOf(Math.min(view.ui.head, matrices.total - 1));
    this.#shown = { view, matrices, grids, layout, chosen };
    this.#section.show(strings.headMatrices);
    const context = freshContext(this.#canvas, width, layout.height, ratio);
    const labels = Array.from(matrices.heads, String);
    if (context) this.#painter.paint(context, { grids, labels, chosen, layout, marks, theme, ratio });
    this.#forgetCanvas ??= this.context.canvases.add(view.column, 'headMatrices', () => ({
      canvas: this.#canvas,
      area: [0, 0, this.#canvas.width, this.#canvas.height],
    }));
    this.#describe(this.#shown);
  }

  dispose(): void {
    this.context.tooltip.hide(this.#canvas);
    this.#shown = undefined;
    this.#forgetCanvas?.();
    this.#forgetCanvas = undefined;
  }

  #describe({ view, matrices, grids, chosen }: Shown): void {
    const { strings, theme, ui, picture } = view;
    const { heads, total, rowAxis } = matrices;
    if (grids[0]) this.#legend.update(grids[0], theme);
    const isPart = (picture.heatmap?.rowAxis.count ?? 0) > rowAxis.count;
    const note = isPart ? fill(strings.headMatricesPart, formatNumber(rowAxis.count)) : '';
    setText(this.#note, note);
    this.#toggle.hidden = heads.length >= total && !ui.allHeads;
    setText(this.#toggle, ui.allHeads ? strings.fewerHeads : fill(strings.showAllHeads, formatNumber(total)));
    const counts = [formatNumber(heads.length), formatNumber(total)] as const;
    const name = fill(strings.headMatricesName, picture.name, ...counts, this.#lines(chosen).join(', '));
    const label = [name, note === '' ? '' : `${note}.`, strings.headMatricesKeys]
      .filter((text) => text !== '')
      .join(' ');
    if (this.#canvas.getAttribute('aria-label') !== label) this.#canvas.setAttribute('aria-label', label);
    this.#table.update(view, titleInColumn(view, strings.headMatrices), () =>
      headMatricesTable(matrices, grids, heads[chosen] ?? -1, strings),
    );
  }

  #under({ offsetX, offsetY }: MouseEvent): number {
    return this.#shown ? tileUnder(this.#shown.layout, this.#shown.grids.length, offsetX, offsetY) : -1;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const shown = this.#shown;
    if (!shown || event.ctrlKey || event.metaKey) return;
    if (event.shiftKey || event.altKey) {
      moveMarkByKey(event, this.context, shown.view.snapshot.tokens.shown);
      return;
    }
    // From the head chosen last: keys may come faster than drawings.
    const at = Math.max(0, shown.matrices.heads.indexOf(this.context.ui().head));
    const isEnter = event.key === 'Enter' || event.key === ' ';
    const index = isEnter ? at : dialAfterKey(event.key, at, shown.grids.length, shown.layout.columns);
    if (index === undefined) return;
    event.preventDefault();
    this.#choose(index);
    this.#tell(index);
    this.context.announce(this.#lines(index).join(', '));
  };

  #choose(index: number): void {
    const head = this.#shown?.matrices.heads[index];
    if (head !== undefined && head !== this.context.ui().head) this.context.changeUi({ head });
  }

  /** What is to be said of a head. */
  #lines(index: number): string[] {
    const grid = this.#shown?.grids[index];
    if (!this.#shown || !grid) return [];
    const { view, matrices } = this.#shown;
    const { strings } = view;
    const { low, high, mean } = summaryOfGrid(grid);
    const [least, greatest, middle] = [low, high, mean].map((value) => formatNumber(value));
    return [
      fill(strings.atHead, formatNumber(matrices.heads[index] ?? NaN)),
      fill(strings.headSpan, least ?? '', greatest ?? '', middle ?? ''),
    ];
  }

  #tell(index: number): void {
    const shown = this.#shown;
    if (!shown) return;
    const { side } = shown.layout;
    const [x, y] = tileAt(shown.layout, index);
    const anchor = (): Anchor => {
      const { left, top } = this.#canvas.getBoundingClientRect();
      return { left: left + x, top: top + y, width: side, height: side };
    };
    this.context.tooltip.show(this.#canvas, this.#lines(index), anchor);
  }
}
