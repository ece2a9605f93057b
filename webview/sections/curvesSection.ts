import type { ActiveElement, ChartEvent } from 'chart.js';
import type { Axis, Curve } from '../../src/protocol/snapshot';
import { curvesName } from '../accessible/findings';
import { curvesTable } from '../accessible/tables/curvesTable';
import { titleInColumn } from '../accessible/titleInColumn';
import { curvesConfiguration, middleOf } from '../charts/curvesConfiguration';
import { curveName } from '../charts/curveWords';
import { cellOf } from '../charts/gridAxis';
import { lineStyle } from '../charts/lineStyle';
import { lineMarks, type LineMark } from '../charts/lineMarks';
import { toggled } from '../controls/toggled';
import { element, setText } from '../dom';
import { fill } from '../fill';
import type { Context, Part, PictureView } from '../page';
import { lineSample } from './lineLegend';
import { LineFrame } from './lineFrame';

const height = 132;

/** Values by position of the chosen dimensions, with a legend that takes curves away. */
export class CurvesSection implements Part<PictureView> {
  readonly #frame: LineFrame;
  #view: PictureView | undefined;

  constructor(private readonly context: Context) {
    this.#frame = new LineFrame(context, 'curves', { onDidPoint: this.#markPoint, start: () => this.#pointOfCursor() });
  }

  get element(): HTMLElement {
    return this.#frame.element;
  }

  update(view: PictureView): void {
    const before = this.#view;
    this.#view = view;
    const { curves } = view.picture;
    if (!curves || curves.length === 0) {
      this.#frame.hide();
      return;
    }
    this.#frame.show(view.strings.curves);
    setText(this.#frame.hint, view.strings.curvesHint);
    this.#frame.table.update(view, titleInColumn(view, view.strings.curves), () => {
      const { snapshot, strings, marks } = view;
      return curvesTable(curves, marks.cursor, { tokens: snapshot.tokens, strings });
    });
    const isOfSame = before?.picture === view.picture && before.snapshot.tokens === view.snapshot.tokens;
    const same = isOfSame && before.theme === view.theme && before.width === view.width;
    if (same && before.ratio === view.ratio && before.height === view.height) {
      if (before.marks !== view.marks) this.#frame.chart.draw();
      return;
    }
    this.#draw(view, curves);
  }

  dispose(): void {
    this.#frame.chart.clear();
  }

  #draw(view: PictureView, curves: readonly Curve[]): void {
    const { theme, strings, width, snapshot } = view;
    const events = { onHover: this.#onHover };
    const picture = { curves, tokens: snapshot.tokens, strings, theme, width, events };
    const configuration = curvesConfiguration(picture, [lineMarks(() => this.#marks())]);
    const size = { width, height: view.height ?? height, ratio: view.ratio };
    this.#frame.chart.show(view, view.column, curvesName(curves, strings), configuration, size);
    this.#frame.legend.replaceChildren(...curves.map((curve, index) => this.#legendItem(view, curve, index)));
  }

  #legendItem(view: PictureView, curve: Curve, index: number): HTMLElement {
    const { colour, dash } = lineStyle(view.theme, index);
    const text = curveName(curve, view.strings);
    const name = fill(view.strings.removeCurve, text);
    const remove = element('button', { class: 'icon', type: 'button', 'aria-label': name, title: name }, '×');
    remove.addEventListener('click', () => {
      if (this.#view) this.context.changeUi({ dimensions: toggled(this.#view, curve.dimension) });
    });
    return element('li', {}, lineSample(colour, dash), element('span', {}, text), remove);
  }

  #marks(): LineMark[] {
    if (!this.#view) return [];
    const { marks, theme } = this.#view;
    const reference = { x: marks.reference, colour: theme.reference, dashed: true };
    return marks.cursor === null ? [reference] : [reference, { x: marks.cursor, colour: theme.cursor, dashed: false }];
  }

  readonly #onHover = (_: ChartEvent, [active]: ActiveElement[]): void => {
    if (active) this.#markPoint(active.index);
  };

  readonly #markPoint = (index: number): void => {
    const axis = this.#axis;
    if (axis) this.context.mark({ cursor: Math.floor(middleOf(axis, index)) });
  };

  get #axis(): Axis | undefined {
    return this.#view?.picture.curves?.[0]?.axis;
  }

  /** Where keys start: the cursor may have moved elsewhere. */
  #pointOfCursor(): number | undefined {
    const { cursor } = this.context.marks();
    const point = this.#axis && cursor !== null ? cellOf(this.#axis, cursor) : -1;
    return point < 0 ? undefined : point;
  }
}
