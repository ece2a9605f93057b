/** An English text, `{0}`, `{1}` … in it where values go, in the language of the reader. */
export type Translate = (english: string) => string;

let translate: Translate | undefined;

/** From here on, all words that are made come from `translations`; English where there are none. */
export function useTranslations(translations: Translate | undefined): void {
  translate = translations;
}

/**
 * A text for readers: say`${count} tokens` is looked up as "{0} tokens". Text is whole sentences or labels as far as
 * can be, because other languages order words in other ways.
 */
export function say(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  if (!translate) return parts.reduce((text, part, index) => `${text}${values[index - 1] ?? ''}${part}`);
  const template = parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`);
  return fill(translate(template), values);
}

/** A text that stands in a table of ours, where it was written in English before anybody could ask for another language. */
export function translated(english: string): string {
  return translate?.(english) ?? english;
}

/** A template with values in place of `{0}`, `{1}` … */
export function fill(template: string, values: readonly (string | number)[]): string {
  return template.replace(/\{(\d+)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));
}
