import { formatNumber } from '../../src/numerics/format';
import { profileTable } from '../accessible/tables/profileTable';
import { lineStyle } from '../charts/lineStyle';
import { toAxis } from '../charts/distanceScale';
import { distanceOf } from '../charts/gridMarksOf';
import { lineMarks, type LineMark } from '../charts/lineMarks';
import { hasEnvelope, profileConfiguration, profileName } from '../charts/profileConfiguration';
import { element, setText } from '../dom';
import { fill } from '../fill';
import type { Context, Part, View } from '../page';
import { legendItem, lineSample } from './lineLegend';
import { LineFrame } from './lineFrame';

/** CSS pixels. */
const height = 230;

/**
 * Distance profiles, overlaid: the only one of the sidebar, or one of every scheme in the comparison. The line of the
 * cursor stands at its distance from the reference.
 */
export class ProfileSection implements Part {
  readonly #frame: LineFrame;
  readonly #distance = element('li');
  #view: View | undefined;

  constructor(context: Context) {
    this.#frame = new LineFrame(context, 'profile');
  }

  get element(): HTMLElement {
    return this.#frame.element;
  }

  update(view: View): void {
    const before = this.#view;
    this.#view = view;
    const others = before?.snapshot.pictures;
    const isOfSame =
      others?.length === view.snapshot.pictures.length &&
      view.snapshot.pictures.every(
        ({ name, profile }, column) => profile === others[column]?.profile && name === others[column].name,
      );
    const same = isOfSame && before?.theme === view.theme && before.width === view.width;
    if (!same || before.ratio !== view.ratio || before.height !== view.height) this.#draw(view);
    else if (before.marks !== view.marks || before.snapshot.tokens !== view.snapshot.tokens) this.#frame.chart.draw();
    this.#showDistance(view);
    const { snapshot, marks, strings } = view;
    this.#frame.table.update(view, strings.profile, () =>
      profileTable({ profiles: snapshot.pictures, distance: distanceOf(marks, snapshot.tokens) }, strings),
    );
  }

  dispose(): void {
    this.#frame.chart.clear();
  }

  #draw(view: View): void {
    const { theme, strings, width, snapshot } = view;
    const profiles = snapshot.pictures.map(({ name, profile }) => ({ name, profile }));
    const [first, ...others] = profiles;
    if (!first) {
      this.#frame.hide();
      return;
    }
    const alone = others.length === 0;
    this.#frame.show(alone ? strings.profile : strings.overlaidProfiles);
    setText(this.#frame.hint, alone ? first.profile.note : strings.overlaidHint);
    const sentences = profiles.map(({ name, profile }) => `${name}: ${profileName(profile, strings)}`);
    const configuration = profileConfiguration({ profiles, strings, theme, width }, [lineMarks(() => this.#marks())]);
    const size = { width, height: view.height ?? height, ratio: view.ratio };
    this.#frame.chart.show(view, 0, sentences.join(' '), configuration, size);
    this.#drawLegend(view);
  }

  #drawLegend({ snapshot, theme, strings }: View): void {
    const { pictures } = snapshot;
    const [first] = pictures;
    if (pictures.length > 1) {
      const items = pictures.map(({ name }, index) => {
        const { colour, dash } = lineStyle(theme, index);
        return legendItem(colour, dash, name);
      });
      this.#frame.legend.replaceChildren(...items, this.#distance);
      return;
    }
    const { colour } = lineStyle(theme, 0);
    const items = first?.profile.after
      ? [legendItem(colour, [], strings.before), legendItem(colour, [6, 4], strings.after)]
      : [];
    if (first?.profile.others?.length) items.push(legendItem(theme.muted, [], strings.otherHeads));
    if (first && hasEnvelope(first.profile)) {
      items.push(element('li', {}, element('span', { class: 'envelope' }), element('span', {}, strings.envelope)));
    }
    this.#frame.legend.replaceChildren(...items, this.#distance);
  }

  #showDistance({ marks, snapshot, theme, strings }: View): void {
    const distance = distanceOf(marks, snapshot.tokens);
    this.#distance.hidden = distance === undefined;
    const text = fill(strings.cursorDistance, formatNumber(Math.abs(distance ?? 0)));
    this.#distance.replaceChildren(lineSample(theme.cursor, []), element('span', {}, text));
  }

  #marks(): LineMark[] {
    if (!this.#view) return [];
    const { marks, theme, snapshot } = this.#view;
    const distance = distanceOf(marks, snapshot.tokens);
    return distance === undefined ? [] : [{ x: toAxis(Math.abs(distance)), colour: theme.cursor, dashed: false }];
  }
}
