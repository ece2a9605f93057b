/** Where the schemes find the checks of parameters: they are those of `src/parameters`. */
export { expectation, fits } from '../parameters/parameterCheck';
