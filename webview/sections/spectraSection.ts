import { formatNumber } from '../../src/numerics/format';
import type { Strings } from '../../src/protocol/strings';
import { spectraTable } from '../accessible/tables/spectraTable';
import { lineStyle } from '../charts/lineStyle';
import { lengthsOf, spectraConfiguration, type NamedSpectrum } from '../charts/spectraConfiguration';
import { lengthDash } from '../charts/spectrumChart';
import { sharedAxes } from '../charts/spectrumPoints';
import { setText } from '../dom';
import { fill } from '../fill';
import type { Context, Part, View } from '../page';
import { legendItem } from './lineLegend';
import { LineFrame } from './lineFrame';
import { spectrumName } from './spectrumSection';

/** CSS pixels. */
const usualHeight = 230;

/** The spectra of the comparison, overlaid; nothing where fewer than two columns have one. */
export class SpectraSection implements Part {
  readonly #frame: LineFrame;
  #view: View | undefined;

  constructor(context: Context) {
    this.#frame = new LineFrame(context, 'spectra');
  }

  get element(): HTMLElement {
    return this.#frame.element;
  }

  update(view: View): void {
    const before = this.#view;
    this.#view = view;
    const spectra = spectraOf(view);
    if (spectra.length < 2) {
      this.#frame.hide();
      return;
    }
    const { strings, theme, width, ratio, height } = view;
    this.#frame.table.update(view, strings.overlaidSpectra, () => spectraTable(spectra, strings));
    const others = before && spectraOf(before);
    const isSame =
      others?.length === spectra.length &&
      spectra.every(({ name, spectrum }, index) => {
        const other = others[index];
        return name === other?.name && spectrum === other.spectrum;
      }) &&
      before?.theme === theme &&
      before.width === width &&
      before.ratio === ratio &&
      before.height === height;
    if (!isSame) this.#draw(view, spectra);
  }

  dispose(): void {
    this.#frame.chart.clear();
  }

  #draw(view: View, spectra: readonly NamedSpectrum[]): void {
    const { strings, theme, width, ratio, height = usualHeight } = view;
    this.#frame.show(strings.overlaidSpectra);
    setText(this.#frame.hint, strings.spectrumHint);
    const axes = sharedAxes(spectra.map(({ spectrum }) => spectrum));
    const finding = spectra.map(({ name, spectrum }) => `${name}: ${spectrumName(spectrum, strings)}`).join(' ');
    const configuration = spectraConfiguration({ spectra, axes, theme, strings, width });
    this.#frame.chart.show(view, 0, finding, configuration, { width, height, ratio });
    this.#frame.legend.replaceChildren(
      ...spectra.map(({ name, column }) => {
        const { colour, dash } = lineStyle(theme, column);
        return legendItem(colour, dash, name);
      }),
      ...lengthTexts(spectra, strings).map(({ dash, text }) => legendItem(theme.foreground, dash, text)),
    );
  }
}

const spectraOf = ({ snapshot }: View): NamedSpectrum[] =>
  snapshot.pictures.flatMap(({ name, spectrum }, column) => (spectrum ? [{ name, spectrum, column }] : []));

function lengthTexts(spectra: readonly NamedSpectrum[], strings: Strings) {
  const { trained, target } = lengthsOf(spectra);
  return [
    ...trained.map((length) => ({
      dash: lengthDash.trained,
      text: fill(strings.trainedLength, formatNumber(length)),
    })),
    ...target.map((length) => ({ dash: lengthDash.target, text: fill(strings.targetLength, formatNumber(length)) })),
  ];
}
