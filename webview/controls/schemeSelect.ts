import type { Acts } from '../../src/schemes/encoding';
import type { SchemeChoice } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { element } from '../dom';

const groups = {
  adds: 'addsGroup',
  rotates: 'rotatesGroup',
  biases: 'biasesGroup',
  nothing: 'nothingGroup',
} as const satisfies Record<Acts, keyof Strings>;

/** All schemes by what they do to attention. */
export class SchemeSelect {
  readonly element = element('select', { class: 'scheme' });
  #schemes: readonly SchemeChoice[] = [];

  constructor(onChange: (id: string) => void) {
    this.element.addEventListener('change', () => {
      onChange(this.element.value);
    });
  }

  update(schemes: readonly SchemeChoice[], chosen: string, strings: Strings): void {
    this.element.setAttribute('aria-label', strings.scheme);
    const ids = (list: readonly SchemeChoice[]): string => list.map(({ id, name }) => `${id}=${name}`).join();
    if (ids(schemes) !== ids(this.#schemes)) this.element.replaceChildren(...optionGroups(schemes, strings));
    this.#schemes = schemes;
    this.element.value = chosen;
    this.element.title = schemes.find(({ id }) => id === chosen)?.summary ?? '';
  }
}

function optionGroups(schemes: readonly SchemeChoice[], strings: Strings): HTMLElement[] {
  return (Object.keys(groups) as Acts[]).flatMap((acts) => {
    const options = schemes
      .filter((scheme) => scheme.acts === acts)
      .map(({ id, name, summary }) => element('option', { value: id, title: summary }, name));
    return options.length > 0 ? [element('optgroup', { label: strings[groups[acts]] }, ...options)] : [];
  });
}
