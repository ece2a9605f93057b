/**
 * A spec that cannot be computed. The message is one short sentence for the user that names the value, what was
 * expected, and the setting to change.
 */
export class SpecError extends Error {
  override readonly name = 'SpecError';
}
