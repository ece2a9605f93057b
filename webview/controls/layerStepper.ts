import { formatNumber } from '../../src/numerics/format';
import type { Layers } from '../../src/schemes/encoding';
import { indexAfterKey } from '../accessible/stepKeys';
import { translated } from '../../src/words/say';
import { element, setText } from '../dom';
import { fill } from '../fill';
import type { Context, Part, PictureView } from '../page';
import { Section } from '../sections/section';
import { withoutDefaults } from './parameterForm';

/** Steps through the layers of a model whose layers do not all encode alike: a cell for each, looking like its kind. */
export class LayerStepper implements Part<PictureView> {
  readonly #section = new Section('layers');
  readonly #value = element('span');
  readonly #previous = element('button', { class: 'icon', type: 'button' }, '‹');
  readonly #next = element('button', { class: 'icon', type: 'button' }, '›');
  readonly #cells = element('div', { class: 'layerCells', role: 'slider', tabindex: '0', 'aria-valuemin': '0' });
  readonly #legend = element('ul', { class: 'lines' });
  #view: PictureView | undefined;
  /** Chosen since the last picture came: keys may be faster than the host. */
  #chosen: number | undefined;

  constructor(private readonly context: Context) {
    this.#section.aside.append(this.#value, this.#previous, this.#next);
    this.#section.body.append(this.#cells, this.#legend);
    this.#previous.addEventListener('click', () => {
      this.#choose(this.#current - 1);
    });
    this.#next.addEventListener('click', () => {
      this.#choose(this.#current + 1);
    });
    this.#cells.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement) this.#choose([...this.#cells.children].indexOf(target));
    });
    this.#cells.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const layer = indexAfterKey(event.key, this.#current, this.#count, 1);
      if (layer === undefined) return;
      event.preventDefault();
      this.#choose(layer);
    });
  }

  get element(): HTMLElement {
    return this.#section.element;
  }

  update(view: PictureView): void {
    const before = this.#view;
    const { layers } = view.picture;
    this.#view = view;
    if (before?.picture !== view.picture) this.#chosen = undefined;
    if (!layers) {
      this.#section.hide();
      return;
    }
    const { strings } = view;
    this.#section.show(strings.layers);
    this.#cells.setAttribute('aria-label', strings.layer);
    label(this.#previous, strings.previousLayer);
    label(this.#next, strings.nextLayer);
    if (before?.picture.layers?.kinds !== layers.kinds) this.#fill(layers);
    this.#mark();
  }

  dispose(): void {
    this.element.remove();
  }

  get #count(): number {
    return this.#view?.picture.layers?.kinds.length ?? 0;
  }

  get #current(): number {
    return this.#chosen ?? this.#view?.picture.layers?.current ?? 0;
  }

  #fill({ kinds }: Layers): void {
    this.#cells.replaceChildren(...kinds.map((kind) => element('span', { class: 'layerCell', 'data-kind': kind })));
    const counts = new Map<string, number>();
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    this.#legend.replaceChildren(
      ...[...counts].map(([kind, count]) =>
        element(
          'li',
          {},
          element('span', { class: 'layerCell', 'data-kind': kind }),
          `${formatNumber(count)} ${translated(kind)}`,
        ),
      ),
    );
  }

  #mark(): void {
    const { strings, picture } = this.#view ?? {};
    if (!strings || !picture?.layers) return;
    const { kinds } = picture.layers;
    const sentence = (layer: number): string =>
      fill(strings.layerOf, formatNumber(layer), formatNumber(kinds.length - 1), translated(kinds[layer] ?? ''));
    [...this.#cells.children].forEach((cell, layer) => {
      cell.classList.toggle('current', layer === this.#current);
      cell.setAttribute('title', sentence(layer));
    });
    setText(this.#value, sentence(this.#current));
    this.#cells.setAttribute('aria-valuemax', String(kinds.length - 1));
    this.#cells.setAttribute('aria-valuenow', String(this.#current));
    this.#cells.setAttribute('aria-valuetext', sentence(this.#current));
    this.#previous.disabled = this.#current <= 0;
    this.#next.disabled = this.#current >= kinds.length - 1;
  }

  #choose(layer: number): void {
    const view = this.#view;
    if (!view || layer < 0 || layer >= this.#count || layer === this.#current) return;
    this.#chosen = layer;
    this.#mark();
    const { spec } = view.picture;
    const parameters = view.message.controls.schemes.find(({ id }) => id === spec.scheme)?.parameters ?? {};
    this.context.post({ type: 'spec', column: view.column, spec: withoutDefaults({ ...spec, layer }, parameters) });
  }
}

function label(button: HTMLElement, name: string): void {
  button.title = name;
  button.setAttribute('aria-label', name);
}
