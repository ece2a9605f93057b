import type { Controls, PresetChoice, SchemeChoice } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import type { Acts, Spec } from '../../src/schemes/encoding';
import { element } from '../dom';

const groups = {
  adds: 'addsGroup',
  rotates: 'rotatesGroup',
  biases: 'biasesGroup',
  nothing: 'nothingGroup',
} as const satisfies Record<Acts, keyof Strings>;

/** Ids of schemes have no blank; names of presets are told from them by this. */
const presetMark = 'preset ';

/** All schemes by what they do to attention, and the specs of known models. */
export class SchemeSelect {
  readonly element = element('select', { class: 'scheme' });
  #presets: readonly PresetChoice[] = [];
  #listed = '';

  /** @param onChange a scheme alone, or the whole spec of a model */
  constructor(onChange: (spec: Spec) => void) {
    this.element.addEventListener('change', () => {
      const { value } = this.element;
      onChange(this.#presets.find(({ name }) => presetMark + name === value)?.spec ?? { scheme: value });
    });
  }

  update({ schemes, presets }: Controls, chosen: Spec | undefined, strings: Strings): void {
    this.element.setAttribute('aria-label', strings.scheme);
    this.#presets = presets;
    const listed = [...schemes.map(({ id, name }) => `${id}=${name}`), ...presets.map(({ name }) => name)].join();
    if (listed !== this.#listed) this.element.replaceChildren(...optionGroups(schemes, presets, strings));
    this.#listed = listed;
    const text = JSON.stringify(chosen);
    const preset = presets.find(({ spec }) => JSON.stringify(spec) === text);
    this.element.value = preset ? presetMark + preset.name : (chosen?.scheme ?? '');
    this.element.title = schemes.find(({ id }) => id === chosen?.scheme)?.summary ?? '';
  }
}

function optionGroups(
  schemes: readonly SchemeChoice[],
  presets: readonly PresetChoice[],
  strings: Strings,
): HTMLElement[] {
  const bySchemes = (Object.keys(groups) as Acts[]).map((acts) => {
    const options = schemes
      .filter((scheme) => scheme.acts === acts)
      .map(({ id, name, summary }) => element('option', { value: id, title: summary }, name));
    return { label: strings[groups[acts]], options };
  });
  const byPresets = presets.map(({ name }) => element('option', { value: presetMark + name }, name));
  return [...bySchemes, { label: strings.presetsGroup, options: byPresets }]
    .filter(({ options }) => options.length > 0)
    .map(({ label, options }) => element('optgroup', { label }, ...options));
}
