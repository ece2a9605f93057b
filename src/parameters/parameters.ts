/**
 * Descriptors of the parameters of a scheme or of a rule for positions. The settings schema, the quick picks, the panel's controls, the docs table and
 * the checks at the door are all made from these; nothing else names a parameter.
 */
interface ParameterBase {
  readonly label: string;
  /** One line for a tooltip. */
  readonly help: string;
  /** Choices by name, each with the values at which the scheme reads this parameter; read always when left out. */
  readonly when?: Condition;
}

export type Condition = Readonly<Record<string, readonly string[]>>;

interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly multipleOf?: number;
}

interface RequiredNumber extends ParameterBase, Bounds {
  readonly kind: 'integer' | 'number';
  readonly optional?: false;
  readonly default: number;
}

/** A number that a spec may leave out. */
interface OptionalNumber extends ParameterBase, Bounds {
  readonly kind: 'integer' | 'number';
  readonly optional: true;
  readonly default?: undefined;
  /** What holds when it is left out, in a few words: "32", "maximum ÷ trained length". */
  readonly otherwise: string;
}

export type NumberParameter = RequiredNumber | OptionalNumber;

/** A list of numbers that a spec may leave out; the bounds are those of each entry. */
export interface NumbersParameter extends ParameterBase, Bounds {
  readonly kind: 'numbers';
  readonly optional: true;
  readonly default?: undefined;
  /** What holds when it is left out, in a few words. */
  readonly otherwise: string;
}

export interface ChoiceParameter<Choice extends string = string> extends ParameterBase {
  readonly kind: 'choice';
  readonly default: Choice;
  /** Value to one-line help. */
  readonly choices: Readonly<Record<Choice, string>>;
}

export interface BooleanParameter extends ParameterBase {
  readonly kind: 'boolean';
  readonly default: boolean;
}

export type Parameter = NumberParameter | NumbersParameter | ChoiceParameter | BooleanParameter;
export type Parameters = Readonly<Record<string, Parameter>>;

/** The type of the values that fit a record of descriptors. */
export type ValuesOf<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends ChoiceParameter<infer Choice>
    ? Choice
    : P[Name] extends BooleanParameter
      ? boolean
      : P[Name] extends NumbersParameter
        ? readonly number[] | undefined
        : P[Name] extends OptionalNumber
          ? number | undefined
          : number;
};

/** Whether a scheme with these parameters reads one of them, given the values of the others. */
export function isRead(parameters: Parameters, name: string, values: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(parameters[name]?.when ?? {}).every(([choice, readAt]) => {
    const value = values[choice] ?? parameters[choice]?.default;
    return typeof value === 'string' && readAt.includes(value);
  });
}

type Given<P> = Omit<P, 'kind' | 'optional'>;

export const integer = (bounds: Given<RequiredNumber>): RequiredNumber => ({ kind: 'integer', ...bounds });
export const number = (bounds: Given<RequiredNumber>): RequiredNumber => ({ kind: 'number', ...bounds });
export const optionalInteger = (bounds: Given<OptionalNumber>): OptionalNumber => ({
  kind: 'integer',
  optional: true,
  ...bounds,
});
export const optionalNumber = (bounds: Given<OptionalNumber>): OptionalNumber => ({
  kind: 'number',
  optional: true,
  ...bounds,
});
export const numbers = (bounds: Given<NumbersParameter>): NumbersParameter => ({
  kind: 'numbers',
  optional: true,
  ...bounds,
});
export const boolean = (descriptor: Given<BooleanParameter>): BooleanParameter => ({ kind: 'boolean', ...descriptor });
export const choice = <Choice extends string>(
  descriptor: Omit<ChoiceParameter<Choice>, 'kind' | 'default'> & { readonly default: NoInfer<Choice> },
): ChoiceParameter<Choice> => ({ kind: 'choice', ...descriptor });
