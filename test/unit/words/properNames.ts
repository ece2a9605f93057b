import { formats } from '../../../src/exports/formats';
import { rules } from '../../../src/positions/rules';
import { presets } from '../../../src/schemes/presets';
import { schemes } from '../../../src/schemes/registry';
import { tokenizers } from '../../../src/tokenize/tokenizers';

/** Names that are the same in every language: of schemes and their papers, of models, of formats. */
const names = [
  ...schemes.flatMap(({ name, citation: { authors, year, title } }) => [`${authors} ${year}, ${title}`, name]),
  ...presets.flatMap(({ name, model }) => [model, name]),
  ...formats.map(({ name }) => name),
]
  .sort((one, other) => other.length - one.length)
  .map((name) => new RegExp(`(?<![\\p{L}\\p{N}])${name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?!\\p{L})`, 'gu'));

const registered = [...schemes, ...rules];
const choiceValues = new Set(
  registered.flatMap(({ parameters }) =>
    Object.values(parameters).flatMap((one) => (one.kind === 'choice' ? Object.keys(one.choices) : [])),
  ),
);

/** Words of specs, as they stand in settings and files: ids, parameters, and the values of choices. */
const specWords = new Set([
  ...[...registered, ...tokenizers].map(({ id }) => id),
  ...registered.flatMap(({ parameters }) => Object.keys(parameters)),
  ...choiceValues,
  ...['phasor', 'parameters', 'positions', 'scheme', 'rule', 'null'],
]);

/** A text without the values of choices in it, where controls list them as specs have them. */
export function withoutChoices(text: string): string {
  const parts = text.split(' · ').filter((part) => !choiceValues.has(part));
  return parts.join(' · ');
}

/** Signs that have letters: units, functions of formulas, levels by their number. */
const isSign = (word: string): boolean => /^(Phasor|rad|dims|KiB|MiB|GiB|level\d+)$/.test(word);

/** The words of a text that were not translated, but for what is a name or a sign: those with a vowel as English has it. */
export function englishIn(text: string, { specs = false } = {}): string[] {
  const left = englishWords(text, specs);
  return left.length === 0 ? left : englishWords(withoutNames(text), specs);
}

function englishWords(text: string, specs: boolean): string[] {
  const words = text.match(/\p{L}[\p{L}\p{N}_]+/gu) ?? [];
  return words.filter((word) => /[aeiouy]/i.test(word) && !isSign(word) && !(specs && specWords.has(word)));
}

const withoutNames = (text: string): string => names.reduce((left, name) => left.replaceAll(name, ' '), text);
