import type { Acts, Encoding, EncodingContext, Spec } from './encoding';
import type { Parameters, ValuesOf } from '../parameters/parameters';

export interface Citation {
  readonly authors: string;
  readonly title: string;
  readonly year: number;
  readonly url: string;
}

/** A method of position encoding as the registry knows it: one file in this room, one line in the registry. */
export interface Scheme {
  /** Stable id, used in specs and settings. */
  readonly id: string;
  /** The name the field uses. */
  readonly name: string;
  readonly acts: Acts;
  /** One sentence for pickers and tooltips. */
  readonly summary: string;
  /** The defining formula in plain Unicode text. */
  readonly formula: string;
  readonly citation: Citation;
  /** The reference implementation whose numbers are ours, as repository and file. */
  readonly reference: string;
  readonly parameters: Parameters;
  /**
   * Make the encoding of a spec whose values are within bounds (see `resolveSpec`).
   * @throws SpecError where parameters do not fit each other.
   */
  prepare(spec: Spec, context?: EncodingContext): Encoding;
}

interface Definition<P extends Parameters> extends Omit<Scheme, 'parameters' | 'prepare'> {
  readonly parameters: P;
  prepare(spec: Spec & ValuesOf<P>, context: EncodingContext): Encoding;
}

/**
 * Ties the types of a scheme's parameters to what its `prepare` receives: every value, the defaults of those that the
 * spec does not need among them. The encoding keeps the spec as it came.
 */
export function defineScheme<P extends Parameters>(definition: Definition<P>): Scheme {
  const defaults = Object.fromEntries(
    Object.entries(definition.parameters).map(([name, parameter]) => [name, parameter.default]),
  );
  return {
    ...definition,
    prepare: (spec, context = {}) => {
      // `resolveSpec` is the only caller of prepare and has checked every value against `parameters`.
      const complete = { ...defaults, ...spec } as Spec & ValuesOf<P>;
      return { ...definition.prepare(complete, context), spec };
    },
  };
}
