import { say } from '../words/say';
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
        say`${name} is ${shown(chosen)}, but it must be ${expectation(parameter)} (setting ${owner.setting}.${name}).`,
      );
    }
    const isNeeded = given[name] !== undefined || (chosen !== undefined && isRead(parameters, name, given));
    return isNeeded ? [[name, chosen as Value] as const] : [];
  });
  return Object.fromEntries(values);
}

function unknownParameter(parameters: Parameters, name: string, owner: Owner): string {
  // A list, or a text, that was given in their place and spread.
  if (/^\d+$/.test(name)) {
    return say`The parameters of ${owner.name} must be an object, not a list or a text (setting ${owner.setting}).`;
  }
  const names = Object.keys(parameters);
  const [wrong, { name: of, setting }] = [shown(name), owner];
  if (names.length === 0) return say`${wrong} is not a parameter of ${of}; it has none (setting ${setting}).`;
  const few = nearestNames(name, names, namesShown).join(', ');
  return names.length <= namesShown
    ? say`${wrong} is not a parameter of ${of}; it must be one of ${names.join(', ')} (setting ${setting}).`
    : say`${wrong} is not a parameter of ${of}; the nearest are ${few} (setting ${setting}).`;
}

/** A value in a sentence: strings in quotes, long ones cut. */
export function shown(value: unknown): string {
  if (value === undefined) return say`missing`;
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return say`a ${typeof value}`;
  // Not within a surrogate pair.
  return text.length > 40 ? `${text.slice(0, 39).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
