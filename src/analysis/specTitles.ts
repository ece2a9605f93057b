import type { Spec, SpecValue } from '../schemes/encoding';
import { schemeById } from '../schemes/registry';
import { say } from '../words/say';

/**
 * A title for each spec: the name of its scheme and, where others have the same scheme, what differs between them and
 * is not the default.
 */
export function specTitles(specs: readonly Spec[]): string[] {
  return specs.map((spec) => {
    const scheme = schemeById(spec.scheme);
    const rivals = specs.filter((other) => other.scheme === spec.scheme);
    const words = Object.entries(spec)
      .filter(([parameter, value]) =>
        rivals.some((rival) => JSON.stringify(rival[parameter]) !== JSON.stringify(value)),
      )
      .filter(([parameter, value]) => value !== scheme?.parameters[parameter]?.default)
      .map(([parameter, value]) => `${parameter} ${shown(value)}`);
    const name = scheme?.name ?? spec.scheme;
    return words.length === 0 ? name : `${name} (${words.join(', ')})`;
  });
}

const shown = (value: SpecValue): string => (typeof value === 'object' ? say`given` : String(value));
