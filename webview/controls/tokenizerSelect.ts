import type { TokenizerChoice } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { element } from '../dom';

/** What cuts the text into tokens. */
export class TokenizerSelect {
  readonly element = element('select', { class: 'tokenizer' });
  #offered = '';

  constructor(onChange: (id: string) => void) {
    this.element.addEventListener('change', () => {
      onChange(this.element.value);
    });
  }

  update(tokenizers: readonly TokenizerChoice[], chosen: string, strings: Strings): void {
    this.element.setAttribute('aria-label', strings.tokenizer);
    const offered = tokenizers.map(({ id, name }) => `${id}=${name}`).join();
    if (offered !== this.#offered) {
      this.#offered = offered;
      this.element.replaceChildren(
        ...tokenizers.map(({ id, name, summary }) => element('option', { value: id, title: summary }, name)),
      );
    }
    this.element.value = chosen;
    this.element.title = tokenizers.find(({ id }) => id === chosen)?.summary ?? '';
  }
}
