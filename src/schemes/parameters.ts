/** Where the schemes find the descriptors of parameters: they are those of `src/parameters`. */
export {
  boolean,
  choice,
  integer,
  isRead,
  number,
  numbers,
  optionalInteger,
  optionalNumber,
} from '../parameters/parameters';
export type {
  BooleanParameter,
  ChoiceParameter,
  Condition,
  NumberParameter,
  NumbersParameter,
  Parameter,
  Parameters,
  ValuesOf,
} from '../parameters/parameters';
