import type { Spectrum } from '../../src/analysis/spectrum';
import type { Strings } from '../../src/protocol/strings';
import { formatNumber } from '../../src/numerics/format';
import { spectrumTable } from '../accessible/tables/spectrumTable';
import { titleInColumn } from '../accessible/titleInColumn';
import { lengthDash } from '../charts/spectrumChart';
import { bandWords, spectrumConfiguration, trainedDash } from '../charts/spectrumConfiguration';
import { bands, countOf, markerOf, sharedAxes } from '../charts/spectrumPoints';
import { element, setText } from '../dom';
import { fill } from '../fill';
import type { Context, Part, PictureView } from '../page';
import type { Theme } from '../theme';
import { legendItem } from './lineLegend';
import { LineFrame } from './lineFrame';
import { markerSample } from './markerSample';

/** CSS pixels. */
const usualHeight = 140;

/** Wavelengths by pair, with the trained and the target length, and what scaling did to each pair. */
export class SpectrumSection implements Part<PictureView> {
  readonly #frame: LineFrame;
  #view: PictureView | undefined;

  constructor(context: Context) {
    this.#frame = new LineFrame(context, 'spectrum');
  }

  get element(): HTMLElement {
    return this.#frame.element;
  }

  update(view: PictureView): void {
    const before = this.#view;
    this.#view = view;
    const { spectrum } = view.picture;
    if (!spectrum) {
      this.#frame.hide();
      return;
    }
    const { snapshot, theme, width, ratio } = view;
    // The axes are shared with the other columns.
    const others = before?.snapshot.pictures;
    const isOfSame =
      others?.length === snapshot.pictures.length &&
      snapshot.pictures.every((picture, column) => picture.spectrum === others[column]?.spectrum);
    this.#frame.table.update(view, titleInColumn(view, view.strings.spectrum), () =>
      spectrumTable(spectrum, view.strings),
    );
    const isSame = isOfSame && before?.theme === theme && before.height === view.height;
    if (!isSame || before.width !== width || before.ratio !== ratio) this.#draw(view, spectrum);
  }

  dispose(): void {
    this.#frame.chart.clear();
  }

  #draw(view: PictureView, spectrum: Spectrum): void {
    const { snapshot, strings, theme, width, ratio, column, height = usualHeight } = view;
    this.#frame.show(strings.spectrum);
    setText(this.#frame.hint, strings.spectrumHint);
    const axes = sharedAxes(snapshot.pictures.flatMap(({ spectrum: one }) => (one ? [one] : [])));
    const configuration = spectrumConfiguration({ spectrum, axes, theme, strings, width });
    this.#frame.chart.show(view, column, spectrumName(spectrum, strings), configuration, { width, height, ratio });
    this.#frame.legend.replaceChildren(...legendOf(spectrum, strings, theme));
  }
}

/** `29 kept`, `6 blended`, `29 divided by 8`. */
function bandTexts(spectrum: Spectrum, strings: Strings): { readonly band: (typeof bands)[number]; text: string }[] {
  if (!spectrum.bands) return [];
  return bands.flatMap((band) => {
    const count = countOf(spectrum, band);
    if (count === 0) return [];
    const word =
      band === 'divided' && spectrum.factor !== undefined
        ? fill(strings.dividedBy, formatNumber(spectrum.factor))
        : strings[bandWords[band]];
    return [{ band, text: `${formatNumber(count)} ${word}` }];
  });
}

const lengthTexts = ({ trainedLength, targetLength }: Spectrum, strings: Strings) => [
  ...(trainedLength === undefined
    ? []
    : [{ dash: lengthDash.trained, text: fill(strings.trainedLength, formatNumber(trainedLength)) }]),
  ...(targetLength === undefined
    ? []
    : [{ dash: lengthDash.target, text: fill(strings.targetLength, formatNumber(targetLength)) }]),
];

function legendOf(spectrum: Spectrum, strings: Strings, theme: Theme): HTMLElement[] {
  const items: HTMLElement[] = bandTexts(spectrum, strings).map(({ band, text }) =>
    element('li', {}, markerSample(markerOf(theme, band)), element('span', {}, text)),
  );
  if (spectrum.trained) items.push(legendItem(theme.muted, trainedDash, strings.beforeScaling));
  for (const { dash, text } of lengthTexts(spectrum, strings)) items.push(legendItem(theme.foreground, dash, text));
  return items;
}

/** The spectrum in one sentence. */
export function spectrumName(spectrum: Spectrum, strings: Strings): string {
  const finite = spectrum.wavelengths.filter(Number.isFinite);
  const ends = [Math.min(...finite), Math.max(...finite)].map((length) => formatNumber(length));
  const name = fill(strings.spectrumName, spectrum.wavelengths.length, ...ends);
  const rest = [...bandTexts(spectrum, strings), ...lengthTexts(spectrum, strings)].map(({ text }) => text);
  return rest.length === 0 ? `${name}.` : `${name}: ${rest.join(', ')}.`;
}
