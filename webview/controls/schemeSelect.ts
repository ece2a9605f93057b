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
    const scheme = schemes.find(({ id }) => id === chosen?.scheme);
    const text = JSON.stringify(chosen);
    // Who has chosen nothing sees the scheme, though a model may have just these values.
    const preset = isUsual(chosen, scheme) ? undefined : presets.find(({ spec }) => JSON.stringify(spec) === text);
    this.element.value = preset ? presetMark + preset.name : (chosen?.scheme ?? '');
    this.element.title = scheme?.summary ?? '';
  }
}

/** Whether every parameter has its default. */
function isUsual(spec: Spec | undefined, scheme: SchemeChoice | undefined): boolean {
  const values = Object.entries(spec ?? {}).filter(([name]) => name !== 'scheme');
  return values.every(([name, value]) => value === scheme?.parameters[name]?.default);
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
