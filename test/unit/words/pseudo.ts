import { english, type Strings } from '../../../src/protocol/strings';

const accented: Readonly<Record<string, string>> = {
  ...{ a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú', y: 'ý' },
  ...{ A: 'Áá', E: 'Éé', I: 'Íí', O: 'Óó', U: 'Úú', Y: 'Ý' },
};

/** A language nobody speaks: every vowel is accented and long, so that texts are a third longer, and whole between « ». */
export function pseudo(text: string): string {
  return `«${text.replace(/\{\d+\}|[aeiouy]/gi, (part) => accented[part] ?? part)}»`;
}

export const pseudoStrings = Object.fromEntries(
  Object.entries(english).map(([key, text]) => [key, pseudo(text)]),
) as Strings;
