import type { Value } from '../parameters/checkedValues';
import type { Parameters, ValuesOf } from '../parameters/parameters';
import type { Positions } from './positions';
import type { TokenizedDocument } from './tokenizedDocument';

/** A rule with its parameters: plain JSON, the same in the setting, messages and the command line. */
export interface RuleSpec {
  readonly rule: string;
  readonly [parameter: string]: Value;
}

/** A model family, or a way of using a model, and the values at which the rule numbers tokens as it does. */
export interface Preset {
  readonly name: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** How tokens get their coordinates, as the registry knows it: one file in this room, one line in the registry. */
export interface Rule {
  /** Stable id, used in specs and settings. */
  readonly id: string;
  readonly name: string;
  /** One sentence for pickers and tooltips. */
  readonly summary: string;
  readonly parameters: Parameters;
  readonly presets: readonly Preset[];
  /** Whether the rule reads the document's symbols, which have to be asked for. */
  readsSymbols(spec: RuleSpec): boolean;
  /**
   * Positions of all tokens, under a spec whose values are within bounds (see `resolveRule`).
   * @throws RuleError saying what the document lacks.
   */
  positions(document: TokenizedDocument, spec: RuleSpec): Positions;
}

interface Definition<P extends Parameters> {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly parameters: P;
  readonly presets?: readonly { readonly name: string; readonly values: Partial<ValuesOf<P>> }[];
  readonly readsSymbols?: (values: ValuesOf<P>) => boolean;
  positions(document: TokenizedDocument, values: ValuesOf<P>): Positions;
}

/** Ties the types of a rule's parameters to what its functions receive: every value, defaults among them. */
export function defineRule<P extends Parameters>(definition: Definition<P>): Rule {
  const defaults = Object.fromEntries(
    Object.entries(definition.parameters).map(([name, parameter]) => [name, parameter.default]),
  );
  // `resolveRule` has checked every value against `parameters`.
  const complete = (spec: RuleSpec): ValuesOf<P> => ({ ...defaults, ...spec }) as unknown as ValuesOf<P>;
  const { presets = [], readsSymbols = () => false } = definition;
  return {
    ...definition,
    presets: presets as readonly Preset[],
    readsSymbols: (spec) => readsSymbols(complete(spec)),
    positions: (document, spec) => definition.positions(document, complete(spec)),
  };
}
