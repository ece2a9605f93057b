import { formats } from '../../../src/exports/formats';
import { rules } from '../../../src/positions/rules';
import { presets } from '../../../src/schemes/presets';
import { schemes } from '../../../src/schemes/registry';
import { tokenizers } from '../../../src/tokenize/registry';

/** Names that are the same in every language: of schemes and their papers, of models, of formats. */
const names = [
  ...schemes.flatMap(({ name, citation: { authors, year, title } }) => [`${authors} ${year}, ${title}`, name]),
  ...presets.flatMap(({ name, model }) => [model, name]),
  ...formats.map(({ name }) => name),
]
  .sort((one, other) => other.length - one.length)
  .map((name) => new RegExp(`(?<![\\p{L}\\p{N}])${name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?!\\p{L})`, 'gu'));

/** Words of specs, as they stand in settings and files: ids, parameters, and the values of choices. */
const specWords = new Set([
  ...[...schemes, ...rules, ...tokenizers].map(({ id }) => id),
  ...[...schemes, ...rules].flatMap(({ parameters }) =>
    Object.entries(parameters).flatMap(([name, parameter]) =>
      parameter.kind === 'choice' ? [name, ...Object.keys(parameter.choices)] : [name],
    ),
  ),
  ...['phasor', 'parameters', 'positions', 'scheme', 'rule', 'null'],
]);

/** Signs that have letters: units, functions of formulas, levels by their number. */
const isSign = (word: string): boolean => /^(Phasor|rad|dims|KiB|MiB|GiB|level\d+)$/.test(word);

/** The words of a text that were not translated, but for what is a name or a sign: those with a vowel as English has it. */
export function englishIn(text: string, { specs = false } = {}): string[] {
  const rest = names.reduce((left, name) => left.replaceAll(name, ' '), text);
  const words = rest.match(/\p{L}[\p{L}\p{N}_]+/gu) ?? [];
  return words.filter((word) => /[aeiouy]/i.test(word) && !isSign(word) && !(specs && specWords.has(word)));
}
