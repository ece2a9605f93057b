import { checkedValues, shown } from '../parameters/checkedValues';
import { say } from '../words/say';
import type { Encoding, EncodingContext, Spec } from './encoding';
import { defaultScheme, schemeById, schemes } from './registry';
import type { Scheme } from './scheme';
import { SpecError } from './specError';

/**
 * Complete a spec, from settings, a message, a file or a user, with its scheme's defaults, and check every value: the
 * door through which specs come in. The result has the scheme first, then in the scheme's order every parameter that
 * is given or that the scheme reads with these choices; what may be left out stays out.
 * @throws SpecError with one sentence that names the value, what was expected, and the setting to change.
 */
export function resolveSpec(value: unknown): Spec {
  const { scheme: id, ...parameters } = asObject(value);
  const scheme = schemeOf(id);
  const values = checkedValues(scheme.parameters, parameters, {
    name: scheme.id,
    setting: `phasor.parameters.${scheme.id}`,
    refuse: (sentence) => new SpecError(sentence),
  });
  return { scheme: scheme.id, ...values };
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
    say`The spec is ${shown(value)}, but it must be an object such as { "scheme": "${defaultScheme.id}" } (settings phasor.scheme and phasor.parameters).`,
  );
}

function schemeOf(id: unknown): Scheme {
  const scheme = typeof id === 'string' ? schemeById(id) : undefined;
  if (scheme) return scheme;
  const known = schemes.map((one) => one.id).join(', ');
  throw new SpecError(say`The scheme is ${shown(id)}, but it must be one of ${known} (setting phasor.scheme).`);
}
