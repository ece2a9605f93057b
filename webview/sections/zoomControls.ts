import type { Strings } from '../../src/protocol/strings';
import { isWhole } from '../charts/gridWindow';
import { element, setText } from '../dom';
import type { Context, Part, PictureView } from '../page';
import { windowIn } from './gridZoom';

/**
 * The way back from a part of a heatmap to the whole, and what its colours span the range of. Below the plot: what came
 * above it would push it away under the pointer that zooms.
 */
export class ZoomControls implements Part<PictureView> {
  readonly #reset = element('button', { class: 'link', type: 'button' });
  readonly #fit = element('button', { class: 'link', type: 'button' });
  readonly #range = element('span');
  readonly element = element('div', { class: 'zoomControls', hidden: '' }, this.#reset, this.#fit, this.#range);

  constructor(context: Context) {
    const change = (look: Partial<ReturnType<Context['ui']>['heatmap']>): void => {
      context.changeUi({ heatmap: { ...context.ui().heatmap, ...look } });
    };
    this.#reset.addEventListener('click', () => {
      change({ window: undefined });
    });
    this.#fit.addEventListener('click', () => {
      change({ fitColours: context.ui().heatmap.fitColours === true ? undefined : true });
    });
  }

  update({ picture, ui, strings, snapshot }: PictureView): void {
    const isZoomed = !isWhole(windowIn(ui, snapshot.tokens.shown));
    this.element.hidden = !isZoomed;
    // Directions have their colours, whatever is in sight.
    const hasRange = picture.heatmap?.strengths === undefined;
    this.#fit.hidden = !hasRange;
    this.#range.hidden = !hasRange;
    this.#describe(strings, ui.heatmap.fitColours === true);
  }

  dispose(): void {
    this.element.remove();
  }

  #describe(strings: Strings, isFit: boolean): void {
    setText(this.#reset, strings.showAll);
    this.#reset.title = strings.zoomHelp;
    setText(this.#fit, isFit ? strings.keepColours : strings.fitColours);
    this.#fit.title = isFit ? strings.keepColoursHelp : strings.fitColoursHelp;
    setText(this.#range, isFit ? strings.rangeOfPart : strings.rangeOfWhole);
  }
}
