/**
 * Descriptors of a scheme's parameters. The settings schema, the quick picks, the panel's controls, the docs table and
 * the checks at the door are all made from these; nothing else names a parameter.
 */
interface ParameterBase<T> {
  readonly label: string;
  /** One line for a tooltip. */
  readonly help: string;
  readonly default: T;
}

export interface NumberParameter extends ParameterBase<number> {
  readonly kind: 'integer' | 'number';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly multipleOf?: number;
}

export interface ChoiceParameter<Choice extends string = string> extends ParameterBase<Choice> {
  readonly kind: 'choice';
  /** Value to one-line help. */
  readonly choices: Readonly<Record<Choice, string>>;
}

export interface BooleanParameter extends ParameterBase<boolean> {
  readonly kind: 'boolean';
}

export type Parameter = NumberParameter | ChoiceParameter | BooleanParameter;
export type Parameters = Readonly<Record<string, Parameter>>;

/** The type of the values that fit a record of descriptors. */
export type ValuesOf<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends ChoiceParameter<infer Choice>
    ? Choice
    : P[Name] extends BooleanParameter
      ? boolean
      : number;
};

type Bounds = Omit<NumberParameter, 'kind'>;

export const integer = (bounds: Bounds): NumberParameter => ({ kind: 'integer', ...bounds });
export const number = (bounds: Bounds): NumberParameter => ({ kind: 'number', ...bounds });
export const boolean = (descriptor: Omit<BooleanParameter, 'kind'>): BooleanParameter => ({
  kind: 'boolean',
  ...descriptor,
});
export const choice = <Choice extends string>(
  descriptor: Omit<ChoiceParameter<Choice>, 'kind' | 'default'> & { readonly default: NoInfer<Choice> },
): ChoiceParameter<Choice> => ({ kind: 'choice', ...descriptor });
