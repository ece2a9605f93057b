import type { Encoding, EncodingContext, Spec } from './encoding';
import { nearestNames } from './nearestNames';
import { expectation, fits } from './parameterCheck';
import { isRead } from './parameters';
import { defaultScheme, schemeById, schemes } from './registry';
import type { Scheme } from './scheme';
import { SpecError } from './specError';

/** Names of parameters in a sentence. */
const namesShown = 3;

/**
 * Complete a spec, from settings, a message, a file or a user, with its scheme's defaults, and check every value: the
 * door through which specs come in. The result has the scheme first, then in the scheme's order every parameter that
 * is given or that the scheme reads with these choices; what may be left out stays out.
 * @throws SpecError with one sentence that names the value, what was expected, and the setting to change.
 */
export function resolveSpec(value: unknown): Spec {
  const given = asObject(value);
  const scheme = schemeOf(given.scheme);
  for (const name of Object.keys(given)) {
    if (name !== 'scheme' && !Object.hasOwn(scheme.parameters, name)) throw unknownParameter(scheme, name);
  }
  const values = Object.entries(scheme.parameters).flatMap(([name, parameter]) => {
    const chosen = given[name] === undefined ? parameter.default : given[name];
    if (!fits(parameter, chosen)) {
      throw new SpecError(
        `${name} is ${shown(chosen)}, but it must be ${expectation(parameter)} (setting phasor.parameters.${scheme.id}.${name}).`,
      );
    }
    const isNeeded = given[name] !== undefined || (chosen !== undefined && isRead(scheme.parameters, name, given));
    return isNeeded ? [[name, chosen] as const] : [];
  });
  return { scheme: scheme.id, ...(Object.fromEntries(values) as Omit<Spec, 'scheme'>) };
}

/**
 * The encoding of a spec, checked and completed first. Some encodings depend on the length of the sequence too (dynamic
 * and long RoPE): without a context they are those of the trained length.
 * @throws SpecError as `resolveSpec`, and where parameters do not fit each other.
 */
export function encodingOf(spec: Spec, context: EncodingContext = {}): Encoding {
  const resolved = resolveSpec(spec);
  return schemeOf(resolved.scheme).prepare(resolved, context);
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new SpecError(
    `The spec is ${shown(value)}, but it must be an object such as { "scheme": "${defaultScheme.id}" } (settings phasor.scheme and phasor.parameters).`,
  );
}

function schemeOf(id: unknown): Scheme {
  const scheme = typeof id === 'string' ? schemeById(id) : undefined;
  if (scheme) return scheme;
  const known = schemes.map((one) => one.id).join(', ');
  throw new SpecError(`The scheme is ${shown(id)}, but it must be one of ${known} (setting phasor.scheme).`);
}

function unknownParameter(scheme: Scheme, name: string): SpecError {
  const setting = `(setting phasor.parameters.${scheme.id})`;
  // A list, or a text, that was given in their place and spread into the spec.
  if (/^\d+$/.test(name)) {
    return new SpecError(`The parameters of ${scheme.id} must be an object, not a list or a text ${setting}.`);
  }
  const names = Object.keys(scheme.parameters);
  const expected =
    names.length === 0
      ? 'it has none'
      : names.length <= namesShown
        ? `it must be one of ${names.join(', ')}`
        : `the nearest are ${nearestNames(name, names, namesShown).join(', ')}`;
  return new SpecError(`${shown(name)} is not a parameter of ${scheme.id}; ${expected} ${setting}.`);
}

/** A value in a sentence: strings in quotes, long ones cut. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return `a ${typeof value}`;
  // Not within a surrogate pair.
  return text.length > 40 ? `${text.slice(0, 39).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
