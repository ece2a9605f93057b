import { EmptyText, isEmptyText } from './controls/emptyText';
import { Header } from './controls/header';
import { LayerStepper } from './controls/layerStepper';
import { Notices } from './controls/notices';
import { TokenStripPart } from './controls/tokenStrip';
import { element } from './dom';
import { sectionColumns, sectionWidth } from './columnWidth';
import { InSightFirst } from './inSightFirst';
import type { Context, Part, PictureView, View } from './page';
import { SavablePicture } from './pictures/savablePicture';
import { AboutSection } from './sections/aboutSection';
import { ExplanationSection } from './sections/explanationSection';
import { NumbersSection } from './sections/numbersSection';

/** CSS pixels: lower than elsewhere, so that the numbers below are in sight. */
const profileHeight = 150;

/** The sidebar: one picture of one scheme, top to bottom. */
export class Sidebar implements Part {
  readonly #sections = element('div', { class: 'sections' });
  readonly #tokens: TokenStripPart;
  readonly #controls: readonly Part[];
  readonly #profile: SavablePicture;
  readonly #pictureParts: readonly Part<PictureView>[];
  readonly #drawing = new InSightFirst();
  readonly element: HTMLElement;

  constructor(private readonly context: Context) {
    context.canvases.beforeLook = this.#drawing.flush;
    const header = new Header(context);
    const notices = new Notices();
    const empty = new EmptyText();
    this.#tokens = new TokenStripPart(context);
    this.#profile = new SavablePicture(context, 'profile');
    this.#controls = [header, notices, empty, this.#tokens];
    const above = [
      new LayerStepper(context),
      new ExplanationSection(),
      new SavablePicture(context, 'heatmap'),
      new SavablePicture(context, 'headMatrices'),
      new SavablePicture(context, 'heads'),
      new SavablePicture(context, 'clocks'),
      new SavablePicture(context, 'spectrum'),
      new SavablePicture(context, 'curves'),
      new SavablePicture(context, 'similarity'),
    ];
    const below = [new NumbersSection(context), new AboutSection()];
    this.#pictureParts = [...above, ...below];
    this.#sections.append(...[...above, this.#profile, ...below].map((part) => part.element));
    this.element = element(
      'div',
      { class: 'sidebar' },
      header.element,
      notices.element,
      empty.element,
      this.#tokens.element,
      this.#sections,
    );
  }

  update(wide: View): void {
    const view = { ...wide, width: sectionWidth(wide.width) };
    const columns = sectionColumns(wide.width);
    this.#sections.style.columnCount = columns > 1 ? String(columns) : '';
    const isEmpty = isEmptyText(view.snapshot);
    if (!isEmpty) this.#drawPictures(view);
    for (const part of this.#controls) part.update(view);
    this.#tokens.element.hidden = isEmpty;
    this.#sections.hidden = isEmpty;
    if (isEmpty) this.context.tooltip.hide();
  }

  /** Before chips change: a canvas that is told its font has the browser work out all styles that have changed. */
  #drawPictures(view: View): void {
    const picture = view.snapshot.pictures[0];
    if (!picture) return;
    const pictureView = { ...view, picture, column: 0 };
    for (const part of this.#pictureParts) this.#drawing.draw(part, pictureView);
    this.#drawing.draw(this.#profile, { ...pictureView, height: profileHeight });
  }

  dispose(): void {
    this.#drawing.dispose();
    for (const part of [...this.#controls, this.#profile, ...this.#pictureParts]) part.dispose();
  }
}
