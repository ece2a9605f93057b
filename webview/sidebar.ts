import { Header } from './controls/header';
import { Notices } from './controls/notices';
import { TokenStripPart } from './controls/tokenStrip';
import { element } from './dom';
import type { Context, Part, PictureView, View } from './page';
import { AboutSection } from './sections/aboutSection';
import { ClocksSection } from './sections/clocksSection';
import { CurvesSection } from './sections/curvesSection';
import { ExplanationSection } from './sections/explanationSection';
import { GridSection } from './sections/gridSection';
import { NumbersSection } from './sections/numbersSection';
import { ProfileSection } from './sections/profileSection';

const profileHeight = 150;

/** The sidebar: one picture of one scheme, top to bottom. */
export class Sidebar implements Part {
  readonly #parts: readonly Part[];
  readonly #pictureParts: readonly Part<PictureView>[];
  readonly element: HTMLElement;

  constructor(context: Context) {
    const header = new Header(context);
    const notices = new Notices();
    const tokens = new TokenStripPart(context);
    const profile = new ProfileSection(context, profileHeight);
    this.#parts = [header, notices, tokens, profile];
    const above = [
      new ExplanationSection(),
      new GridSection(context, 'heatmap'),
      new GridSection(context, 'heads'),
      new ClocksSection(context),
      new CurvesSection(context),
      new GridSection(context, 'similarity'),
    ];
    const below = [new NumbersSection(context), new AboutSection()];
    this.#pictureParts = [...above, ...below];
    const elements = [header, notices, tokens, ...above, profile, ...below].map((part) => part.element);
    this.element = element('div', { class: 'sidebar' }, ...elements);
  }

  update(view: View): void {
    for (const part of this.#parts) part.update(view);
    const picture = view.snapshot.pictures[0];
    if (!picture) return;
    for (const part of this.#pictureParts) part.update({ ...view, picture, column: 0 });
  }

  dispose(): void {
    for (const part of [...this.#parts, ...this.#pictureParts]) part.dispose();
  }
}
