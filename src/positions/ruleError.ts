/** Positions that cannot be given. The message is one short sentence for the user that says what is wrong or missing. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
}
