import type { ChartName, PictureFormat } from '../../src/protocol/messages';
import { PictureMenu, type PictureAction } from '../controls/pictureMenu';
import { fill } from '../fill';
import type { Context, Part, PictureView } from '../page';
import { copyPicture } from './copyPicture';
import { pictureSection } from './pictureSections';
import { renderPicture } from './renderPicture';

/** A section with a picture, and a menu in its heading that saves, copies and enlarges the picture. */
export class SavablePicture implements Part<PictureView> {
  readonly #section: Part<PictureView>;
  readonly #menu: PictureMenu;
  #view: PictureView | undefined;

  /** @param isLarge it is so already */
  constructor(
    private readonly context: Context,
    private readonly chart: ChartName,
    private readonly isLarge = false,
  ) {
    this.#section = pictureSection(chart, context);
    this.#menu = new PictureMenu((action) => {
      this.#act(action);
    });
    // After the title and before the controls, as they stand one below the other in a narrow view.
    this.#section.element.querySelector('h2')?.after(this.#menu.element);
  }

  get element(): HTMLElement {
    return this.#section.element;
  }

  update(view: PictureView): void {
    this.#view = view;
    this.#section.update(view);
    const { savePng, saveSvg, copyImage, openLarge, pictureMenu } = view.strings;
    const title = this.element.querySelector('h2')?.textContent ?? '';
    this.#menu.update(fill(pictureMenu, title), {
      ...{ savePng, saveSvg, copyImage },
      ...(this.isLarge ? {} : { openLarge }),
    });
  }

  dispose(): void {
    this.#menu.dispose();
    this.#section.dispose();
  }

  #act(action: PictureAction): void {
    const view = this.#view;
    if (!view) return;
    const { column, snapshot } = view;
    switch (action) {
      case 'savePng':
        this.#save(view, 'png');
        return;
      case 'saveSvg':
        this.#save(view, 'svg');
        return;
      case 'copyImage':
        void copyPicture(renderPicture(this.context, view, this.chart, 'png')).then((copied) => {
          this.context.post({ type: 'pictureCopied', copied });
        });
        return;
      case 'openLarge':
        this.context.post({ type: 'openPicture', column, chart: this.chart, revision: snapshot.revision });
    }
  }

  #save(view: PictureView, format: PictureFormat): void {
    const data = renderPicture(this.context, view, this.chart, format);
    const { column } = view;
    if (data !== undefined) this.context.post({ type: 'savePicture', column, chart: this.chart, format, data });
  }
}
