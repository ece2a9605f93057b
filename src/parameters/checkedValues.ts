import { nearestNames } from './nearestNames';
import { expectation, fits } from './parameterCheck';
import { isRead, type Parameters } from './parameters';

/** Names of parameters in a sentence. */
const namesShown = 3;

export type Value = string | number | boolean | readonly number[];

interface Owner {
  /** Whose parameters they are, as sentences call it: "rope". */
  readonly name: string;
  /** The setting that holds them: "phasor.parameters.rope". */
  readonly setting: string;
  /** The error of a sentence about them. */
  refuse(sentence: string): Error;
}

/**
 * The values of parameters: those that are given, and the defaults of those that are read with these choices, in the
 * order of the parameters; what may be left out stays out.
 * @throws what `refuse` makes of one sentence that names the value, what was expected, and the setting to change.
 */
export function checkedValues(
  parameters: Parameters,
  given: Readonly<Record<string, unknown>>,
  owner: Owner,
): Readonly<Record<string, Value>> {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(parameters, name)) throw owner.refuse(unknownParameter(parameters, name, owner));
  }
  const values = Object.entries(parameters).flatMap(([name, parameter]) => {
    const chosen = given[name] === undefined ? parameter.default : given[name];
    if (!fits(parameter, chosen)) {
      throw owner.refuse(
        `${name} is ${shown(chosen)}, but it must be ${expectation(parameter)} (setting ${owner.setting}.${name}).`,
      );
    }
    const isNeeded = given[name] !== undefined || (chosen !== undefined && isRead(parameters, name, given));
    return isNeeded ? [[name, chosen as Value] as const] : [];
  });
  return Object.fromEntries(values);
}

function unknownParameter(parameters: Parameters, name: string, owner: Owner): string {
  const setting = `(setting ${owner.setting})`;
  // A list, or a text, that was given in their place and spread.
  if (/^\d+$/.test(name)) {
    return `The parameters of ${owner.name} must be an object, not a list or a text ${setting}.`;
  }
  const names = Object.keys(parameters);
  const expected =
    names.length === 0
      ? 'it has none'
      : names.length <= namesShown
        ? `it must be one of ${names.join(', ')}`
        : `the nearest are ${nearestNames(name, names, namesShown).join(', ')}`;
  return `${shown(name)} is not a parameter of ${owner.name}; ${expected} ${setting}.`;
}

/** A value in a sentence: strings in quotes, long ones cut. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return `a ${typeof value}`;
  // Not within a surrogate pair.
  return text.length > 40 ? `${text.slice(0, 39).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
