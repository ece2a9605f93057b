/** Code that comes to the numbers of an encoding. */
export interface PythonParts {
  /** Lines at the top level. */
  readonly constants: readonly string[];
  /** The body of `encode(positions)`, not indented. */
  readonly lines: readonly string[];
}
